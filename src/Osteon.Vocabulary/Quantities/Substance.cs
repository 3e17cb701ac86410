using System.Collections.Frozen;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.Quantities;

/// <summary>What is measured, with the facts by which its units convert; read from <c>data/vocabulary/substances.csv</c>.</summary>
/// <param name="Key">Its key, such as <c>calcidiol</c>.</param>
/// <param name="GramsPerMole">Molar mass, g/mol; null where none is defined.</param>
/// <param name="InternationalUnitsPerMicrogram">International units in one microgram; null where none are defined.</param>
/// <param name="Source">The source's key.</param>
public sealed record Substance(string Key, double? GramsPerMole, double? InternationalUnitsPerMicrogram, string Source)
{
    private static readonly Lazy<FrozenDictionary<string, Substance>> Table = new(() => CsvTable.Embedded(typeof(Substance).Assembly, "vocabulary/substances.csv").Rows
        .Select(row => new Substance(row["substance"], row.Number("molar_mass_g_per_mol"), row.Number("iu_per_ug"), row["source"]))
        .ToFrozenDictionary(s => s.Key, StringComparer.Ordinal));

    /// <summary>Every substance.</summary>
    public static IReadOnlyCollection<Substance> All => Table.Value.Values;

    /// <summary>The substance under a key.</summary>
    /// <exception cref="KeyNotFoundException">No row has the key: a defect of the data.</exception>
    public static Substance Of(string key) => Table.Value.TryGetValue(key, out Substance? substance)
        ? substance
        : throw new KeyNotFoundException($"data/vocabulary/substances.csv has no substance '{key}'.");
}
