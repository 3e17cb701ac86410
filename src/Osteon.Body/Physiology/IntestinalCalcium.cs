using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>From gut to blood: active transport that calcitriol builds up over days, and passive flow that needs nothing but a load.</summary>
/// <remarks>Equations of [peterson-riggs-2010]. Amounts in mmol, hours.</remarks>
public static class IntestinalCalcium
{
    private static readonly int Intake = Mineral.Index("intestinal_calcium.intake");
    private static readonly int MaxAbsorbableFraction = Mineral.Index("intestinal_calcium.max_absorbable_fraction");
    private static readonly int AbsorbableExponent = Mineral.Index("intestinal_calcium.absorbable_exponent");
    private static readonly int HalfConstant = Mineral.Index("intestinal_calcium.half_constant");
    private static readonly int ActiveCeiling = Mineral.Index("intestinal_calcium.active_ceiling");
    private static readonly int ActiveAtRest = Mineral.Index("intestinal_calcium.active_at_rest");
    private static readonly int PassiveRate = Mineral.Index("intestinal_calcium.passive_rate");
    private static readonly int CapacityTurnoverLow = Mineral.Index("intestinal_calcium.capacity_turnover_low");
    private static readonly int CapacityTurnoverHigh = Mineral.Index("intestinal_calcium.capacity_turnover_high");
    private static readonly int CapacityHalfCalcitriol = Mineral.Index("intestinal_calcium.capacity_half_calcitriol");
    private static readonly int CapacityExponent = Mineral.Index("intestinal_calcium.capacity_exponent");
    private static readonly int CapacityReference = Mineral.Index("intestinal_calcium.capacity_reference");
    private static readonly int GutStart = Mineral.Index("intestinal_calcium.gut_start");
    private static readonly int CapacityStart = Mineral.Index("intestinal_calcium.capacity_start");

    /// <summary>The pools at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state)
    {
        state[(int)MineralPool.GutCalcium] = p[GutStart];
        state[(int)MineralPool.IntestinalTransport] = p[CapacityStart];
    }

    /// <summary>Calcium eaten, mmol/h.</summary>
    public static T Eaten<T>(ReadOnlySpan<T> p) => p[Intake];

    /// <summary>Share of what is eaten that stays absorbable, 0 to 1; the rest goes to stool.</summary>
    /// <param name="transport">Transport capacity.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T AbsorbableShare<T>(T transport, ReadOnlySpan<T> p) where T : struct, IScalar<T>
        => p[MaxAbsorbableFraction] * Saturation.Hill(transport, p[HalfConstant], p[AbsorbableExponent]);

    /// <summary>Calcium absorbed, mmol/h.</summary>
    /// <param name="gut">Absorbable calcium in the gut, mmol.</param>
    /// <param name="transport">Transport capacity.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T GutToPlasma<T>(T gut, T transport, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        T half = p[GutStart] * (p[ActiveCeiling] - p[ActiveAtRest]) / p[ActiveAtRest];
        T active = p[ActiveCeiling] * gut / (gut + half) * (gut / (gut + p[HalfConstant])) * (transport / p[CapacityReference]);
        return active + p[PassiveRate] * gut;
    }

    /// <summary>Change of transport capacity, 1/h.</summary>
    /// <param name="transport">Transport capacity.</param>
    /// <param name="calcitriol">Calcitriol, pmol/L.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T TransportChange<T>(T transport, T calcitriol, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        var (low, high, exponent, half) = (p[CapacityTurnoverLow], p[CapacityTurnoverHigh], p[CapacityExponent], p[CapacityHalfCalcitriol]);
        T up = Saturation.Rising(calcitriol, low, high - low, exponent, half);
        T down = Saturation.Falling(calcitriol, high, low, exponent, half);
        return up * (1 - transport) - down * transport;
    }
}
