using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Vocabulary.People;

/// <summary>What a person eats: foods by portion, or amounts per day, or both; an amount given outright wins over the foods.</summary>
/// <param name="Portions">Foods with portion and frequency.</param>
/// <param name="DailyAmounts">Amounts per day as told, in the canonical unit of each nutrient.</param>
/// <param name="Region">Whose food tables the foods are read by.</param>
public sealed record Diet(ImmutableArray<FoodPortion> Portions, ImmutableArray<DailyAmount> DailyAmounts, Reported<FoodRegion> Region);

/// <summary>A food eaten regularly.</summary>
/// <param name="FoodId">The food's id in <c>data/foods</c>.</param>
/// <param name="Grams">Weight of one portion, g.</param>
/// <param name="TimesPerWeek">Portions a week.</param>
public sealed record FoodPortion(string FoodId, double Grams, double TimesPerWeek);

/// <summary>An amount of a nutrient per day.</summary>
/// <param name="Nutrient">Which.</param>
/// <param name="Amount">In the canonical unit of the nutrient, see <see cref="Nutrients"/>.</param>
public sealed record DailyAmount(Nutrient Nutrient, double Amount);

/// <summary>Regions whose food tables differ, above all in vitamin K2.</summary>
public enum FoodRegion
{
    /// <summary>Europe.</summary>
    Europe,
    /// <summary>The United States.</summary>
    UnitedStates,
    /// <summary>Japan.</summary>
    Japan,
    /// <summary>India.</summary>
    India,
    /// <summary>Australia.</summary>
    Australia,
}
