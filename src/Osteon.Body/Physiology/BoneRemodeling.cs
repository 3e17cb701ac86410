using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>The cells: precursors become osteoblasts of a short-lived and a long-lived kind; osteoclasts come at RANKL's call.</summary>
/// <remarks>Equations of [peterson-riggs-2010], estrogen of [riggs-2012]. pmol/L, hours; only ratios to rest carry meaning.</remarks>
public static class BoneRemodeling
{
    private static readonly int OsteoblastsAtRest = Mineral.Index("bone_remodeling.osteoblasts_at_rest");
    private static readonly int FastFraction = Mineral.Index("bone_remodeling.fast_fraction");
    private static readonly int OsteoblastRemoval = Mineral.Index("bone_remodeling.osteoblast_removal");
    private static readonly int SlowRemovalShare = Mineral.Index("bone_remodeling.slow_removal_share");
    private static readonly int TgfOccupancy = Mineral.Index("bone_remodeling.tgf_occupancy");
    private static readonly int OsteoclastTurnover = Mineral.Index("bone_remodeling.osteoclast_turnover");
    private static readonly int PrecursorMax = Mineral.Index("bone_remodeling.precursor_max");
    private static readonly int PrecursorExponent = Mineral.Index("bone_remodeling.precursor_exponent");
    private static readonly int PrecursorFloorShare = Mineral.Index("bone_remodeling.precursor_floor_share");
    private static readonly int DifferentiationMax = Mineral.Index("bone_remodeling.differentiation_max");
    private static readonly int DifferentiationExponent = Mineral.Index("bone_remodeling.differentiation_exponent");
    private static readonly int DifferentiationFloorShare = Mineral.Index("bone_remodeling.differentiation_floor_share");
    private static readonly int OsteoclastApoptosisMax = Mineral.Index("bone_remodeling.osteoclast_apoptosis_max");
    private static readonly int OsteoclastApoptosisExponent = Mineral.Index("bone_remodeling.osteoclast_apoptosis_exponent");
    private static readonly int OsteoclastApoptosisFloorShare = Mineral.Index("bone_remodeling.osteoclast_apoptosis_floor_share");
    private static readonly int OsteoblastApoptosisCeiling = Mineral.Index("bone_remodeling.osteoblast_apoptosis_ceiling");
    private static readonly int OsteoblastApoptosisFloor = Mineral.Index("bone_remodeling.osteoblast_apoptosis_floor");
    private static readonly int OsteoblastApoptosisExponent = Mineral.Index("bone_remodeling.osteoblast_apoptosis_exponent");
    private static readonly int PrecursorStart = Mineral.Index("bone_remodeling.precursor_start");
    private static readonly int OsteoclastStart = Mineral.Index("bone_remodeling.osteoclast_start");

    /// <summary>The cells at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state) where T : struct, IScalar<T>
    {
        state[(int)MineralPool.ResponderOsteoblasts] = p[PrecursorStart];
        state[(int)MineralPool.FastOsteoblasts] = p[OsteoblastsAtRest] * p[FastFraction];
        state[(int)MineralPool.SlowOsteoblasts] = p[OsteoblastsAtRest] * (1 - p[FastFraction]);
        state[(int)MineralPool.Osteoclasts] = p[OsteoclastStart];
    }

    /// <summary>Osteoclasts at rest, pmol/L.</summary>
    public static T OsteoclastsAtRest<T>(ReadOnlySpan<T> p) => p[OsteoclastStart];

    /// <summary>Active osteoblasts relative to rest.</summary>
    public static T OsteoblastRatio<T>(in MineralPools<T> y, ReadOnlySpan<T> p) where T : struct, IScalar<T>
        => (y[MineralPool.FastOsteoblasts] + y[MineralPool.SlowOsteoblasts]) / p[OsteoblastsAtRest];

    /// <summary>Osteoclasts relative to rest.</summary>
    public static T OsteoclastRatio<T>(in MineralPools<T> y, ReadOnlySpan<T> p) where T : struct, IScalar<T> => y[MineralPool.Osteoclasts] / p[OsteoclastStart];

    /// <summary>Responding osteoblasts relative to rest.</summary>
    public static T ResponderRatio<T>(in MineralPools<T> y, ReadOnlySpan<T> p) where T : struct, IScalar<T> => y[MineralPool.ResponderOsteoblasts] / p[PrecursorStart];

    /// <summary>Changes of the cells, pmol/L/h.</summary>
    public static void Change<T>(in MineralPools<T> y, ReadOnlySpan<T> p, Span<T> change) where T : struct, IScalar<T>
    {
        T rest = p[TgfOccupancy];
        T tgf = y[MineralPool.ActiveTgf];
        T estrogen = y[MineralPool.Estrogen];
        T precursorSignal = AroundRest(tgf, rest, p[PrecursorFloorShare], p[PrecursorMax], p[PrecursorExponent]);
        T differentiationSignal = AroundRest(tgf, rest, p[DifferentiationFloorShare], p[DifferentiationMax], p[DifferentiationExponent]);
        T osteoclastSignal = AroundRest(tgf, rest, p[OsteoclastApoptosisFloorShare], p[OsteoclastApoptosisMax], p[OsteoclastApoptosisExponent]);
        T apoptosisHalf = Saturation.HalfOfFalling(rest, p[OsteoblastApoptosisCeiling] * rest, p[OsteoblastApoptosisFloor] * rest, p[OsteoblastApoptosisExponent], rest);
        T apoptosis = Saturation.Falling(tgf, p[OsteoblastApoptosisCeiling] * rest, p[OsteoblastApoptosisFloor] * rest, p[OsteoblastApoptosisExponent], apoptosisHalf)
            / rest * Estrogen.OnOsteoblastApoptosis(estrogen, p);

        T fastAtRest = p[OsteoblastsAtRest] * p[FastFraction];
        T mean = OsteoblastSurvival.Removal(y[MineralPool.Bcl2], apoptosis, p);
        T slow = p[SlowRemovalShare] * mean;
        T fast = (p[OsteoblastRemoval] * p[OsteoblastsAtRest] + slow * (fastAtRest - p[OsteoblastsAtRest])) / fastAtRest;

        T formed = p[OsteoblastRemoval] * p[OsteoblastsAtRest] / rest * precursorSignal * Estrogen.OnPrecursors(estrogen, p);
        T matured = p[OsteoblastRemoval] * p[OsteoblastsAtRest] * rest / p[PrecursorStart] / differentiationSignal * y[MineralPool.ResponderOsteoblasts];
        change[(int)MineralPool.ResponderOsteoblasts] = formed - matured;
        change[(int)MineralPool.FastOsteoblasts] = matured * p[FastFraction] * (fast / mean) - fast * y[MineralPool.FastOsteoblasts];
        change[(int)MineralPool.SlowOsteoblasts] = matured * (1 - p[FastFraction]) * p[SlowRemovalShare] - slow * y[MineralPool.SlowOsteoblasts];
        change[(int)MineralPool.Osteoclasts] = p[OsteoclastTurnover]
            * (rest * RanklSystem.OnOsteoclastFormation(y[MineralPool.RankComplex], p) * p[OsteoclastStart]
                - osteoclastSignal * RanklSystem.OnOsteoclastRemoval(y[MineralPool.RankComplex], p) * y[MineralPool.Osteoclasts]);
    }

    /// <summary>A rising signal that equals the resting occupancy at rest.</summary>
    private static T AroundRest<T>(T tgf, T rest, T floorShare, T max, T exponent) where T : struct, IScalar<T>
        => Saturation.Rising(tgf, floorShare * rest, max, exponent, Saturation.HalfOfRising(rest, floorShare * rest, max, exponent, rest));
}
