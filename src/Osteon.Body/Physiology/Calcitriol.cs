using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>Calcitriol: made by the kidney's 1α-hydroxylase, which parathyroid hormone raises and phosphate restrains.</summary>
/// <remarks>Equations of [peterson-riggs-2010]. pmol, hours.</remarks>
public static class Calcitriol
{
    private static readonly int HydroxylaseTurnover = Mineral.Index("calcitriol.hydroxylase_turnover");
    private static readonly int HydroxylaseProduction = Mineral.Index("calcitriol.hydroxylase_production");
    private static readonly int Elimination = Mineral.Index("calcitriol.elimination");
    private static readonly int HormoneHalf = Mineral.Index("calcitriol.hormone_half");
    private static readonly int HormoneExponent = Mineral.Index("calcitriol.hormone_exponent");
    private static readonly int HormonePhosphateExponent = Mineral.Index("calcitriol.hormone_phosphate_exponent");
    private static readonly int PhosphateCeiling = Mineral.Index("calcitriol.phosphate_ceiling");
    private static readonly int PhosphateHalf = Mineral.Index("calcitriol.phosphate_half");
    private static readonly int PhosphateExponent = Mineral.Index("calcitriol.phosphate_exponent");
    private static readonly int CalcitriolStart = Mineral.Index("calcitriol.calcitriol_start");
    private static readonly int HydroxylaseStartShare = Mineral.Index("calcitriol.hydroxylase_start_share");

    /// <summary>The pools at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state) where T : struct, IScalar<T>
    {
        state[(int)MineralPool.Calcitriol] = p[CalcitriolStart];
        state[(int)MineralPool.Hydroxylase] = p[CalcitriolStart] * p[HydroxylaseStartShare];
    }

    /// <summary>Calcitriol at rest, pmol/L.</summary>
    public static T AtRest<T>(ReadOnlySpan<T> p) where T : struct, IScalar<T> => PlasmaMinerals.Concentration(p[CalcitriolStart], p);

    /// <summary>Change of the hydroxylase, pmol/h².</summary>
    /// <param name="hydroxylase">The hydroxylase, pmol/h.</param>
    /// <param name="hormone">Parathyroid hormone, pmol/L.</param>
    /// <param name="phosphate">Plasma phosphate, mmol/L; above normal it restrains.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T HydroxylaseChange<T>(T hydroxylase, T hormone, T phosphate, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        T normal = PlasmaMinerals.NormalPhosphate(p);
        T half = T.Pow(p[HormoneHalf], p[HormoneExponent]);
        T rest = T.Pow(ParathyroidGland.HormoneAtRest(p), p[HormoneExponent]);
        T signal = T.Pow(hormone, p[HormoneExponent]);
        T byHormone = (half + rest) / rest * signal / (half * T.Pow(phosphate / normal, p[HormonePhosphateExponent]) + signal);
        T restraint = (p[PhosphateCeiling] - 1) / Saturation.Hill(normal, p[PhosphateHalf], p[PhosphateExponent]);
        T byPhosphate = T.Min(1, p[PhosphateCeiling] - restraint * Saturation.Hill(phosphate, p[PhosphateHalf], p[PhosphateExponent]));
        return p[HydroxylaseProduction] * byHormone * byPhosphate - p[HydroxylaseTurnover] * hydroxylase;
    }

    /// <summary>Calcitriol cleared, pmol/h.</summary>
    public static T Cleared<T>(T calcitriol, ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[Elimination] * calcitriol;
}
