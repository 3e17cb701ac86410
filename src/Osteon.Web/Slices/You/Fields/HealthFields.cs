using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;

namespace Osteon.Web.Slices.You.Fields;

/// <summary>Clots, complaints, diagnoses and broken bones.</summary>
internal static class HealthFields
{
    /// <summary>Rows for broken bones that a page without scripts shows at least.</summary>
    public const int FractureRows = 4;

    public static void Write(FormAnswers form, JsonObject person)
    {
        form.Boxes(person, "clotting");
        form.Boxes(person, "symptoms");
        form.Boxes(person, "conditions");
        form.Text(person, "parent_hip_fracture", "parent_hip_fracture");
        JsonArray broken = [];
        foreach (int row in form.Rows("fracture"))
        {
            string field = string.Create(CultureInfo.InvariantCulture, $"fracture_{row}");
            JsonObject fracture = [];
            form.Text(fracture, field + "_site", "site");
            form.Number(fracture, field + "_age", "age");
            form.Text(fracture, field + "_trauma", "low_trauma");
            broken.Add(fracture);
        }
        if (broken.Count > 0)
            person["fractures"] = broken;
        else if (form.Has("fractures", "none") && !form.Has("fractures", "unknown"))
            person["fractures"] = "none";
    }

    public static void Read(Person person, Dictionary<string, StringValues> fields)
    {
        if (person.Clotting is ClottingHistory.None)
            fields["clotting"] = "none";
        else if (person.Clotting is ClottingHistory.Listed clotting)
            fields["clotting"] = new StringValues([.. clotting.Disorders.Select(d => BasicFields.Name(PersonWords.ClottingDisorders.Names, PersonWords.ClottingDisorders.TryFind, d))]);
        Boxes(fields, "symptoms", person.Symptoms, s => BasicFields.Name(PersonWords.Symptoms.Names, PersonWords.Symptoms.TryFind, s));
        Boxes(fields, "conditions", person.Conditions, c => BasicFields.Name(PersonWords.Conditions.Names, PersonWords.Conditions.TryFind, c));
        Put(fields, "parent_hip_fracture", person.ParentHipFracture);
        if (!person.Fractures.TryGet(out ImmutableArray<Fracture> fractures))
            return;
        if (fractures.IsEmpty)
            fields["fractures"] = "none";
        for (int i = 0; i < fractures.Length; i++)
        {
            string field = string.Create(CultureInfo.InvariantCulture, $"fracture_{i + 1}");
            fields[field + "_site"] = BasicFields.Name(PersonWords.FractureSites.Names, PersonWords.FractureSites.TryFind, fractures[i].Site);
            if (fractures[i].AgeYears is double age)
                fields[field + "_age"] = FieldText.Show(age);
            Put(fields, field + "_trauma", fractures[i].LowTrauma);
        }
    }

    private static void Boxes<T>(Dictionary<string, StringValues> fields, string key, Reported<ImmutableArray<T>> told, Func<T, string> name)
    {
        if (told.TryGet(out ImmutableArray<T> list))
            fields[key] = list.IsEmpty ? "none" : new StringValues([.. list.Select(name)]);
    }

    private static void Put(Dictionary<string, StringValues> fields, string field, Vocabulary.Answers.Answer answer)
    {
        if (answer != Vocabulary.Answers.Answer.Unknown)
            fields[field] = answer == Vocabulary.Answers.Answer.Yes ? "yes" : "no";
    }
}
