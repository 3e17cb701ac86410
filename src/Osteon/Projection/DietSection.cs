using System.Collections.Immutable;
using Osteon.Reports;
using Osteon.Vocabulary.Foods;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Projection;

/// <summary>What a person's food supplies already, by the tables of their region and across all tables.</summary>
internal static class DietSection
{
    private static readonly Nutrient[] InText = [Nutrient.Phylloquinone, Nutrient.Cholecalciferol, Nutrient.Calcium];

    public static Section Of(Person person)
    {
        if (!person.Diet.TryGet(out Diet? diet))
            return Section.Information("What the diet gives already", new Sentence("Not known: nobody told us what you eat."));
        DietSupply supply = DietSupply.From(diet);
        string region = supply.Region.TryGet(out FoodRegion told) ? Words(told) : "no region was told";
        ImmutableArray<NutrientSupply> main = [.. InText.Select(supply.Of), supply.VitaminK2];
        Basis basis = new()
        {
            Inputs = [$"{diet.Portions.Length} foods, {diet.DailyAmounts.Length} amounts told outright"],
            Parameters = ["data/foods"],
            Seen = main.Min(s => s.LeastCertain),
            Unknowns = [.. main.SelectMany(s => s.WithoutValue.Select(food => $"{Name(s)} in {food}")).Distinct(StringComparer.Ordinal)],
        };
        Table Table(IEnumerable<NutrientSupply> rows) => new("", [new Column("Per day"), new Column($"by tables of {region}"), new Column("across all tables"), new Column("mostly from")], [.. rows.Select(Row)]);
        List<Block> blocks = [Table(main) with { Basis = basis }];
        if (!supply.VitaminK2.AcrossTables.IsSingle)
            blocks.Add(new Sentence("For vitamin K2 the tables disagree widely; no single number can be given."));
        ImmutableArray<NutrientSupply> rest = [.. supply.Nutrients.Except(main)];
        blocks.Add(new Table("Other nutrients and forms", [new Column("Per day"), new Column($"by tables of {region}"), new Column("across all tables"), new Column("mostly from")], [.. rest.Select(Row)]) { Detail = true });
        return Section.Information("What the diet gives already", blocks);
    }

    private static Row Row(NutrientSupply supply) => Reports.Row.Of(Name(supply), Amount(supply, supply.InRegion), Amount(supply, supply.AcrossTables),
        supply.ToldOutright ? "told outright" : supply.Shares.IsEmpty ? "no food that we know holds it" : string.Join(", ", supply.Shares.Take(2).Select(s => s.Food.Name)));

    private static Cell.Between Amount(NutrientSupply supply, ValueRange range) => new Cell.Between(range.Low, range.High, range.High switch { >= 20 => 0, >= 2 => 1, _ => 2 }, supply.Unit);

    private static string Name(NutrientSupply supply) => supply.Nutrient switch
    {
        Nutrient.Phylloquinone => "vitamin K1",
        Nutrient.Menaquinone4 => "MK-4",
        Nutrient.Menaquinone7 => "MK-7",
        Nutrient.LongMenaquinones => "MK-8 to MK-10",
        Nutrient.Cholecalciferol => "vitamin D3",
        null => "vitamin K2, all forms",
        Nutrient nutrient => nutrient.ToString().ToLowerInvariant(),
    };

    private static string Words(FoodRegion region) => region switch
    {
        FoodRegion.UnitedStates => "the United States",
        _ => region.ToString(),
    };
}
