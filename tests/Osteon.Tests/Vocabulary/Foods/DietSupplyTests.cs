using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Foods;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Tests.Vocabulary.Foods;

public sealed class DietSupplyTests
{
    private static Diet Day(FoodRegion region, params (string Name, double Grams)[] foods) => new(
        [.. foods.Select(f => new FoodPortion(FoodTable.Default.Names.TryFind(f.Name, out Food food) ? food.Id : throw new ArgumentException(f.Name), f.Grams, 7))], [], Reported<FoodRegion>.Of(region));

    private static readonly (string, double)[] CheckDay =
        [("gouda", 30), ("egg", 50), ("chicken", 100), ("butter", 14.2), ("yogurt", 245), ("milk", 244), ("broccoli", 78), ("bread", 128), ("sardines", 92)];

    // A day computed by hand from the source tables: K1 125 ug, K2 41 ug by European values, calcium 1407 mg, vitamin D 9 ug, magnesium 245 mg, protein 93 g.
    [Theory]
    [InlineData(Nutrient.Phylloquinone, 125, 0.5)]
    [InlineData(Nutrient.Calcium, 1407, 0.5)]
    [InlineData(Nutrient.Cholecalciferol, 9, 0.5)]
    [InlineData(Nutrient.Magnesium, 245, 0.5)]
    [InlineData(Nutrient.Protein, 93, 0.5)]
    public void The_check_day_adds_up_to_the_printed_digits(Nutrient nutrient, double printed, double halfDigit) =>
        Assert.InRange(DietSupply.From(Day(FoodRegion.Europe, CheckDay)).Of(nutrient).InRegion.High, printed - halfDigit, printed + halfDigit);

    [Fact]
    public void Vitamin_K2_of_the_check_day_lies_in_a_range_that_widens_across_regions()
    {
        NutrientSupply k2 = DietSupply.From(Day(FoodRegion.Europe, CheckDay)).VitaminK2;
        Assert.InRange(41, k2.InRegion.Low, k2.InRegion.High);
        Assert.True(k2.AcrossTables.High > 4 * k2.InRegion.Low);
        Assert.Contains("Sardines", Assert.Single(k2.WithoutValue), StringComparison.Ordinal);
    }

    [Fact]
    public void American_values_of_the_same_cheese_are_several_times_the_European_ones()
    {
        NutrientSupply europe = DietSupply.From(Day(FoodRegion.Europe, ("gouda", 100))).VitaminK2, states = DietSupply.From(Day(FoodRegion.UnitedStates, ("gouda", 100))).VitaminK2;
        Assert.True(states.InRegion.Low / europe.InRegion.High > 3);
        Assert.Equal(europe.AcrossTables, states.AcrossTables);
    }

    [Fact]
    public void A_pack_of_natto_is_almost_all_mk7()
    {
        DietSupply supply = DietSupply.From(Day(FoodRegion.Japan, ("natto", 45)));
        Assert.Equal(0.45 * 939, supply.Of(Nutrient.Menaquinone7).InRegion.Low, 6);
        Assert.Equal(Seen.Recalled, supply.VitaminK2.LeastCertain);
    }

    [Fact]
    public void Plants_hold_no_vitamin_K2_and_an_unmeasured_food_says_so()
    {
        NutrientSupply k2 = DietSupply.From(Day(FoodRegion.Europe, ("kale", 100), ("tempeh", 100))).VitaminK2;
        Assert.Equal(0, k2.InRegion.High);
        Assert.Equal("Tempeh", Assert.Single(k2.WithoutValue));
    }

    [Fact]
    public void An_amount_told_outright_wins_over_the_foods()
    {
        Diet diet = Day(FoodRegion.Europe, ("milk", 1000)) with { DailyAmounts = [new DailyAmount(Nutrient.Calcium, 700)] };
        Assert.Equal(700, DietSupply.From(diet).Of(Nutrient.Calcium).InRegion.High);
        Assert.True(DietSupply.From(diet).Of(Nutrient.Calcium).ToldOutright);
    }

    [Fact]
    public void Every_share_is_part_of_the_whole()
    {
        foreach (NutrientSupply supply in DietSupply.From(Day(FoodRegion.UnitedStates, CheckDay)).Nutrients)
            Assert.Equal(supply.InRegion.High, supply.Shares.Sum(share => share.PerDay.High), 9);
    }

    [Fact]
    public void Twice_the_food_is_twice_the_supply()
    {
        (string, double)[] doubled = [.. CheckDay.Select(f => (f.Item1, 2 * f.Item2))];
        Assert.Equal(2 * DietSupply.From(Day(FoodRegion.Europe, CheckDay)).VitaminK2.AcrossTables.High, DietSupply.From(Day(FoodRegion.Europe, doubled)).VitaminK2.AcrossTables.High, 9);
    }

    [Fact]
    public void Every_value_has_a_source_that_can_be_cited()
    {
        Assert.All(FoodTable.Default.All.SelectMany(food => food.Menaquinones), value => Assert.True(Bibliography.Contains(value.Source), value.Source));
        Assert.All(FoodTable.Default.All.SelectMany(food => food.Menaquinones), value => Assert.True(value.Micrograms.Low >= 0 && value.Micrograms.High >= value.Micrograms.Low));
    }

    [Fact]
    public void No_menaquinone_row_stands_without_its_food() => Assert.DoesNotContain(
        Osteon.Vocabulary.Tables.CsvTable.Embedded(typeof(FoodTable).Assembly, "foods/menaquinones.csv").Rows, row => FoodTable.Default.Find(row["food"]) is null);

    [Fact]
    public void The_Dutch_table_does_not_ship() => // its terms allow unaltered use and say nothing of passing it on
        Assert.DoesNotContain(Directory.GetFiles(Repository.Path("data", "foods"), "*.csv"), file => File.ReadAllText(file).Contains("NEVO", StringComparison.OrdinalIgnoreCase));
}
