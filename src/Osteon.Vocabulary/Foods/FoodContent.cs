using System.Collections.Immutable;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Vocabulary.Foods;

/// <summary>What 100 g of a food hold of something, by one region's tables and across all.</summary>
/// <param name="IsKnown">Whether any table has a value.</param>
/// <param name="InRegion">By the region's tables, or by all where it has none.</param>
/// <param name="AcrossTables">Across all tables.</param>
/// <param name="IsBorrowed">Whether the region has no value of its own.</param>
/// <param name="Seen">The weakest way in which a value was read.</param>
internal readonly record struct FoodContent(bool IsKnown, ValueRange InRegion, ValueRange AcrossTables, bool IsBorrowed, Seen Seen)
{
    private static readonly FoodContent Nothing = new(true, default, default, false, Seen.Verbatim);

    /// <summary>Something whose tables agree well enough for one value.</summary>
    public static FoodContent Plain(Food food, Nutrient nutrient) => food.Contents.TryGetValue(nutrient, out double amount)
        ? new FoodContent(true, ValueRange.Exactly(amount), ValueRange.Exactly(amount), false, food.Seen)
        : default;

    /// <summary>All forms of vitamin K2. Plants without a value hold none; a table that measured only forms counts those it measured.</summary>
    public static FoodContent AllMenaquinones(Food food, FoodRegion? region) => Across(food, region, Total);

    /// <summary>One form of vitamin K2: as measured, or what a total leaves for the food's main form.</summary>
    public static FoodContent Menaquinone(Food food, Nutrient form, FoodRegion? region) => Across(food, region, values =>
    {
        ValueRange? measured = Union(values.Where(v => v.Form == form));
        if (measured is not null)
            return measured;
        if (Union(values.Where(v => v.Form is null)) is not ValueRange total)
            return null;
        if (food.MainMenaquinone != form)
            return default(ValueRange);
        double others = values.Where(v => v.Form is not null).GroupBy(v => v.Form).Sum(g => g.Min(v => v.Micrograms.Low));
        return new ValueRange(Math.Max(0, total.Low - others), Math.Max(0, total.High - others));
    });

    private static ValueRange? Total(IEnumerable<MenaquinoneValue> values)
    {
        if (Union(values.Where(v => v.Form is null)) is ValueRange total)
            return total;
        ImmutableArray<ValueRange> forms = [.. values.GroupBy(v => v.Form).Select(g => Union(g)!.Value)]; // a group is never empty
        return forms.IsEmpty ? null : forms.Aggregate((a, b) => a + b);
    }

    private static FoodContent Across(Food food, FoodRegion? region, Func<IEnumerable<MenaquinoneValue>, ValueRange?> content)
    {
        if (food.Menaquinones.IsEmpty)
            return food.MainMenaquinone is null ? Nothing : default;
        ValueRange? across = null;
        foreach (IGrouping<FoodRegion, MenaquinoneValue> own in food.Menaquinones.GroupBy(value => value.Region))
        {
            if (content(own) is ValueRange found)
                across = across?.Or(found) ?? found;
        }
        if (across is not ValueRange all)
            return default;
        ValueRange? inRegion = region is FoodRegion asked ? content(food.Menaquinones.Where(value => value.Region == asked)) : null;
        return new FoodContent(true, inRegion ?? all, all, region is not null && inRegion is null, food.Menaquinones.Min(value => value.Seen));
    }

    private static ValueRange? Union(IEnumerable<MenaquinoneValue> values)
    {
        ValueRange? all = null;
        foreach (MenaquinoneValue value in values)
            all = all?.Or(value.Micrograms) ?? value.Micrograms;
        return all;
    }
}
