using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>What the kidney filters and takes back. Parathyroid hormone saves calcium; calcitriol and estrogen shift how much.</summary>
/// <remarks>Equations of [peterson-riggs-2010], estrogen of [riggs-2012]. mmol, hours.</remarks>
public static class Kidney
{
    private static readonly int ReabsorptionHalfCalcium = Mineral.Index("kidney.reabsorption_half_calcium");
    private static readonly int ReabsorptionMaxPth = Mineral.Index("kidney.reabsorption_max_pth");
    private static readonly int CalcitriolMaxEffect = Mineral.Index("kidney.calcitriol_max_effect");
    private static readonly int CalcitriolHalf = Mineral.Index("kidney.calcitriol_half");
    private static readonly int ReabsorptionWithoutEstrogen = Mineral.Index("kidney.reabsorption_without_estrogen");
    private static readonly int EstrogenCalibration = Mineral.Index("kidney.estrogen_calibration");
    private static readonly int UrinaryCalciumAtRest = Mineral.Index("kidney.urinary_calcium_at_rest");
    private static readonly int FilteredCalciumFraction = Mineral.Index("kidney.filtered_calcium_fraction");
    private static readonly int FilteredPhosphateFraction = Mineral.Index("kidney.filtered_phosphate_fraction");
    private static readonly int PhosphateThreshold = Mineral.Index("kidney.phosphate_threshold");
    private static readonly int UrinaryCalciumStart = Mineral.Index("kidney.urinary_calcium_start");

    /// <summary>The accumulator at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state) => state[(int)MineralPool.UrinaryCalcium] = p[UrinaryCalciumStart];

    /// <summary>Calcium into urine, mmol/h; never below zero.</summary>
    /// <param name="calcium">Plasma calcium, mmol/L.</param>
    /// <param name="filtration">Glomerular filtration, L/h.</param>
    /// <param name="hormone">Parathyroid hormone, pmol/L.</param>
    /// <param name="calcitriol">Calcitriol, pmol/L.</param>
    /// <param name="estrogen">Estrogen relative to premenopause.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T CalciumToUrine<T>(T calcium, T filtration, T hormone, T calcitriol, T estrogen, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        T rest = PlasmaMinerals.CalciumAtRest(p);
        T hormoneHalf = ParathyroidGland.HormoneAtRest(p) * (p[ReabsorptionMaxPth] - 1);
        T estrogenShare = (1 - p[ReabsorptionWithoutEstrogen]) / (1 - p[EstrogenCalibration]);
        T filtered = p[FilteredCalciumFraction] * filtration * calcium;
        T capacity = (1 - estrogenShare + estrogenShare * estrogen)
            * (p[FilteredCalciumFraction] * filtration * rest - p[UrinaryCalciumAtRest]) * (p[ReabsorptionHalfCalcium] + rest) / rest;
        T reabsorbed = capacity * calcium / (p[ReabsorptionHalfCalcium] + calcium) * (p[ReabsorptionMaxPth] * hormone / (hormone + hormoneHalf));
        T effect = 2 - p[CalcitriolMaxEffect] * calcitriol / (calcitriol + p[CalcitriolHalf]);
        return T.Max(0, effect * (filtered - reabsorbed));
    }

    /// <summary>Phosphate into urine, mmol/h: what exceeds the threshold; never below zero.</summary>
    /// <param name="phosphate">Plasma phosphate, mmol/L.</param>
    /// <param name="filtration">Glomerular filtration, L/h.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T PhosphateToUrine<T>(T phosphate, T filtration, ReadOnlySpan<T> p) where T : struct, IScalar<T>
        => T.Max(0, p[FilteredPhosphateFraction] * filtration * (phosphate - p[PhosphateThreshold]));
}
