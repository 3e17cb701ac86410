using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology.Drugs;

/// <summary>A drug without an effect of its own: depot, plasma, two tissues, linear and saturable ways out.</summary>
/// <remarks>Equations of [openbonemin]; any unit of amount, L, hours.</remarks>
public static class GenericDrug
{
    private static readonly int AbsorptionRate = Mineral.Index("generic_drug.absorption_rate");
    private static readonly int CentralVolume = Mineral.Index("generic_drug.central_volume");
    private static readonly int ExchangeClearance1 = Mineral.Index("generic_drug.exchange_clearance_1");
    private static readonly int ExchangeClearance2 = Mineral.Index("generic_drug.exchange_clearance_2");
    private static readonly int PeripheralVolume1 = Mineral.Index("generic_drug.peripheral_volume_1");
    private static readonly int PeripheralVolume2 = Mineral.Index("generic_drug.peripheral_volume_2");
    private static readonly int Clearance = Mineral.Index("generic_drug.clearance");
    private static readonly int SaturableMax = Mineral.Index("generic_drug.saturable_max");
    private static readonly int SaturableHalf = Mineral.Index("generic_drug.saturable_half");
    private static readonly int DepotStart = Mineral.Index("generic_drug.depot_start");
    private static readonly int CentralStart = Mineral.Index("generic_drug.central_start");
    private static readonly int Peripheral1Start = Mineral.Index("generic_drug.peripheral_1_start");
    private static readonly int Peripheral2Start = Mineral.Index("generic_drug.peripheral_2_start");

    /// <summary>The pools at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state)
    {
        state[(int)MineralPool.GenericDepot] = p[DepotStart];
        state[(int)MineralPool.GenericCentral] = p[CentralStart];
        state[(int)MineralPool.GenericPeripheral1] = p[Peripheral1Start];
        state[(int)MineralPool.GenericPeripheral2] = p[Peripheral2Start];
    }

    /// <summary>Changes of all four pools, amount/h.</summary>
    public static void Change<T>(in MineralPools<T> y, ReadOnlySpan<T> p, Span<T> change) where T : struct, IScalar<T>
    {
        T plasma = y[MineralPool.GenericCentral] / p[CentralVolume];
        T absorbed = p[AbsorptionRate] * y[MineralPool.GenericDepot];
        T toFirst = p[ExchangeClearance1] * (plasma - y[MineralPool.GenericPeripheral1] / p[PeripheralVolume1]);
        T toSecond = p[ExchangeClearance2] * (plasma - y[MineralPool.GenericPeripheral2] / p[PeripheralVolume2]);
        T cleared = (p[Clearance] + p[SaturableMax] / (p[SaturableHalf] + plasma)) * plasma;
        change[(int)MineralPool.GenericDepot] = -absorbed;
        change[(int)MineralPool.GenericCentral] = absorbed - toFirst - toSecond - cleared;
        change[(int)MineralPool.GenericPeripheral1] = toFirst;
        change[(int)MineralPool.GenericPeripheral2] = toSecond;
    }
}
