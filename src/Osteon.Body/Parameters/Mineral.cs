using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Osteon.Body.Parameters;

/// <summary>The parameters of the calcium–phosphate–bone system in one vector: <c>data/parameters</c>, one file an organ, in this order.</summary>
public static class Mineral
{
    /// <summary>Every row, in the order of the vector.</summary>
    public static ParameterSheet Sheet { get; } = ParameterSheet.Embedded(
        "intestinal-calcium.csv", "intestinal-phosphate.csv", "plasma-minerals.csv", "kidney.csv", "parathyroid-gland.csv", "calcitriol.csv", "bone-remodeling.csv",
        "bone-mineral.csv", "estrogen.csv", "glomerular-filtration.csv", "teriparatide.csv", "denosumab.csv", "generic-drug.csv");

    /// <summary>Names, in the order of the vector.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Sheet.Rows.Select(row => row.Name)];

    private static readonly FrozenDictionary<string, int> Places = Names.Select((name, place) => (name, place)).ToFrozenDictionary(p => p.name, p => p.place, StringComparer.Ordinal);

    /// <summary>The released values, a fresh copy.</summary>
    public static double[] Values() => [.. Sheet.Rows.Select(row => row.Value)];

    /// <summary>The place of a parameter in the vector.</summary>
    /// <exception cref="InvalidDataException">No file has such a row: a defect of the data.</exception>
    public static int Index(string name) => Places.TryGetValue(name, out int place)
        ? place
        : throw new InvalidDataException($"data/parameters holds no row '{name}' of the mineral system.");
}
