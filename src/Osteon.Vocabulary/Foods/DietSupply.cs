using System.Collections.Immutable;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Vocabulary.Foods;

/// <summary>
/// What a diet supplies per day, with its range. Vitamin K2 differs 4 to 40 times between laboratories of different regions for the same kind
/// of food, so it is given twice: by the region's own tables, and across all tables.
/// </summary>
/// <param name="Region">The region whose tables were asked for; unknown takes all.</param>
/// <param name="Nutrients">Supply of each nutrient that is followed in food.</param>
/// <param name="VitaminK2">All forms of vitamin K2 together.</param>
public sealed record DietSupply(Answers.Reported<FoodRegion> Region, ImmutableArray<NutrientSupply> Nutrients, NutrientSupply VitaminK2)
{
    private static readonly ImmutableArray<Nutrient> Plain = [Nutrient.Phylloquinone, Nutrient.Cholecalciferol, Nutrient.Calcium, Nutrient.Magnesium, Nutrient.Protein, Nutrient.Fat];
    private static readonly ImmutableArray<Nutrient> Forms = [Nutrient.Menaquinone4, Nutrient.Menaquinone7, Nutrient.LongMenaquinones];

    /// <summary>The supply of one nutrient.</summary>
    public NutrientSupply Of(Nutrient nutrient) => Nutrients.Single(supply => supply.Nutrient == nutrient);

    /// <summary>Adds up a diet; an amount told outright wins over the foods.</summary>
    /// <param name="diet">The diet; its foods stand in <paramref name="table"/>.</param>
    /// <param name="table">The foods; null takes those that ship.</param>
    /// <exception cref="ArgumentException">A food of the diet is not in the table.</exception>
    public static DietSupply From(Diet diet, FoodTable? table = null)
    {
        ArgumentNullException.ThrowIfNull(diet);
        table ??= FoodTable.Default;
        ImmutableArray<(Food Food, double GramsPerDay)> eaten = [.. diet.Portions.Select(portion => (
            table.Find(portion.FoodId) ?? throw new ArgumentException($"No food has the id '{portion.FoodId}'.", nameof(diet)), portion.Grams * portion.TimesPerWeek / 7))];
        FoodRegion? region = diet.Region.TryGet(out FoodRegion told) ? told : null;
        NutrientSupply Sum(Nutrient? nutrient, Func<Food, FoodContent> content) => NutrientSupply.Sum(nutrient, eaten, content,
            nutrient is Nutrient known ? diet.DailyAmounts.FirstOrDefault(amount => amount.Nutrient == known)?.Amount : AllForms(diet));
        return new DietSupply(diet.Region,
        [
            .. Plain.Select(nutrient => Sum(nutrient, food => FoodContent.Plain(food, nutrient))),
            .. Forms.Select(form => Sum(form, food => FoodContent.Menaquinone(food, form, region))),
        ], Sum(null, food => FoodContent.AllMenaquinones(food, region)));
    }

    // All forms are told outright only where each of them is.
    private static double? AllForms(Diet diet)
    {
        ImmutableArray<DailyAmount> told = [.. diet.DailyAmounts.Where(amount => amount.Nutrient.IsVitaminK2())];
        return told.Length == Forms.Length ? told.Sum(amount => amount.Amount) : null;
    }
}

/// <summary>What a diet supplies of one nutrient per day.</summary>
/// <param name="Nutrient">Which; null for all forms of vitamin K2 together.</param>
/// <param name="InRegion">Per day by the tables of the region, in the canonical unit.</param>
/// <param name="AcrossTables">Per day across all tables; the same where tables do not differ.</param>
/// <param name="ToldOutright">Whether the person gave the amount, so that no food was counted.</param>
/// <param name="Shares">What each food gives per day by the region's tables, most first.</param>
/// <param name="WithoutValue">Foods eaten for which no value is known; they are counted as nothing, so the true supply may be higher.</param>
/// <param name="Borrowed">Foods for which the region has no value and that of another was taken.</param>
/// <param name="LeastCertain">The weakest way in which a value was read.</param>
public sealed record NutrientSupply(
    Nutrient? Nutrient, ValueRange InRegion, ValueRange AcrossTables, bool ToldOutright, ImmutableArray<FoodShare> Shares,
    ImmutableArray<string> WithoutValue, ImmutableArray<string> Borrowed, Seen LeastCertain)
{
    /// <summary>The unit of the amounts, as people read it.</summary>
    public string Unit => Quantities.Unit.Of((Nutrient ?? Regimens.Nutrient.Menaquinone7).CanonicalUnit()).Display;

    internal static NutrientSupply Sum(Nutrient? nutrient, ImmutableArray<(Food Food, double GramsPerDay)> eaten, Func<Food, FoodContent> content, double? told)
    {
        if (told is double amount)
            return new NutrientSupply(nutrient, ValueRange.Exactly(amount), ValueRange.Exactly(amount), true, [], [], [], Seen.Verbatim);
        ValueRange region = default, across = default;
        List<FoodShare> shares = [];
        List<string> without = [], borrowed = [];
        Seen least = Seen.Verbatim;
        foreach ((Food food, double grams) in eaten)
        {
            FoodContent per100 = content(food);
            if (!per100.IsKnown)
            {
                without.Add(food.Name);
                continue;
            }
            if (per100.IsBorrowed)
                borrowed.Add(food.Name);
            least = per100.Seen < least ? per100.Seen : least;
            ValueRange share = grams / 100 * per100.InRegion;
            region += share;
            across += grams / 100 * per100.AcrossTables;
            if (share.High > 0)
                shares.Add(new FoodShare(food, share));
        }
        return new NutrientSupply(nutrient, region, across, false,
            [.. shares.GroupBy(share => share.Food).Select(g => new FoodShare(g.Key, g.Aggregate(default(ValueRange), (sum, share) => sum + share.PerDay))).OrderByDescending(share => share.PerDay.High).ThenBy(share => share.Food.Id, StringComparer.Ordinal)],
            [.. without.Distinct().Order(StringComparer.Ordinal)], [.. borrowed.Distinct().Order(StringComparer.Ordinal)], least);
    }
}

/// <summary>What one food gives per day.</summary>
/// <param name="Food">The food.</param>
/// <param name="PerDay">Per day, in the canonical unit of the nutrient.</param>
public sealed record FoodShare(Food Food, ValueRange PerDay);
