using System.Collections.Frozen;
using System.Collections.Immutable;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.Foods;

/// <summary>The foods the program knows, by id, name and synonym; read from <c>data/foods</c>.</summary>
public sealed class FoodTable
{
    private static readonly Lazy<FoodTable> Shipped = new(Load);
    private readonly FrozenDictionary<string, Food> _byId;

    private FoodTable(ImmutableArray<Food> all, NameTable<Food> names)
    {
        (All, Names) = (all, names);
        _byId = all.ToFrozenDictionary(food => food.Id, StringComparer.Ordinal);
    }

    /// <summary>The foods that ship with the program.</summary>
    public static FoodTable Default => Shipped.Value;

    /// <summary>Every food.</summary>
    public ImmutableArray<Food> All { get; }

    /// <summary>Names and synonyms; only a full match finds, and a near one is suggested.</summary>
    public NameTable<Food> Names { get; }

    /// <summary>The food of an id, or null where none has it.</summary>
    public Food? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The food of a number in FoodData Central, or null.</summary>
    public Food? FindFdc(int fdcId) => All.FirstOrDefault(food => food.FdcId == fdcId);

    private static FoodTable Load()
    {
        ILookup<string, MenaquinoneValue> menaquinones = Rows("menaquinones.csv").ToLookup(row => row["food"], row => new MenaquinoneValue(
            Enum.Parse<FoodRegion>(row["region"]), row["form"] == "total" ? null : Enum.Parse<Nutrient>(row["form"]),
            new ValueRange(row.RequiredNumber("low_ug"), row.RequiredNumber("high_ug")), row["source"], ReadSeen(row), row["note"]), StringComparer.Ordinal);
        ImmutableArray<(Food Food, string[] Others)> foods = [.. Rows("foods.csv").Select(row => (Read(row, menaquinones[row["food"]]), row["names"].Split('|', StringSplitOptions.RemoveEmptyEntries)))];
        return new FoodTable([.. foods.Select(f => f.Food)], new NameTable<Food>(
            foods.Select(f => (f.Food.Name, f.Food)), foods.SelectMany(f => f.Others.Append(f.Food.Id).Select(other => (other, f.Food)))));
    }

    private static Food Read(CsvRow row, IEnumerable<MenaquinoneValue> menaquinones)
    {
        ImmutableDictionary<Nutrient, double>.Builder contents = ImmutableDictionary.CreateBuilder<Nutrient, double>();
        foreach ((string column, Nutrient nutrient) in (ReadOnlySpan<(string, Nutrient)>)
            [("k1_ug", Nutrient.Phylloquinone), ("calcium_mg", Nutrient.Calcium), ("vitamin_d_ug", Nutrient.Cholecalciferol), ("magnesium_mg", Nutrient.Magnesium), ("protein_g", Nutrient.Protein), ("fat_g", Nutrient.Fat)])
        {
            if (row.Number(column) is double amount)
                contents[nutrient] = amount;
        }
        return new Food(row["food"], row["name"], row["category"], row["serving"], row.RequiredNumber("serving_g"), (int?)row.Number("fdc_id"), contents.ToImmutable(),
            [.. menaquinones], row["k2_mainly"].Length == 0 ? null : Enum.Parse<Nutrient>(row["k2_mainly"]), ReadSeen(row), row["note"]);
    }

    private static Seen ReadSeen(CsvRow row) => Enum.Parse<Seen>(row["seen"], ignoreCase: true);

    private static ImmutableArray<CsvRow> Rows(string file) => CsvTable.Embedded(typeof(FoodTable).Assembly, "foods/" + file).Rows;
}
