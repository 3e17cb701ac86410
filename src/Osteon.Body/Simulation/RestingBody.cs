using Osteon.Body.Parameters;

namespace Osteon.Body.Simulation;

/// <summary>Lets a person rest exactly where they stand today: set-points are taken from today's values and every balance is closed.</summary>
/// <remarks>
/// The published start does not quite rest (section 12 of its description), and knows one person only. In order:
/// 1. filtration, plasma calcium and hormone are the person's; the gland's secretion and the osteoprotegerin constant follow the hormone.
/// 2. phosphate in blood is what filtration needs to pass what the gut absorbs: <c>threshold + (absorbed − artery) / (share · filtration)</c>;
///    it is the new normal, and cells hold what balances it.
/// 3. the gut holds what makes absorption equal to the absorbable intake (bisection: absorption rises with the content).
/// 4. urine passes what is absorbed less what arteries take; at rest bone exchanges like for like.
/// </remarks>
internal static class RestingBody
{
    /// <summary>What the person told or what stands in for it.</summary>
    /// <param name="Filtration">Glomerular filtration, mL/min.</param>
    /// <param name="Calcium">Plasma calcium, mmol/L.</param>
    /// <param name="Hormone">Parathyroid hormone, pmol/L.</param>
    /// <param name="CalciumIntake">Calcium eaten, mmol/h.</param>
    /// <param name="Calcidiol">25-OH-D, nmol/L.</param>
    public readonly record struct Today(double Filtration, double Calcium, double Hormone, double CalciumIntake, double Calcidiol);

    /// <summary>Writes the set-points into the whole body's parameter vector.</summary>
    /// <param name="p">[parameters], the published values or a draw of them; changed.</param>
    /// <param name="today">The person.</param>
    /// <param name="arteryUptake">Calcium that arteries take at the start, mmol/h.</param>
    public static void Settle(double[] p, Today today, double arteryUptake)
    {
        double volume = p[Volume];
        double filtration = today.Filtration / p[MillilitersPerMinute];
        p[FiltrationStart] = filtration;
        p[CalciumStart] = today.Calcium * volume;

        double hormone = today.Hormone * volume, scale = hormone / p[HormoneStart];
        p[HormoneStart] = hormone;
        (p[SecretionMax], p[SecretionMin]) = (p[SecretionMax] * scale, p[SecretionMin] * scale);
        p[SecretionAtRest] = p[HormoneElimination] * hormone;
        p[OpgPthConstant] = today.Hormone;

        double calcitriol = p[CalcitriolStart] / volume;
        p[PoolSetPoint] = p[TransportHalf] = p[UrineHalf] = calcitriol;
        p[HydroxylaseProduction] = p[HydroxylaseTurnover] * p[HydroxylaseStartShare] * p[CalcitriolStart];
        p[CalcitriolElimination] = p[HydroxylaseStartShare];
        (p[CalcidiolStart], p[CalcidiolSupply]) = (today.Calcidiol, today.Calcidiol);

        double absorbed = p[PhosphateIntake] * p[PhosphateAbsorbable];
        double phosphate = p[PhosphateThreshold] + (absorbed - p[PhosphatePerCalcium] * arteryUptake) / (p[FilteredPhosphate] * filtration);
        p[PhosphateGutStart] = absorbed / p[PhosphateAbsorption];
        p[PhosphateStart] = phosphate * volume;
        p[PhosphateReference] = phosphate;
        p[CellPhosphateStart] = p[PhosphateToCells] * phosphate / p[PhosphateFromCells];

        p[CalciumIntake] = today.CalciumIntake;
        p[TransportStart] = p[TransportReference];
        double transport = Math.Pow(p[TransportStart], p[AbsorbableExponent]);
        double absorbable = today.CalciumIntake * p[MaxAbsorbable] * transport / (transport + Math.Pow(p[GutHalf], p[AbsorbableExponent]));
        // The content c at which active c / (c + half) + passive c is what can be absorbed: the positive root of a quadratic.
        double linear = p[ActiveAtRest] + p[PassiveRate] * p[GutHalf] - absorbable;
        double root = Math.Sqrt(linear * linear + 4 * p[PassiveRate] * absorbable * p[GutHalf]);
        p[GutStart] = linear > 0 ? 2 * absorbable * p[GutHalf] / (linear + root) : (root - linear) / (2 * p[PassiveRate]);
        p[UrinaryAtRest] = absorbable - arteryUptake;
    }

    private static readonly int
        Volume = At("plasma_minerals.volume"), CalciumStart = At("plasma_minerals.calcium_start"), PhosphateStart = At("plasma_minerals.phosphate_start"),
        PhosphateReference = At("plasma_minerals.phosphate_reference"), CellPhosphateStart = At("plasma_minerals.cell_phosphate_start"),
        PhosphateToCells = At("plasma_minerals.phosphate_to_cells_clearance"), PhosphateFromCells = At("plasma_minerals.phosphate_from_cells_rate"),
        MillilitersPerMinute = At("glomerular_filtration.milliliters_per_minute"), FiltrationStart = At("glomerular_filtration.filtration_start"),
        HormoneStart = At("parathyroid_gland.hormone_start"), SecretionMax = At("parathyroid_gland.secretion_max"), SecretionMin = At("parathyroid_gland.secretion_min"),
        SecretionAtRest = At("parathyroid_gland.secretion_at_rest"), HormoneElimination = At("parathyroid_gland.hormone_elimination"),
        PoolSetPoint = At("parathyroid_gland.pool_calcitriol_set_point"), OpgPthConstant = At("bone_remodeling.opg_pth_constant"),
        CalcitriolStart = At("calcitriol.calcitriol_start"), CalcitriolElimination = At("calcitriol.elimination"), HydroxylaseTurnover = At("calcitriol.hydroxylase_turnover"),
        HydroxylaseProduction = At("calcitriol.hydroxylase_production"), HydroxylaseStartShare = At("calcitriol.hydroxylase_start_share"),
        TransportHalf = At("intestinal_calcium.capacity_half_calcitriol"), UrineHalf = At("kidney.calcitriol_half"), UrinaryAtRest = At("kidney.urinary_calcium_at_rest"),
        PhosphateThreshold = At("kidney.phosphate_threshold"), FilteredPhosphate = At("kidney.filtered_phosphate_fraction"),
        PhosphateIntake = At("intestinal_phosphate.intake"), PhosphateAbsorbable = At("intestinal_phosphate.absorbable_fraction"),
        PhosphateAbsorption = At("intestinal_phosphate.absorption_rate"), PhosphateGutStart = At("intestinal_phosphate.gut_start"),
        PhosphatePerCalcium = At("bone_mineral.phosphate_per_calcium"), CalciumIntake = At("intestinal_calcium.intake"),
        TransportStart = At("intestinal_calcium.capacity_start"), TransportReference = At("intestinal_calcium.capacity_reference"),
        AbsorbableExponent = At("intestinal_calcium.absorbable_exponent"), MaxAbsorbable = At("intestinal_calcium.max_absorbable_fraction"),
        GutHalf = At("intestinal_calcium.half_constant"), ActiveAtRest = At("intestinal_calcium.active_at_rest"), PassiveRate = At("intestinal_calcium.passive_rate"),
        GutStart = At("intestinal_calcium.gut_start"), CalcidiolStart = At("vitamin_d.calcidiol_start"), CalcidiolSupply = At("vitamin_d.calcidiol_supply");

    private static int At(string name) => WholeBodyParameters.Index(name);
}
