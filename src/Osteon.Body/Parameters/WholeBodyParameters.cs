using System.Collections.Frozen;
using System.Collections.Immutable;
using Osteon.Body.Physiology;

namespace Osteon.Body.Parameters;

/// <summary>The parameter vector of the whole body: the mineral system, then the vitamin K pathway, then what joins them.</summary>
public static class WholeBodyParameters
{
    /// <summary>The rows of what joins them: vitamin D, density by site, artery.</summary>
    public static ParameterSheet Joining { get; } = ParameterSheet.Embedded("vitamin-d.csv", "bone-density.csv", "artery.csv", "supplies.csv");

    /// <summary>Where the vitamin K pathway's block begins.</summary>
    public static int VitaminKFrom { get; } = Mineral.Names.Length;

    /// <summary>Names, in the order of the vector.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Mineral.Names, .. Enum.GetValues<VitaminKParameter>().Select(VitaminKSetting.RowOf), .. Joining.Rows.Select(row => row.Name),
    ];

    private static readonly FrozenDictionary<string, int> Places = Names.Select((name, place) => (name, place)).ToFrozenDictionary(p => p.name, p => p.place, StringComparer.Ordinal);

    /// <summary>The place of a parameter in the vector.</summary>
    /// <exception cref="InvalidDataException">No row has that name: a defect of the data.</exception>
    public static int Index(string name) => Places.TryGetValue(name, out int place)
        ? place
        : throw new InvalidDataException($"data/parameters holds no row '{name}' of the whole body.");

    /// <summary>The place of a parameter of the vitamin K pathway.</summary>
    public static int Index(VitaminKParameter parameter) => VitaminKFrom + (int)parameter;

    /// <summary>The published and joining values, with the vitamin K block left at zero for <see cref="VitaminKSetting"/> to fill.</summary>
    public static double[] Values() => [.. Mineral.Values(), .. new double[VitaminKPathway.ParameterCount], .. Joining.Rows.Select(row => row.Value)];
}
