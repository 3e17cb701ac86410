using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>The pools of calcium and phosphate outside cells, and phosphate's way into cells and back.</summary>
/// <remarks>Equations of [peterson-riggs-2010]. Amounts in mmol, hours; one volume serves calcium, phosphate, parathyroid hormone and calcitriol.</remarks>
public static class PlasmaMinerals
{
    private static readonly int Volume = Mineral.Index("plasma_minerals.volume");
    private static readonly int PhosphateToCellsClearance = Mineral.Index("plasma_minerals.phosphate_to_cells_clearance");
    private static readonly int PhosphateFromCellsRate = Mineral.Index("plasma_minerals.phosphate_from_cells_rate");
    private static readonly int PhosphateReference = Mineral.Index("plasma_minerals.phosphate_reference");
    private static readonly int CalciumStart = Mineral.Index("plasma_minerals.calcium_start");
    private static readonly int PhosphateStart = Mineral.Index("plasma_minerals.phosphate_start");
    private static readonly int CellPhosphateStart = Mineral.Index("plasma_minerals.cell_phosphate_start");

    /// <summary>The pools at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state)
    {
        state[(int)MineralPool.PlasmaCalcium] = p[CalciumStart];
        state[(int)MineralPool.PlasmaPhosphate] = p[PhosphateStart];
        state[(int)MineralPool.CellPhosphate] = p[CellPhosphateStart];
    }

    /// <summary>Concentration of an amount: mmol to mmol/L, pmol to pmol/L.</summary>
    public static T Concentration<T>(T amount, ReadOnlySpan<T> p) where T : struct, IScalar<T> => amount / p[Volume];

    /// <summary>Plasma calcium at rest, mmol/L.</summary>
    public static T CalciumAtRest<T>(ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[CalciumStart] / p[Volume];

    /// <summary>Calcium of the plasma pool at rest, mmol.</summary>
    public static T CalciumAmountAtRest<T>(ReadOnlySpan<T> p) => p[CalciumStart];

    /// <summary>Phosphate that the kidney and the hydroxylase take for normal, mmol/L.</summary>
    public static T NormalPhosphate<T>(ReadOnlySpan<T> p) => p[PhosphateReference];

    /// <summary>Phosphate into cells, mmol/h.</summary>
    /// <param name="phosphate">Plasma phosphate, mmol/L.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T PhosphateToCells<T>(T phosphate, ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[PhosphateToCellsClearance] * phosphate;

    /// <summary>Phosphate out of cells, mmol/h.</summary>
    /// <param name="cells">Phosphate in cells, mmol.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T PhosphateFromCells<T>(T cells, ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[PhosphateFromCellsRate] * cells;
}
