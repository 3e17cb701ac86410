using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.People;

namespace Osteon.Web.Slices.You.Fields;

/// <summary>Who the person is: age, sex, body, menopause.</summary>
internal static class BasicFields
{
    public static void Write(FormAnswers form, JsonObject person)
    {
        form.Text(person, "name", "name");
        form.Text(person, "as_of", "as_of");
        form.Number(person, "age", "age");
        form.Text(person, "sex", "sex");
        form.Amount(person, "height", "height");
        form.Amount(person, "weight", "weight");
        form.Text(person, "ancestry", "ancestry");
        string menopause = form["menopause"], age = form.Number("menopause_age");
        if (age.Length == 0)
        {
            // "Stopped" without an age says nothing that could be reckoned with.
            if (menopause == "before")
                person["menopause"] = "before";
        }
        else if (menopause == "before")
            person["menopause"] = "before, and at " + age; // a contradiction, which the reader refuses
        else
            person["menopause"] = menopause == "surgical" ? new JsonObject { ["age"] = age, ["surgical"] = "yes" } : new JsonObject { ["age"] = age };
    }

    public static void Read(Person person, Dictionary<string, StringValues> fields)
    {
        if (person.Label != "this person")
            fields["name"] = person.Label;
        fields.Put("as_of", person.AsOf);
        fields["age"] = FieldText.Show(person.AgeYears);
        fields["sex"] = Name(PersonWords.Sexes.Names, PersonWords.Sexes.TryFind, person.Sex);
        fields.Put("height", person.HeightCentimeters, "cm");
        fields.Put("weight", person.WeightKilograms, "kg");
        if (person.Ancestry.TryGet(out Ancestry ancestry))
            fields["ancestry"] = Name(PersonWords.Ancestries.Names, PersonWords.Ancestries.TryFind, ancestry);
        if (!person.Menopause.TryGet(out Menopause? menopause))
            return;
        if (menopause is Menopause.After after)
        {
            fields["menopause"] = after.Surgical ? "surgical" : "after";
            fields["menopause_age"] = FieldText.Show(after.AgeAtFinalPeriodYears);
        }
        else
            fields["menopause"] = "before";
    }

    /// <summary>The first name that stands for a value.</summary>
    internal static string Name<T>(IEnumerable<string> names, Finder<T> find, T value) where T : notnull =>
        names.First(name => find(name, out T found) && found.Equals(value));

    internal delegate bool Finder<T>(string text, out T value) where T : notnull;
}
