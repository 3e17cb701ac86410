using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.People;

namespace Osteon.Web.Slices.You.Fields;

/// <summary>How the person moves, smokes, drinks, goes into the sun, and falls.</summary>
internal static class HabitFields
{
    public static void Write(FormAnswers form, JsonObject person)
    {
        JsonObject exercise = [];
        Count(form, exercise, "impact", "impact", "per week");
        Count(form, exercise, "resistance", "resistance", "per week");
        Count(form, exercise, "walking", "walking", "h per week");
        if (exercise.Count > 0)
            person["exercise"] = exercise;
        Count(form, person, "smoking", "smoking", "per day");
        Count(form, person, "alcohol", "alcohol", "drinks per week");
        form.Text(person, "summer_sun", "summer_sun");
        form.Number(person, "falls_last_year", "falls_last_year");
    }

    public static void Read(Person person, Dictionary<string, StringValues> fields)
    {
        if (person.Exercise.TryGet(out Exercise? exercise))
        {
            fields["impact"] = FieldText.Show(exercise.ImpactSessionsPerWeek);
            fields["resistance"] = FieldText.Show(exercise.ResistanceSessionsPerWeek);
            fields["walking"] = FieldText.Show(exercise.WalkingHoursPerWeek);
        }
        fields.Put("smoking", person.CigarettesPerDay);
        if (person.AlcoholDrinksPerDay.TryGet(out double drinks))
            fields["alcohol"] = FieldText.Show(Math.Round(drinks * 7, 9));
        if (person.SummerSun.TryGet(out SummerSun sun))
            fields["summer_sun"] = BasicFields.Name(PersonWords.SummerSuns.Names, PersonWords.SummerSuns.TryFind, sun);
        if (person.FallsLastYear.TryGet(out int falls))
            fields["falls_last_year"] = falls.ToString(CultureInfo.InvariantCulture);
    }

    private static void Count(FormAnswers form, JsonObject into, string field, string key, string per)
    {
        if (form.Number(field) is { Length: > 0 } number)
            into[key] = number == "0" ? "none" : $"{number} {per}";
    }
}
