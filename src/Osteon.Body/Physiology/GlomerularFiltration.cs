using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>The kidney's filtration, which may fall exponentially over years.</summary>
/// <remarks>Equation of [openbonemin]. L/h, hours; the year of this organ has 8766 h.</remarks>
public static class GlomerularFiltration
{
    private static readonly int DeclineYears = Mineral.Index("glomerular_filtration.decline_years");
    private static readonly int Decline = Mineral.Index("glomerular_filtration.decline");
    private static readonly int MillilitersPerMinute = Mineral.Index("glomerular_filtration.milliliters_per_minute");
    private static readonly int HoursPerYear = Mineral.Index("glomerular_filtration.hours_per_year");
    private static readonly int FiltrationStart = Mineral.Index("glomerular_filtration.filtration_start");

    /// <summary>Filtration at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state) => state[(int)MineralPool.Filtration] = p[FiltrationStart];

    /// <summary>Change of filtration, L/h per hour.</summary>
    /// <param name="filtration">Filtration, L/h.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T Change<T>(T filtration, ReadOnlySpan<T> p) where T : struct, IScalar<T>
        => T.Log(1 - p[Decline] / p[MillilitersPerMinute] / p[FiltrationStart]) / (p[DeclineYears] * p[HoursPerYear]) * filtration;
}
