using Osteon.Numerics.Scalars;
using static Osteon.Body.Physiology.MineralPool;

namespace Osteon.Body.Physiology;

/// <summary>Where calcium and phosphate go at one instant, mmol/h; each positive in the direction of its name.</summary>
/// <param name="Eaten">Calcium eaten.</param>
/// <param name="AbsorbableCalcium">The part of it that stays absorbable; the rest goes to stool.</param>
/// <param name="GutToPlasma">Calcium absorbed.</param>
/// <param name="PlasmaToUrine">Calcium into urine.</param>
/// <param name="BoneToPlasma">Calcium released by bone, with and without osteoclasts.</param>
/// <param name="PlasmaToBone">Calcium taken up by bone.</param>
/// <param name="DeepToExchangeable">Calcium from deep bone to its surface.</param>
/// <param name="ExchangeableToDeep">Calcium from the surface to deep bone.</param>
/// <param name="PlasmaToArtery">Calcium into the artery wall; zero in the published equations.</param>
/// <param name="AbsorbablePhosphate">Absorbable phosphate eaten.</param>
/// <param name="PhosphateGutToPlasma">Phosphate absorbed.</param>
/// <param name="PhosphateToUrine">Phosphate into urine.</param>
/// <param name="PhosphateToCells">Phosphate into cells.</param>
/// <param name="PhosphateFromCells">Phosphate out of cells.</param>
/// <param name="CalcitriolMade">Calcitriol made, pmol/h.</param>
public readonly record struct MineralFlows<T>(
    T Eaten, T AbsorbableCalcium, T GutToPlasma, T PlasmaToUrine, T BoneToPlasma, T PlasmaToBone, T DeepToExchangeable, T ExchangeableToDeep, T PlasmaToArtery,
    T AbsorbablePhosphate, T PhosphateGutToPlasma, T PhosphateToUrine, T PhosphateToCells, T PhosphateFromCells, T CalcitriolMade) where T : struct, IScalar<T>;

/// <summary>The flows as published.</summary>
public static class MineralFlows
{
    /// <summary>The flows of [openbonemin], unmodified.</summary>
    /// <param name="y">The pools.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static MineralFlows<T> Of<T>(in MineralPools<T> y, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        T phosphate = PlasmaMinerals.Concentration(y[PlasmaPhosphate], p);
        return new(
            Eaten: IntestinalCalcium.Eaten(p),
            AbsorbableCalcium: IntestinalCalcium.Eaten(p) * IntestinalCalcium.AbsorbableShare(y[IntestinalTransport], p),
            GutToPlasma: IntestinalCalcium.GutToPlasma(y[GutCalcium], y[IntestinalTransport], p),
            PlasmaToUrine: Kidney.CalciumToUrine(
                PlasmaMinerals.Concentration(y[PlasmaCalcium], p), y[Filtration], PlasmaMinerals.Concentration(y[ParathyroidHormone], p),
                PlasmaMinerals.Concentration(y[MineralPool.Calcitriol], p), y[MineralPool.Estrogen], p),
            BoneToPlasma: BoneMineral.PassiveRelease(p) + BoneMineral.OsteoclastRelease(y[Osteoclasts], y[RankComplex], p),
            PlasmaToBone: BoneMineral.PlasmaToBone(y[PlasmaCalcium], y[Hydroxyapatite], p),
            DeepToExchangeable: BoneMineral.DeepToExchangeable(y[DeepBoneCalcium], p),
            ExchangeableToDeep: BoneMineral.ExchangeableToDeep(y[ExchangeableBoneCalcium], p),
            PlasmaToArtery: 0,
            AbsorbablePhosphate: IntestinalPhosphate.Absorbable(p),
            PhosphateGutToPlasma: IntestinalPhosphate.GutToPlasma(y[GutPhosphate], p),
            PhosphateToUrine: Kidney.PhosphateToUrine(phosphate, y[Filtration], p),
            PhosphateToCells: PlasmaMinerals.PhosphateToCells(phosphate, p),
            PhosphateFromCells: PlasmaMinerals.PhosphateFromCells(y[CellPhosphate], p),
            CalcitriolMade: y[Hydroxylase]);
    }
}
