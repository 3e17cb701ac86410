using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>The mineral of bone: what osteoclasts release, what hydroxyapatite takes up, the slow exchange with the deep, and density.</summary>
/// <remarks>Equations of [peterson-riggs-2010], density of [riggs-2012] and [peterson-riggs-2012]. mmol, hours.</remarks>
public static class BoneMineral
{
    private static readonly int DailyExchange = Mineral.Index("bone_mineral.daily_exchange");
    private static readonly int HoursPerDay = Mineral.Index("bone_mineral.hours_per_day");
    private static readonly int OsteoclastFraction = Mineral.Index("bone_mineral.osteoclast_fraction");
    private static readonly int ReleaseMax = Mineral.Index("bone_mineral.release_max");
    private static readonly int ReleaseExponent = Mineral.Index("bone_mineral.release_exponent");
    private static readonly int ReleaseOccupancyExponent = Mineral.Index("bone_mineral.release_occupancy_exponent");
    private static readonly int HydroxyapatiteFraction = Mineral.Index("bone_mineral.hydroxyapatite_fraction");
    private static readonly int DeepReleaseRate = Mineral.Index("bone_mineral.deep_release_rate");
    private static readonly int HydroxyapatiteResidence = Mineral.Index("bone_mineral.hydroxyapatite_residence");
    private static readonly int PhosphatePerCalcium = Mineral.Index("bone_mineral.phosphate_per_calcium");
    private static readonly int ExchangeableStart = Mineral.Index("bone_mineral.exchangeable_start");
    private static readonly int DeepStart = Mineral.Index("bone_mineral.deep_start");
    private static readonly int HydroxyapatiteStart = Mineral.Index("bone_mineral.hydroxyapatite_start");
    private static readonly int SpineTurnover = Mineral.Index("bone_mineral.spine_turnover");
    private static readonly int SpineDenosumabTurnover = Mineral.Index("bone_mineral.spine_denosumab_turnover");
    private static readonly int NeckTurnover = Mineral.Index("bone_mineral.neck_turnover");
    private static readonly int OsteoblastExponent = Mineral.Index("bone_mineral.osteoblast_exponent");
    private static readonly int SpineOsteoclastExponent = Mineral.Index("bone_mineral.spine_osteoclast_exponent");
    private static readonly int SpineDenosumabOsteoclastExponent = Mineral.Index("bone_mineral.spine_denosumab_osteoclast_exponent");
    private static readonly int NeckOsteoclastExponent = Mineral.Index("bone_mineral.neck_osteoclast_exponent");
    private static readonly int SpineStart = Mineral.Index("bone_mineral.spine_start");
    private static readonly int SpineDenosumabStart = Mineral.Index("bone_mineral.spine_denosumab_start");
    private static readonly int NeckStart = Mineral.Index("bone_mineral.neck_start");

    /// <summary>The pools at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state)
    {
        state[(int)MineralPool.ExchangeableBoneCalcium] = p[ExchangeableStart];
        state[(int)MineralPool.DeepBoneCalcium] = p[DeepStart];
        state[(int)MineralPool.Hydroxyapatite] = p[HydroxyapatiteStart];
        state[(int)MineralPool.SpineDensity] = p[SpineStart];
        state[(int)MineralPool.SpineDensityDenosumab] = p[SpineDenosumabStart];
        state[(int)MineralPool.NeckDensity] = p[NeckStart];
    }

    /// <summary>Phosphate that travels with each calcium between blood and bone, mol/mol.</summary>
    public static T PhosphateShare<T>(ReadOnlySpan<T> p) => p[PhosphatePerCalcium];

    /// <summary>Exchangeable calcium at rest, mmol.</summary>
    public static T ExchangeableAtRest<T>(ReadOnlySpan<T> p) => p[ExchangeableStart];

    /// <summary>Calcium that leaves bone without osteoclasts, mmol/h.</summary>
    public static T PassiveRelease<T>(ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[DailyExchange] / p[HoursPerDay] * (1 - p[OsteoclastFraction]);

    /// <summary>Calcium that osteoclasts release, mmol/h.</summary>
    /// <param name="osteoclasts">Osteoclasts, pmol/L.</param>
    /// <param name="rankComplex">RANK bound to RANKL, pmol/L.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T OsteoclastRelease<T>(T osteoclasts, T rankComplex, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        T rate = p[DailyExchange] / p[HoursPerDay] / p[ExchangeableStart];
        T half = Saturation.HalfOfRising(BoneRemodeling.OsteoclastsAtRest(p), (T)0, p[ReleaseMax], p[ReleaseExponent], rate);
        T occupancy = rankComplex / osteoclasts / (RanklSystem.ComplexAtRest(p) / BoneRemodeling.OsteoclastsAtRest(p));
        return p[OsteoclastFraction] * p[ExchangeableStart] * Saturation.Rising(osteoclasts, (T)0, p[ReleaseMax], p[ReleaseExponent], half)
            * T.Pow(occupancy, p[ReleaseOccupancyExponent]);
    }

    /// <summary>Calcium that bone takes up, mmol/h.</summary>
    /// <param name="calcium">Calcium of the plasma pool, mmol.</param>
    /// <param name="hydroxyapatite">Capacity to form hydroxyapatite, 1 at rest.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T PlasmaToBone<T>(T calcium, T hydroxyapatite, ReadOnlySpan<T> p) where T : struct, IScalar<T>
        => p[DailyExchange] / (p[HoursPerDay] * PlasmaMinerals.CalciumAmountAtRest(p)) * calcium
            * (1 - p[HydroxyapatiteFraction] + p[HydroxyapatiteFraction] * hydroxyapatite);

    /// <summary>Calcium from the deep to the surface, mmol/h.</summary>
    public static T DeepToExchangeable<T>(T deep, ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[DeepReleaseRate] * deep;

    /// <summary>Calcium from the surface to the deep, mmol/h.</summary>
    public static T ExchangeableToDeep<T>(T exchangeable, ReadOnlySpan<T> p) where T : struct, IScalar<T>
        => p[DeepReleaseRate] * p[DeepStart] / p[ExchangeableStart] * exchangeable;

    /// <summary>Change of the capacity to form hydroxyapatite, 1/h: it follows osteoblasts.</summary>
    public static T HydroxyapatiteChange<T>(T hydroxyapatite, T osteoblastRatio, ReadOnlySpan<T> p) where T : struct, IScalar<T>
        => (osteoblastRatio - hydroxyapatite) / p[HydroxyapatiteResidence];

    /// <summary>Changes of the three published densities, 1/h.</summary>
    /// <param name="y">The pools.</param>
    /// <param name="osteoblastRatio">Osteoblasts relative to rest.</param>
    /// <param name="osteoclastRatio">Osteoclasts relative to rest.</param>
    /// <param name="p">The mineral system's parameters.</param>
    /// <param name="change">Written.</param>
    public static void DensityChange<T>(in MineralPools<T> y, T osteoblastRatio, T osteoclastRatio, ReadOnlySpan<T> p, Span<T> change) where T : struct, IScalar<T>
    {
        T formed = T.Pow(osteoblastRatio, p[OsteoblastExponent]);
        change[(int)MineralPool.SpineDensity] = p[SpineTurnover]
            * (p[SpineStart] * formed - T.Pow(osteoclastRatio, p[SpineOsteoclastExponent]) * y[MineralPool.SpineDensity]);
        change[(int)MineralPool.SpineDensityDenosumab] = p[SpineDenosumabTurnover]
            * (p[SpineDenosumabStart] * formed - T.Pow(osteoclastRatio, p[SpineDenosumabOsteoclastExponent]) * y[MineralPool.SpineDensityDenosumab]);
        change[(int)MineralPool.NeckDensity] = p[NeckTurnover]
            * (p[NeckStart] * formed - T.Pow(osteoclastRatio, p[NeckOsteoclastExponent]) * y[MineralPool.NeckDensity]);
    }
}
