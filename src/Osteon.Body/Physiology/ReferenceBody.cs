using System.Collections.Immutable;
using Osteon.Body.Parameters;
using Osteon.Body.Physiology.Drugs;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;
using static Osteon.Body.Physiology.MineralPool;

namespace Osteon.Body.Physiology;

/// <summary>The published calcium–bone system, unmodified: the equations that other programs' numbers are compared with.</summary>
/// <remarks>
/// [peterson-riggs-2010] as extended by [riggs-2012] and [peterson-riggs-2012] in the released state [openbonemin]. It does not quite rest, and its
/// bone calcium can fall below zero over decades; the product body mends both. Time in hours.
/// </remarks>
public sealed class ReferenceBody : IEquations
{
    /// <inheritdoc/>
    public ImmutableArray<StateDeclaration> States => MineralPools.Declarations;

    /// <inheritdoc/>
    public ImmutableArray<string> Parameters => Mineral.Names;

    /// <inheritdoc/>
    public ImmutableArray<string> Outputs { get; } =
    [
        "calcium_mmol_l", "phosphate_mmol_l", "parathyroid_hormone_pmol_l", "calcitriol_pmol_l", "bsap_percent", "ctx_percent",
        "spine_density_percent", "spine_density_denosumab_percent", "neck_density_percent", "denosumab_ng_ml", "denosumab_pmol_l",
    ];

    /// <inheritdoc/>
    public void Start<T>(ReadOnlySpan<T> parameters, Span<T> state) where T : struct, IScalar<T> => Rest(parameters, state);

    /// <inheritdoc/>
    public void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change) where T : struct, IScalar<T>
    {
        MineralPools<T> y = new(state);
        Rates(time, y, parameters, MineralFlows.Of(y, parameters), change);
    }

    /// <inheritdoc/>
    public void Observe<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> outputs) where T : struct, IScalar<T>
    {
        MineralPools<T> y = new(state);
        outputs[0] = PlasmaMinerals.Concentration(y[PlasmaCalcium], parameters);
        outputs[1] = PlasmaMinerals.Concentration(y[PlasmaPhosphate], parameters);
        outputs[2] = PlasmaMinerals.Concentration(y[ParathyroidHormone], parameters);
        outputs[3] = PlasmaMinerals.Concentration(y[MineralPool.Calcitriol], parameters);
        outputs[4] = 100 * BoneRemodeling.OsteoblastRatio(y, parameters);
        outputs[5] = 100 * BoneRemodeling.OsteoclastRatio(y, parameters);
        outputs[6] = 100 * (y[SpineDensity] - 1);
        outputs[7] = 100 * (y[SpineDensityDenosumab] - 1);
        outputs[8] = 100 * (y[NeckDensity] - 1);
        outputs[9] = Denosumab.Concentration(y[DenosumabCentral], parameters);
        outputs[10] = Denosumab.MolarConcentration(y[DenosumabCentral], parameters);
    }

    /// <summary>Every pool at the start.</summary>
    internal static void Rest<T>(ReadOnlySpan<T> p, Span<T> state) where T : struct, IScalar<T>
    {
        IntestinalCalcium.Start(p, state);
        IntestinalPhosphate.Start(p, state);
        PlasmaMinerals.Start(p, state);
        Kidney.Start(p, state);
        ParathyroidGland.Start(p, state);
        Calcitriol.Start(p, state);
        Estrogen.Start(p, state);
        GlomerularFiltration.Start(p, state);
        BoneRemodeling.Start(p, state);
        TransformingGrowthFactor.Start(p, state);
        RanklSystem.Start(p, state);
        OsteoblastSurvival.Start(p, state);
        BoneMineral.Start(p, state);
        Teriparatide.Start(p, state);
        Denosumab.Start(p, state);
        GenericDrug.Start(p, state);
    }

    /// <summary>Every pool's change, from the flows. A flow is positive from → to: inside the body it stands twice, across the skin once.</summary>
    internal static void Rates<T>(T time, in MineralPools<T> y, ReadOnlySpan<T> p, in MineralFlows<T> f, Span<T> change) where T : struct, IScalar<T>
    {
        T hormone = PlasmaMinerals.Concentration(y[ParathyroidHormone], p);
        T calcium = PlasmaMinerals.Concentration(y[PlasmaCalcium], p);
        T phosphate = PlasmaMinerals.Concentration(y[PlasmaPhosphate], p);
        T calcitriol = PlasmaMinerals.Concentration(y[MineralPool.Calcitriol], p);
        T osteoblasts = BoneRemodeling.OsteoblastRatio(y, p), osteoclasts = BoneRemodeling.OsteoclastRatio(y, p);

        change[(int)GutCalcium] = f.AbsorbableCalcium - f.GutToPlasma;
        change[(int)PlasmaCalcium] = f.BoneToPlasma - f.PlasmaToBone - f.PlasmaToUrine + f.GutToPlasma - f.PlasmaToArtery;
        change[(int)ExchangeableBoneCalcium] = f.PlasmaToBone - f.BoneToPlasma + f.DeepToExchangeable - f.ExchangeableToDeep;
        change[(int)DeepBoneCalcium] = f.ExchangeableToDeep - f.DeepToExchangeable;
        change[(int)UrinaryCalcium] = f.PlasmaToUrine;
        change[(int)IntestinalTransport] = IntestinalCalcium.TransportChange(y[IntestinalTransport], calcitriol, p);
        change[(int)Hydroxyapatite] = BoneMineral.HydroxyapatiteChange(y[Hydroxyapatite], osteoblasts, p);

        change[(int)GutPhosphate] = f.AbsorbablePhosphate - f.PhosphateGutToPlasma;
        change[(int)PlasmaPhosphate] = f.PhosphateGutToPlasma - f.PhosphateToUrine - f.PhosphateToCells + f.PhosphateFromCells
            + BoneMineral.PhosphateShare(p) * (f.BoneToPlasma - f.PlasmaToBone - f.PlasmaToArtery);
        change[(int)CellPhosphate] = f.PhosphateToCells - f.PhosphateFromCells;

        T injected = Teriparatide.Absorbed(y[TeriparatideDepot], p);
        change[(int)ParathyroidHormone] = ParathyroidGland.Secretion(calcium, y[GlandPool], y[GlandCapacity], p)
            - ParathyroidGland.Elimination(y[ParathyroidHormone], p) + injected;
        change[(int)GlandPool] = ParathyroidGland.PoolChange(y[GlandPool], calcium, calcitriol, p);
        change[(int)GlandCapacity] = ParathyroidGland.CapacityChange(y[GlandCapacity], calcitriol, p);
        change[(int)Hydroxylase] = Calcitriol.HydroxylaseChange(y[Hydroxylase], hormone, phosphate, p);
        change[(int)MineralPool.Calcitriol] = f.CalcitriolMade - Calcitriol.Cleared(y[MineralPool.Calcitriol], p);
        change[(int)MineralPool.Estrogen] = Estrogen.Change(time, y[MineralPool.Estrogen], p);
        change[(int)Filtration] = GlomerularFiltration.Change(y[Filtration], p);

        BoneRemodeling.Change(y, p, change);
        T activated = TransformingGrowthFactor.Activation(y[LatentTgf], osteoclasts, y[MineralPool.Estrogen], p);
        change[(int)LatentTgf] = TransformingGrowthFactor.Production(osteoblasts, y[MineralPool.Estrogen], p) - activated;
        change[(int)ActiveTgf] = activated - TransformingGrowthFactor.Removal(y[ActiveTgf], p);
        RanklSystem.Change(y, hormone, osteoblasts, BoneRemodeling.ResponderRatio(y, p), Denosumab.RanklRemoved(y[DenosumabCentral], y[Rankl], p), p, change);
        OsteoblastSurvival.Change(y, hormone, p, change);
        BoneMineral.DensityChange(y, osteoblasts, osteoclasts, p, change);

        change[(int)TeriparatideDepot] = -injected;
        change[(int)TeriparatideTracer] = injected - Teriparatide.Eliminated(y[TeriparatideTracer], p);
        Denosumab.Change(y, p, change);
        GenericDrug.Change(y, p, change);
    }
}
