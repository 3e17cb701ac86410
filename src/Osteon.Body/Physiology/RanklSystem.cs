using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>RANKL, RANK and osteoprotegerin: how osteoblasts call osteoclasts, and the decoy that answers in their stead.</summary>
/// <remarks>Equations of [peterson-riggs-2010], denosumab of [peterson-riggs-2012]. pmol/L, hours.</remarks>
public static class RanklSystem
{
    private static readonly int SurvivalCeiling = Mineral.Index("bone_remodeling.survival_ceiling");
    private static readonly int SurvivalFloor = Mineral.Index("bone_remodeling.survival_floor");
    private static readonly int SurvivalExponent = Mineral.Index("bone_remodeling.survival_exponent");
    private static readonly int FormationFloor = Mineral.Index("bone_remodeling.formation_floor");
    private static readonly int FormationMax = Mineral.Index("bone_remodeling.formation_max");
    private static readonly int FormationExponent = Mineral.Index("bone_remodeling.formation_exponent");
    private static readonly int RankAssociation = Mineral.Index("bone_remodeling.rank_association");
    private static readonly int RankDissociation = Mineral.Index("bone_remodeling.rank_dissociation");
    private static readonly int OpgAssociation = Mineral.Index("bone_remodeling.opg_association");
    private static readonly int OpgDissociation = Mineral.Index("bone_remodeling.opg_dissociation");
    private static readonly int RanklTurnover = Mineral.Index("bone_remodeling.rankl_turnover");
    private static readonly int RanklOsteoblastExponent = Mineral.Index("bone_remodeling.rankl_osteoblast_exponent");
    private static readonly int RanklMaxPth = Mineral.Index("bone_remodeling.rankl_max_pth");
    private static readonly int RankTurnover = Mineral.Index("bone_remodeling.rank_turnover");
    private static readonly int RankTgfExponent = Mineral.Index("bone_remodeling.rank_tgf_exponent");
    private static readonly int RankReference = Mineral.Index("bone_remodeling.rank_reference");
    private static readonly int OpgTurnover = Mineral.Index("bone_remodeling.opg_turnover");
    private static readonly int OpgPthConstant = Mineral.Index("bone_remodeling.opg_pth_constant");
    private static readonly int RanklStart = Mineral.Index("bone_remodeling.rankl_start");
    private static readonly int RankStart = Mineral.Index("bone_remodeling.rank_start");
    private static readonly int OpgStart = Mineral.Index("bone_remodeling.opg_start");

    /// <summary>The pools at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state) where T : struct, IScalar<T>
    {
        state[(int)MineralPool.Rankl] = p[RanklStart];
        state[(int)MineralPool.Rank] = p[RankStart];
        state[(int)MineralPool.Osteoprotegerin] = p[OpgStart];
        state[(int)MineralPool.RankComplex] = ComplexAtRest(p);
        state[(int)MineralPool.OsteoprotegerinComplex] = p[OpgAssociation] * p[OpgStart] * p[RanklStart] / p[OpgDissociation];
    }

    /// <summary>RANK bound to RANKL at rest, pmol/L.</summary>
    public static T ComplexAtRest<T>(ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[RankAssociation] * p[RankStart] * p[RanklStart] / p[RankDissociation];

    /// <summary>Factor on the removal of osteoclasts: bound RANK keeps them alive.</summary>
    /// <param name="complex">RANK bound to RANKL, pmol/L.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T OnOsteoclastRemoval<T>(T complex, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        T half = Saturation.HalfOfFalling(p[RankAssociation] * p[RanklStart] / p[RankDissociation], p[SurvivalCeiling], p[SurvivalFloor], p[SurvivalExponent], (T)1);
        return Saturation.Falling(complex / p[RankReference], p[SurvivalCeiling], p[SurvivalFloor], p[SurvivalExponent], half);
    }

    /// <summary>Factor on the formation of osteoclasts.</summary>
    /// <param name="complex">RANK bound to RANKL, pmol/L.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T OnOsteoclastFormation<T>(T complex, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        T half = Saturation.HalfOfRising(ComplexAtRest(p), p[FormationFloor], p[FormationMax], p[FormationExponent], (T)1);
        return Saturation.Rising(complex, p[FormationFloor], p[FormationMax], p[FormationExponent], half);
    }

    /// <summary>Changes of the five pools, pmol/L/h.</summary>
    /// <param name="y">The pools.</param>
    /// <param name="hormone">Parathyroid hormone, pmol/L: more RANKL, less osteoprotegerin.</param>
    /// <param name="osteoblastRatio">Osteoblasts relative to rest.</param>
    /// <param name="responderRatio">Responding osteoblasts relative to rest.</param>
    /// <param name="removed">RANKL that a drug takes away, pmol/L/h.</param>
    /// <param name="p">The mineral system's parameters.</param>
    /// <param name="change">Written.</param>
    public static void Change<T>(in MineralPools<T> y, T hormone, T osteoblastRatio, T responderRatio, T removed, ReadOnlySpan<T> p, Span<T> change)
        where T : struct, IScalar<T>
    {
        T cells = T.Pow(osteoblastRatio, p[RanklOsteoblastExponent]);
        T hormoneHalf = ParathyroidGland.HormoneAtRest(p) * (p[RanklMaxPth] - 1);
        T byHormone = p[RanklMaxPth] * hormone / (hormoneHalf * cells + hormone);
        T ranklMade = p[RanklTurnover] * p[RanklStart] * cells * byHormone;
        T rankMade = (p[RankTurnover] * p[RankStart] + p[RankAssociation] * p[RankStart] * p[RanklStart] - p[RankDissociation] * ComplexAtRest(p))
            * T.Pow(y[MineralPool.ActiveTgf] / TransformingGrowthFactor.AtRest(p), p[RankTgfExponent]);
        T decoyMade = p[OpgTurnover] * p[OpgStart] * responderRatio * (hormone + p[OpgPthConstant] * responderRatio) / (2 * hormone);

        T bound = p[RankAssociation] * y[MineralPool.Rank] * y[MineralPool.Rankl] - p[RankDissociation] * y[MineralPool.RankComplex];
        T caught = p[OpgAssociation] * y[MineralPool.Osteoprotegerin] * y[MineralPool.Rankl] - p[OpgDissociation] * y[MineralPool.OsteoprotegerinComplex];
        change[(int)MineralPool.Rankl] = ranklMade - p[RanklTurnover] * y[MineralPool.Rankl] - caught - bound - removed;
        change[(int)MineralPool.Rank] = rankMade - p[RankTurnover] * y[MineralPool.Rank] - bound;
        change[(int)MineralPool.Osteoprotegerin] = decoyMade - caught - p[OpgTurnover] * y[MineralPool.Osteoprotegerin];
        change[(int)MineralPool.RankComplex] = bound;
        change[(int)MineralPool.OsteoprotegerinComplex] = caught;
    }
}
