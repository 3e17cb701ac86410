using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology.Drugs;

/// <summary>Denosumab: two compartments with a saturable way out, and it takes RANKL away from RANK.</summary>
/// <remarks>Equations of [peterson-riggs-2012]. ng, mL, hours.</remarks>
public static class Denosumab
{
    private static readonly int Bioavailability = Mineral.Index("denosumab.bioavailability");
    private static readonly int AbsorptionRate = Mineral.Index("denosumab.absorption_rate");
    private static readonly int CentralVolume = Mineral.Index("denosumab.central_volume");
    private static readonly int PeripheralVolume = Mineral.Index("denosumab.peripheral_volume");
    private static readonly int Clearance = Mineral.Index("denosumab.clearance");
    private static readonly int ExchangeClearance = Mineral.Index("denosumab.exchange_clearance");
    private static readonly int SaturableMax = Mineral.Index("denosumab.saturable_max");
    private static readonly int SaturableHalf = Mineral.Index("denosumab.saturable_half");
    private static readonly int RanklRemoval = Mineral.Index("denosumab.rankl_removal");
    private static readonly int MolarMass = Mineral.Index("denosumab.molar_mass");
    private static readonly int DepotStart = Mineral.Index("denosumab.depot_start");
    private static readonly int CentralStart = Mineral.Index("denosumab.central_start");
    private static readonly int PeripheralStart = Mineral.Index("denosumab.peripheral_start");

    /// <summary>The pools at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state)
    {
        state[(int)MineralPool.DenosumabDepot] = p[DepotStart];
        state[(int)MineralPool.DenosumabCentral] = p[CentralStart];
        state[(int)MineralPool.DenosumabPeripheral] = p[PeripheralStart];
    }

    /// <summary>Plasma concentration, ng/mL.</summary>
    public static T Concentration<T>(T central, ReadOnlySpan<T> p) where T : struct, IScalar<T> => central / p[CentralVolume];

    /// <summary>Plasma concentration, pmol/L.</summary>
    public static T MolarConcentration<T>(T central, ReadOnlySpan<T> p) where T : struct, IScalar<T>
        => Concentration(central, p) / p[MolarMass] * PicomolesPerMicromole;

    /// <summary>Changes of depot, plasma and tissue, ng/h.</summary>
    public static void Change<T>(in MineralPools<T> y, ReadOnlySpan<T> p, Span<T> change) where T : struct, IScalar<T>
    {
        T plasma = Concentration(y[MineralPool.DenosumabCentral], p);
        T absorbed = p[AbsorptionRate] * y[MineralPool.DenosumabDepot];
        T toTissue = p[ExchangeClearance] * (plasma - y[MineralPool.DenosumabPeripheral] / p[PeripheralVolume]);
        T cleared = (p[Clearance] + p[SaturableMax] / (p[SaturableHalf] + plasma)) * plasma;
        change[(int)MineralPool.DenosumabDepot] = -absorbed;
        change[(int)MineralPool.DenosumabCentral] = absorbed - toTissue - cleared;
        change[(int)MineralPool.DenosumabPeripheral] = toTissue;
    }

    /// <summary>RANKL taken away, pmol/L/h.</summary>
    /// <param name="central">Denosumab in plasma, ng.</param>
    /// <param name="rankl">Free RANKL, pmol/L.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T RanklRemoved<T>(T central, T rankl, ReadOnlySpan<T> p) where T : struct, IScalar<T>
        => p[RanklRemoval] * MolarConcentration(central, p) * rankl;

    /// <summary>What a dose adds to the depot, ng.</summary>
    /// <param name="milligrams">The dose, mg.</param>
    /// <param name="parameters">The mineral system's parameters.</param>
    public static double DepotAmount(double milligrams, ReadOnlySpan<double> parameters) => parameters[Bioavailability] * NanogramsPerMilligram * milligrams;

    private const double NanogramsPerMilligram = 1e6, PicomolesPerMicromole = 1e6;
}
