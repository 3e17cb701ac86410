using System.Collections.Immutable;
using System.Globalization;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.Foods;

/// <summary>
/// Reads a food of FoodData Central as its service gives it (full, abridged or search form). Nutrients are found by number, never by name:
/// "Vitamin K" in those tables is K1 alone, MK-4 stands apart, longer forms are absent.
/// </summary>
public static class FoodDataCentral
{
    // By the service's nutrient id, and by the older nutrient number that stands beside it.
    private static readonly ImmutableArray<(int Id, string Number, Nutrient Nutrient, string Unit)> Known =
    [
        (1185, "430", Nutrient.Phylloquinone, "ug"), (1183, "428", Nutrient.Menaquinone4, "ug"), (1114, "328", Nutrient.Cholecalciferol, "ug"), (1087, "301", Nutrient.Calcium, "mg"),
        (1090, "304", Nutrient.Magnesium, "mg"), (1091, "305", Nutrient.Phosphorus, "mg"), (1003, "203", Nutrient.Protein, "g"), (1004, "204", Nutrient.Fat, "g"),
    ];

    private const int DihydrophylloquinoneId = 1184;
    private const string DihydrophylloquinoneNumber = "429";

    /// <summary>Reads a food.</summary>
    /// <param name="file">The name for problems.</param>
    /// <param name="text">The service's JSON for one food.</param>
    public static Reading<FoodDataCentralFood> Read(string file, string text)
    {
        Reading<DocumentNode> document = DocumentReader.Read(file, text);
        if (!document.Succeeded)
            return Reading<FoodDataCentralFood>.Failed(document.Problems);
        Findings findings = new(file);
        if (Value(document.Value, "foodNutrients") is not DocumentNode.Sequence list)
        {
            findings.Note(document.Value, "There is no list 'foodNutrients'.", "Give the answer of the service for one food.");
            return Reading<FoodDataCentralFood>.Failed(findings.Problems);
        }
        Dictionary<Nutrient, double> contents = [];
        double? dihydro = null;
        foreach (DocumentNode item in list.Items)
        {
            DocumentNode own = Value(item, "nutrient") ?? item;
            (string? id, string? number) = (Word(own, "id") ?? Word(own, "nutrientId"), Word(own, "number") ?? Word(own, "nutrientNumber"));
            bool isDihydro = Matches(id, number, DihydrophylloquinoneId, DihydrophylloquinoneNumber);
            (int, string, Nutrient Nutrient, string Unit)? known = Known.Where(k => Matches(id, number, k.Id, k.Number)).Select(k => ((int, string, Nutrient, string)?)k).FirstOrDefault();
            if (!isDihydro && known is null || (Value(item, "amount") ?? Value(item, "value")) is not DocumentNode amount)
                continue;
            if (amount is not DocumentNode.Scalar scalar || !double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !(value >= 0 && value <= 1e6))
            {
                findings.Note(amount, "The amount of a nutrient is no number of zero or more.", "Check that the file is as the service gave it.");
                continue;
            }
            Unit expected = Unit.Of(known?.Unit ?? "ug");
            if ((Word(own, "unitName") ?? Word(item, "unitName")) is string written && !(UnitReader.TryRead(written.ToUpperInvariant() switch { "UG" or "MCG" => "ug", "MG" => "mg", "G" => "g", _ => written }, out Unit unit)
                && new Quantity(value, unit).In(expected) is double converted && (value = converted) >= 0))
            {
                findings.Note(item, $"'{DocumentReader.Short(written)}' is not the unit of this nutrient.", $"{expected.Display} is expected.");
                continue;
            }
            if (isDihydro)
                dihydro = value;
            else
                contents[known!.Value.Nutrient] = value; // one of the two holds
        }
        if (findings.Clean && contents.Count == 0)
            findings.Note(list, "None of the nutrients that are followed stands in the list.", "Give a food with nutrient 1185, 1183, 1087, 1114, 1090 or 1003.");
        return findings.Clean
            ? Reading<FoodDataCentralFood>.Of(new FoodDataCentralFood(int.TryParse(Word(document.Value, "fdcId"), NumberStyles.None, CultureInfo.InvariantCulture, out int fdc) ? fdc : null,
                Word(document.Value, "description") ?? "a food", contents.ToImmutableDictionary(), dihydro))
            : Reading<FoodDataCentralFood>.Failed(findings.Problems);
    }

    private static bool Matches(string? id, string? number, int wantedId, string wantedNumber)
    {
        string wanted = wantedId.ToString(CultureInfo.InvariantCulture);
        return id == wanted || number == wanted || id is null && number == wantedNumber || id is not null && number == wantedNumber && id == wanted;
    }

    private static DocumentNode? Value(DocumentNode node, string key) => node is DocumentNode.Mapping mapping ? mapping.Entries.FirstOrDefault(e => e.Key == key)?.Value : null;

    private static string? Word(DocumentNode node, string key) => Value(node, key) is DocumentNode.Scalar { Text: { Length: > 0 and <= 300 } text } ? text : null;
}

/// <summary>A food as FoodData Central gives it.</summary>
/// <param name="FdcId">Its number there, where given.</param>
/// <param name="Description">Its name there.</param>
/// <param name="Contents">Per 100 g, in the canonical unit of each nutrient.</param>
/// <param name="DihydrophylloquinoneMicrograms">Dihydrophylloquinone, of hydrogenated oils, µg per 100 g; not counted as K1.</param>
public sealed record FoodDataCentralFood(int? FdcId, string Description, ImmutableDictionary<Nutrient, double> Contents, double? DihydrophylloquinoneMicrograms);
