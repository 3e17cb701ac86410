using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;
using Osteon.Web.Layout;
using Osteon.Web.Slices.You.Fields;

namespace Osteon.Web.Slices.You;

/// <summary>The form and the person file are two ways to write the same person; this turns each into the other.</summary>
/// <remarks>A field left empty is left out of the file, and what is left out is unknown: the form assumes nothing either.</remarks>
public static class PersonForm
{
    /// <summary>The person file in YAML.</summary>
    public static string ToYaml(FormAnswers form) => YamlText.Of(ToDocument(form));

    /// <summary>The person file as a document.</summary>
    public static JsonObject ToDocument(FormAnswers form)
    {
        JsonObject person = [];
        BasicFields.Write(form, person);
        MedicineFields.Write(form, person);
        HealthFields.Write(form, person);
        FoodFields.Write(form, person);
        TestFields.Write(form, person);
        ScanFields.Write(form, person);
        HabitFields.Write(form, person);
        return person;
    }

    /// <summary>The form as it is filled in for a person.</summary>
    public static FormAnswers Of(Person person)
    {
        Dictionary<string, StringValues> fields = new(StringComparer.Ordinal);
        BasicFields.Read(person, fields);
        MedicineFields.Read(person, fields);
        HealthFields.Read(person, fields);
        FoodFields.Read(person, fields);
        TestFields.Read(person, fields);
        ScanFields.Read(person, fields);
        HabitFields.Read(person, fields);
        return new FormAnswers(fields);
    }

    /// <summary>What the reader found wrong with the form, each with the part of the page in which it is to be mended.</summary>
    public static IReadOnlyList<(Problem Problem, string Anchor)> Problems(string yaml, Reading<Person> reading) =>
        [.. reading.Problems.Select(problem => (problem with { Line = 0, Column = 0 }, ProblemList.FieldOf(problem) ?? Anchor(problem.Line == 0 && problem.What.Contains("age", StringComparison.OrdinalIgnoreCase) ? "age" : YamlText.KeyAt(yaml, problem.Line))))];

    private static string Anchor(string key) => key switch
    {
        "age" or "sex" or "height" or "weight" or "ancestry" or "name" or "as_of" or "dose_meal_fat" or "smoking" or "alcohol" or "summer_sun" or "falls_last_year" or "cyp2c9" or "vkorc1" => key,
        "medicines" => "medicine_1",
        "menopause" => "menopause_age",
        "clotting" or "symptoms" or "conditions" or "fractures" or "diet" or "supplements" or "labs" or "dxa" or "exercise" or "frax" => "part-" + key,
        _ => "you",
    };
}
