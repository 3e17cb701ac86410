using System.Collections.Immutable;
using System.Globalization;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Foods;
using Osteon.Vocabulary.Quantities;
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

    private static readonly MappingShape DietShape = new("diet", ["region", "foods", "per_day"]);
    private static readonly MappingShape PerDayShape = new("per_day", [.. Amounts.Keys.Order(StringComparer.Ordinal)]);

    private static readonly MappingShape FoodShape = new("food", ["food", "portion", "times"]);

    internal static ImmutableArray<MappingShape> Shapes => [DietShape, PerDayShape, FoodShape];

    public static bool TryRead(DocumentNode node, Findings findings, out Diet diet)
    {
        diet = null!; // read only where the answer is true
        if (!Fields.TryOpen(node, DietShape, findings, out Fields fields))
            return false;
        Reported<FoodRegion> region = fields.Optional("region", (DocumentNode n, out FoodRegion r) => findings.Word(n, PersonWords.Regions, "region of food tables", out r));
        Reported<ImmutableArray<DailyAmount>> amounts = fields.Optional("per_day", (DocumentNode n, out ImmutableArray<DailyAmount> a) => TryAmounts(n, findings, out a));
        Reported<ImmutableArray<FoodPortion>> foods = fields.List("foods", (DocumentNode n, out FoodPortion f) => TryFood(n, findings, out f));
        diet = new Diet(foods.OrAssume([]), amounts.OrAssume([]), region);
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

    private static bool TryFood(DocumentNode node, Findings findings, out FoodPortion portion)
    {
        portion = null!; // read only where the answer is true
        if (!Fields.TryOpen(node, FoodShape, findings, out Fields fields))
            return false;
        bool good = fields.Required("food", (DocumentNode n, out Food f) => findings.Word(n, FoodTable.Default.Names, "food", out f), "Name the food, such as 'food: gouda'.", out Food food);
        good &= fields.Required("times", (DocumentNode n, out Frequency f) => TryTimes(n, findings, out f), "Say how often, such as 'times: 3 per week'.", out Frequency times);
        if (!good)
            return false;
        double grams = food.ServingGrams;
        if (fields.Find("portion") is DocumentNode written && !TryGrams(written, findings, food, out grams))
            return false;
        portion = new FoodPortion(food.Id, grams, times.PerWeek);
        return true;
    }

    private static bool TryTimes(DocumentNode node, Findings findings, out Frequency times)
    {
        times = default;
        return findings.Text(node, 40, out string text) && (Frequency.TryRead(text, out times) && times.PerDay <= 24
            || findings.Note(node, $"'{DocumentReader.Short(text)}' does not say how often.", Frequency.Examples));
    }

    // A weight, or a number of the food's usual servings: "2 servings", "2 slices".
    private static bool TryGrams(DocumentNode node, Findings findings, Food food, out double grams)
    {
        grams = double.NaN;
        if (!findings.Text(node, 40, out string text))
            return false;
        string[] words = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        string unit = food.Serving[(food.Serving.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (words.Length == 2 && double.TryParse(words[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double count)
            && (words[1] is "serving" or "servings" || food.Serving.StartsWith("1 ", StringComparison.Ordinal) && Spelling.Fold(words[1]).TrimEnd('s') == Spelling.Fold(unit).TrimEnd('s')))
        {
            grams = count * food.ServingGrams;
            return count is > 0 and <= 50 || findings.Note(node, $"{text} is no portion.", "Check the number.");
        }
        if (!QuantityReader.TryRead(text, out Quantity weight, out (string What, string Remedy) why))
            return findings.Note(node, why.What, FormattableString.Invariant($"Write a weight, such as 50 g, or '1 serving' ({food.Serving}, {food.ServingGrams:0.#} g)."));
        return findings.Convert(node, weight, Unit.Of("g"), null, 0.1, 5000, "A portion", out grams);
    }
}
