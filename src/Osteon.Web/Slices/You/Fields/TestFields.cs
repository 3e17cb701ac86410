using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Quantities;

namespace Osteon.Web.Slices.You.Fields;

/// <summary>Laboratory results: the usual ones have a field each, any other stands in a row of its own.</summary>
internal static class TestFields
{
    /// <summary>Rows for further results.</summary>
    public const int OtherRows = 10;

    public static void Write(FormAnswers form, JsonObject person)
    {
        JsonArray labs = [];
        foreach (LabField lab in LabField.All)
        {
            if (form.Number(lab.Name) is not { Length: > 0 } value)
                continue;
            JsonObject result = new() { ["test"] = lab.Test, ["value"] = $"{value} {form[lab.Name + "_unit"]}".TrimEnd() };
            form.Text(result, lab.Name + "_date", "date");
            labs.Add(result);
        }
        foreach (int row in form.Rows("other_lab"))
        {
            string field = string.Create(CultureInfo.InvariantCulture, $"other_lab_{row}");
            JsonObject result = [];
            form.Text(result, field + "_test", "test");
            form.Text(result, field + "_value", "value");
            form.Text(result, field + "_date", "date");
            labs.Add(result);
        }
        if (labs.Count > 0)
            person["labs"] = labs;
        form.Text(person, "cyp2c9", "cyp2c9");
        form.Text(person, "vkorc1", "vkorc1");
        JsonObject frax = [];
        form.Number(frax, "frax_major", "major");
        form.Number(frax, "frax_hip", "hip");
        if (frax.Count > 0)
            person["frax"] = frax;
    }

    public static void Read(Person person, Dictionary<string, StringValues> fields)
    {
        int other = 0;
        foreach (LabResult result in person.Labs)
        {
            LabField? usual = LabField.All.FirstOrDefault(lab => LabReader.Names.TryFind(lab.Test, out LabDefinition test) && test.Test == result.Test);
            string? unit = usual?.Units.FirstOrDefault(u => QuantityReader.TryRead(result.AsWritten, out Quantity told, out _) && told.Unit.Code == (u.Length == 0 ? Unit.One : Unit.Of(u)).Code);
            if (usual is not null && unit is not null && !fields.ContainsKey(usual.Name) && QuantityReader.TryRead(result.AsWritten, out Quantity quantity, out _))
            {
                fields[usual.Name] = FieldText.Show(quantity.Value);
                fields[usual.Name + "_unit"] = unit;
                fields.Put(usual.Name + "_date", result.Date);
                continue;
            }
            string field = string.Create(CultureInfo.InvariantCulture, $"other_lab_{++other}");
            fields[field + "_test"] = LabReader.Definition(result.Test).Name;
            fields[field + "_value"] = result.AsWritten;
            fields.Put(field + "_date", result.Date);
        }
        if (person.Cyp2c9.TryGet(out Cyp2c9 cyp))
            fields["cyp2c9"] = BasicFields.Name(PersonWords.Cyp2c9Genotypes.Names, PersonWords.Cyp2c9Genotypes.TryFind, cyp);
        if (person.Vkorc1.TryGet(out Vkorc1 vkor))
            fields["vkorc1"] = BasicFields.Name(PersonWords.Vkorc1Genotypes.Names, PersonWords.Vkorc1Genotypes.TryFind, vkor);
        fields.Put("frax_major", person.FraxMajorPercent);
        fields.Put("frax_hip", person.FraxHipPercent);
    }
}
