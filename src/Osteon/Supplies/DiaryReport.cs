using System.Collections.Immutable;
using System.Globalization;
using Osteon.Reports;
using Osteon.Vocabulary.Foods;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Supplies;

/// <summary>What an imported diary or food holds, and the lines to put into a person file. It is about no person: it gives sums and no reading of them.</summary>
public static class DiaryReport
{
    private static readonly ImmutableDictionary<Nutrient, string> Keys = new Dictionary<Nutrient, string>
    {
        [Nutrient.Phylloquinone] = "k1", [Nutrient.Menaquinone4] = "mk4", [Nutrient.Cholecalciferol] = "vitamin_d", [Nutrient.Calcium] = "calcium",
        [Nutrient.Magnesium] = "magnesium", [Nutrient.Phosphorus] = "phosphorus", [Nutrient.Protein] = "protein", [Nutrient.Fat] = "fat",
    }.ToImmutableDictionary();

    /// <summary>The report on a diary.</summary>
    public static Report Of(Diary diary)
    {
        ArgumentNullException.ThrowIfNull(diary);
        return Report.OfProgram($"Diary of {diary.Program}",
            Section.Information(FormattableString.Invariant($"{diary.Days} days from {diary.First:yyyy-MM-dd} to {diary.Last:yyyy-MM-dd}"),
                new Table("", [new Column("Nutrient"), new Column("Mean per day"), new Column("Unit"), new Column("Days with a value")],
                    [.. diary.Means.Select(m => Row.Of(Words(m.Nutrient), Number(m.PerDay), m.Nutrient.CanonicalUnit(), new Cell.Number(Estimate.Alone(m.Days), 0)))]),
                new Sentence("Vitamin K2 stands in no such diary; what is called vitamin K there is K1 and little else. Foods rich in K2 belong under 'foods'.", Tone.Item),
                new Sentence(diary.Program == "MyFitnessPal" ? "Calcium and vitamins are left out: the export gives them as percent of a daily value it does not name." : "Days on which something was not written down make a mean too low.", Tone.Item)),
            Section.Information("To put into the person file",
                new Sentence("diet: {per_day: {" + string.Join(", ", diary.Means.Where(m => Keys.ContainsKey(m.Nutrient)).Select(m => $"{Keys[m.Nutrient]}: {Round(m.PerDay)} {m.Nutrient.CanonicalUnit()}")) + "}}")));
    }

    /// <summary>The report on a food of FoodData Central.</summary>
    public static Report Of(FoodDataCentralFood food)
    {
        ArgumentNullException.ThrowIfNull(food);
        List<Row> rows = [.. food.Contents.OrderBy(c => c.Key).Select(c => Row.Of(Words(c.Key), Number(c.Value), c.Key.CanonicalUnit()))];
        if (food.DihydrophylloquinoneMicrograms is double dihydro)
            rows.Add(Row.Of("Dihydrophylloquinone (not counted as K1)", Number(dihydro), "ug"));
        return Report.OfProgram(food.Description, Section.Information(food.FdcId is int id ? $"FoodData Central {id.ToString(CultureInfo.InvariantCulture)}, per 100 g" : "Per 100 g",
            new Table("", [new Column("Nutrient"), new Column("Amount"), new Column("Unit")], [.. rows]),
            new Sentence(food.Contents.ContainsKey(Nutrient.Menaquinone4) ? "MK-4 was measured; longer forms of vitamin K2 were not." : "No form of vitamin K2 was measured.", Tone.Item)));
    }

    private static Cell.Number Number(double value) => new(Estimate.Alone(value), value >= 100 ? 0 : 1);

    private static string Round(double value) => value.ToString(value >= 10 ? "0" : "0.#", CultureInfo.InvariantCulture);

    private static string Words(Nutrient nutrient) => nutrient switch
    {
        Nutrient.Phylloquinone => "Vitamin K1",
        Nutrient.Menaquinone4 => "MK-4",
        Nutrient.Cholecalciferol => "Vitamin D",
        _ => nutrient.ToString(),
    };
}
