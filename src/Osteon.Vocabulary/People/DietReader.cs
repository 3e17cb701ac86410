using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.People;

/// <summary>Reads what a person eats: amounts per day, foods with portions, and the region whose tables are meant.</summary>
internal static class DietReader
{
    private static readonly ImmutableDictionary<string, Nutrient> Amounts = new Dictionary<string, Nutrient>(StringComparer.Ordinal)
    {
        ["k1"] = Nutrient.Phylloquinone, ["mk4"] = Nutrient.Menaquinone4, ["mk7"] = Nutrient.Menaquinone7, ["long_mk"] = Nutrient.LongMenaquinones,
        ["vitamin_d"] = Nutrient.Cholecalciferol, ["calcium"] = Nutrient.Calcium, ["magnesium"] = Nutrient.Magnesium, ["phosphorus"] = Nutrient.Phosphorus,
        ["protein"] = Nutrient.Protein, ["fat"] = Nutrient.Fat,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly MappingShape DietShape = new("diet", ["region", "per_day"]);
    private static readonly MappingShape PerDayShape = new("per_day", [.. Amounts.Keys.Order(StringComparer.Ordinal)]);

    internal static ImmutableArray<MappingShape> Shapes => [DietShape, PerDayShape];

    public static bool TryRead(DocumentNode node, Findings findings, out Diet diet)
    {
        diet = null!; // read only where the answer is true
        if (!Fields.TryOpen(node, DietShape, findings, out Fields fields))
            return false;
        Reported<FoodRegion> region = fields.Optional("region", (DocumentNode n, out FoodRegion r) => findings.Word(n, PersonWords.Regions, "region of food tables", out r));
        Reported<ImmutableArray<DailyAmount>> amounts = fields.Optional("per_day", (DocumentNode n, out ImmutableArray<DailyAmount> a) => TryAmounts(n, findings, out a));
        diet = new Diet([], amounts.OrAssume([]), region);
        return true;
    }

    private static bool TryAmounts(DocumentNode node, Findings findings, out ImmutableArray<DailyAmount> amounts)
    {
        amounts = [];
        if (!Fields.TryOpen(node, PerDayShape, findings, out Fields fields))
            return false;
        ImmutableArray<DailyAmount>.Builder list = ImmutableArray.CreateBuilder<DailyAmount>();
        foreach ((string key, Nutrient nutrient) in Amounts.OrderBy(pair => pair.Value))
        {
            CourseItem.OfNutrient item = CourseItem.For(nutrient);
            Reported<double> amount = fields.Optional(key, (DocumentNode n, out double v) => findings.Quantity(n, item.Unit, item.Substance, 0, item.HighestPerDay, $"{item.Name} per day", out v));
            if (amount.IsKnown)
                list.Add(new DailyAmount(nutrient, amount.Value));
        }
        amounts = list.ToImmutable();
        return true;
    }
}
