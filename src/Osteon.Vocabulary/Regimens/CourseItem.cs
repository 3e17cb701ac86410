using System.Collections.Immutable;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.Regimens;

/// <summary>What can stand in a course: a nutrient, a bone medicine, or training; with the names people use and the doses they could mean.</summary>
internal abstract record CourseItem(string Name)
{
    /// <summary>A nutrient; limits in its canonical unit.</summary>
    public sealed record OfNutrient(string Name, Nutrient Nutrient, Unit Unit, Substance? Substance, double HighestPerIntake, double HighestPerDay) : CourseItem(Name);

    /// <summary>A bone medicine; masses in mg.</summary>
    public sealed record OfMedicine(string Name, BoneMedicine Medicine, double UsualMilligrams, double UsualEveryDays, double HighestMilligrams) : CourseItem(Name);

    /// <summary>Training; sessions of either kind.</summary>
    public sealed record OfExercise(string Name, bool Impact, bool Resistance) : CourseItem(Name);

    private static readonly Lazy<NameTable<CourseItem>> Known = new(Load);

    /// <summary>Every item by name and synonym.</summary>
    public static NameTable<CourseItem> Table => Known.Value;

    /// <summary>The row of a nutrient.</summary>
    public static OfNutrient For(Nutrient nutrient) => Nutrients.Value[nutrient];

    private static readonly Lazy<ImmutableDictionary<Nutrient, OfNutrient>> Nutrients = new(() =>
        NutrientRows().ToImmutableDictionary(pair => pair.Item.Nutrient, pair => pair.Item));

    /// <summary>Names that leave open which form is meant.</summary>
    public static bool IsAmbiguous(string text) => Spelling.Fold(text) is "k" or "k2" or "vitk" or "vitk2" or "vitamink" or "vitamink2" or "menaquinone" or "menaquinones";

    /// <summary>Names of products that hold several nutrients in amounts that differ from label to label.</summary>
    public static bool IsMixture(string text) => Spelling.Fold(text) is "codliveroil" or "fishliveroil" or "halibutliveroil" or "multivitamin" or "multivitamins";

    /// <summary>What such a product is told, with the way out.</summary>
    public static bool NoteMixture(string text, DocumentNode where, Findings findings) => findings.Note(where,
        $"'{DocumentReader.Short(text)}' holds several nutrients, and how much of each differs by product.",
        "Name it among the medicines, where what it holds is looked at; write its vitamin D from the label, such as 'd3 10 ug'.");

    private static IEnumerable<(OfNutrient Item, string[] Names)> NutrientRows() =>
        CsvTable.Embedded(typeof(CourseItem).Assembly, "vocabulary/nutrients.csv").Rows.Select(row => (
            new OfNutrient(row["name"], Enum.Parse<Nutrient>(row["nutrient"]), Unit.Of(row["unit"]), row["substance"].Length > 0 ? Substance.Of(row["substance"]) : null,
                row.RequiredNumber("highest_per_intake"), row.RequiredNumber("highest_per_day")),
            row["names"].Split('|', StringSplitOptions.RemoveEmptyEntries)));

    private static NameTable<CourseItem> Load()
    {
        List<(string, CourseItem)> names = [], synonyms = [];
        foreach ((OfNutrient item, string[] others) in NutrientRows())
        {
            names.Add((item.Name, item));
            synonyms.AddRange(others.Select(other => (other, (CourseItem)item)));
        }
        foreach (CsvRow row in CsvTable.Embedded(typeof(CourseItem).Assembly, "vocabulary/bone-medicines.csv").Rows)
        {
            OfMedicine item = new(row["name"], Enum.Parse<BoneMedicine>(row["medicine"]), row.RequiredNumber("usual_mg"), row.RequiredNumber("usual_every_days"), row.RequiredNumber("highest_mg"));
            names.Add((item.Name, item));
            synonyms.AddRange(row["names"].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(other => (other, (CourseItem)item)));
        }
        OfExercise both = new("exercise", true, true), impact = new("impact exercise", true, false), resistance = new("resistance exercise", false, true);
        names.AddRange([(both.Name, both), (impact.Name, impact), (resistance.Name, resistance)]);
        synonyms.AddRange([("training", both), ("jumping", impact), ("impact training", impact), ("resistance training", resistance), ("strength training", resistance), ("weights", resistance)]);
        return new NameTable<CourseItem>(names, synonyms);
    }
}
