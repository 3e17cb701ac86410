using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>The parathyroid gland: it secretes within minutes when calcium falls, and grows over months when calcitriol stays low.</summary>
/// <remarks>Equations of [peterson-riggs-2010]. pmol, hours.</remarks>
public static class ParathyroidGland
{
    private static readonly int HormoneElimination = Mineral.Index("parathyroid_gland.hormone_elimination");
    private static readonly int SecretionMax = Mineral.Index("parathyroid_gland.secretion_max");
    private static readonly int SecretionMin = Mineral.Index("parathyroid_gland.secretion_min");
    private static readonly int SecretionExponent = Mineral.Index("parathyroid_gland.secretion_exponent");
    private static readonly int PoolTurnover = Mineral.Index("parathyroid_gland.pool_turnover");
    private static readonly int PoolCalcitriolSlope = Mineral.Index("parathyroid_gland.pool_calcitriol_slope");
    private static readonly int PoolCalciumExponent = Mineral.Index("parathyroid_gland.pool_calcium_exponent");
    private static readonly int PoolRegulatedShare = Mineral.Index("parathyroid_gland.pool_regulated_share");
    private static readonly int PoolConstantShare = Mineral.Index("parathyroid_gland.pool_constant_share");
    private static readonly int PoolReference = Mineral.Index("parathyroid_gland.pool_reference");
    private static readonly int PoolCalcitriolSetPoint = Mineral.Index("parathyroid_gland.pool_calcitriol_set_point");
    private static readonly int CapacityTurnover = Mineral.Index("parathyroid_gland.capacity_turnover");
    private static readonly int CapacityDriveMax = Mineral.Index("parathyroid_gland.capacity_drive_max");
    private static readonly int CapacityDriveMin = Mineral.Index("parathyroid_gland.capacity_drive_min");
    private static readonly int CapacityExponent = Mineral.Index("parathyroid_gland.capacity_exponent");
    private static readonly int SecretionAtRest = Mineral.Index("parathyroid_gland.secretion_at_rest");
    private static readonly int HormoneStart = Mineral.Index("parathyroid_gland.hormone_start");
    private static readonly int PoolStart = Mineral.Index("parathyroid_gland.pool_start");
    private static readonly int CapacityStart = Mineral.Index("parathyroid_gland.capacity_start");

    /// <summary>The pools at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state)
    {
        state[(int)MineralPool.ParathyroidHormone] = p[HormoneStart];
        state[(int)MineralPool.GlandPool] = p[PoolStart];
        state[(int)MineralPool.GlandCapacity] = p[CapacityStart];
    }

    /// <summary>Parathyroid hormone at rest, pmol/L.</summary>
    public static T HormoneAtRest<T>(ReadOnlySpan<T> p) where T : struct, IScalar<T> => PlasmaMinerals.Concentration(p[HormoneStart], p);

    /// <summary>Hormone secreted, pmol/h.</summary>
    /// <param name="calcium">Plasma calcium, mmol/L.</param>
    /// <param name="pool">The gland's secretory pool.</param>
    /// <param name="capacity">The gland's capacity.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T Secretion<T>(T calcium, T pool, T capacity, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        T half = Saturation.HalfOfFalling(PlasmaMinerals.CalciumAtRest(p), p[SecretionMax], p[SecretionMin], p[SecretionExponent], p[SecretionAtRest]);
        return Saturation.Falling(calcium, p[SecretionMax], p[SecretionMin], p[SecretionExponent], half) * (pool / p[PoolReference]) * capacity;
    }

    /// <summary>Hormone cleared, pmol/h.</summary>
    public static T Elimination<T>(T hormone, ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[HormoneElimination] * hormone;

    /// <summary>Change of the secretory pool, 1/h: calcitriol above its set-point empties it.</summary>
    /// <param name="pool">The secretory pool.</param>
    /// <param name="calcium">Plasma calcium, mmol/L.</param>
    /// <param name="calcitriol">Calcitriol, pmol/L.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T PoolChange<T>(T pool, T calcium, T calcitriol, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        T setPoint = p[PoolCalcitriolSetPoint] * T.Pow(PlasmaMinerals.CalciumAtRest(p) / calcium, p[PoolCalciumExponent]);
        T tilt = T.Tanh(p[PoolCalcitriolSlope] * (calcitriol - setPoint));
        T down = p[PoolTurnover] * (p[PoolRegulatedShare] * (1 + tilt) + p[PoolConstantShare]);
        T up = p[PoolTurnover] * (p[PoolRegulatedShare] * (1 - tilt) + p[PoolConstantShare]);
        return (1 - pool) * up - pool * down;
    }

    /// <summary>Change of the gland's capacity, 1/h.</summary>
    /// <param name="capacity">The capacity.</param>
    /// <param name="calcitriol">Calcitriol, pmol/L.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T CapacityChange<T>(T capacity, T calcitriol, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        T half = Saturation.HalfOfFalling(Calcitriol.AtRest(p), p[CapacityDriveMax], p[CapacityDriveMin], p[CapacityExponent], (T)1);
        return p[CapacityTurnover] * (Saturation.Falling(calcitriol, p[CapacityDriveMax], p[CapacityDriveMin], p[CapacityExponent], half) - capacity);
    }
}
