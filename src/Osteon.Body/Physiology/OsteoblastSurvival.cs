using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>What keeps an osteoblast alive: parathyroid hormone speeds the loss of Runx2 and the making of CREB; both make Bcl-2.</summary>
/// <remarks>Equations of [peterson-riggs-2010] after Bellido. The Runx2 signal jumps where Bcl-2 passes its threshold. Hours.</remarks>
public static class OsteoblastSurvival
{
    private static readonly int OsteoblastRemoval = Mineral.Index("bone_remodeling.osteoblast_removal");
    private static readonly int Runx2FreeApoptosis = Mineral.Index("bone_remodeling.runx2_free_apoptosis");
    private static readonly int Runx2Protection = Mineral.Index("bone_remodeling.runx2_protection");
    private static readonly int Runx2Exponent = Mineral.Index("bone_remodeling.runx2_exponent");
    private static readonly int Runx2Reference = Mineral.Index("bone_remodeling.runx2_reference");
    private static readonly int Bcl2Threshold = Mineral.Index("bone_remodeling.bcl2_threshold");
    private static readonly int Bcl2Offset = Mineral.Index("bone_remodeling.bcl2_offset");
    private static readonly int Runx2SignalFloor = Mineral.Index("bone_remodeling.runx2_signal_floor");
    private static readonly int Runx2Elimination = Mineral.Index("bone_remodeling.runx2_elimination");
    private static readonly int Runx2EliminationWithoutPth = Mineral.Index("bone_remodeling.runx2_elimination_without_pth");
    private static readonly int Runx2EliminationMaxPth = Mineral.Index("bone_remodeling.runx2_elimination_max_pth");
    private static readonly int CrebTurnover = Mineral.Index("bone_remodeling.creb_turnover");
    private static readonly int CrebWithoutPth = Mineral.Index("bone_remodeling.creb_without_pth");
    private static readonly int CrebMaxPth = Mineral.Index("bone_remodeling.creb_max_pth");
    private static readonly int Bcl2Turnover = Mineral.Index("bone_remodeling.bcl2_turnover");
    private static readonly int Runx2Start = Mineral.Index("bone_remodeling.runx2_start");
    private static readonly int CrebStart = Mineral.Index("bone_remodeling.creb_start");
    private static readonly int Bcl2Start = Mineral.Index("bone_remodeling.bcl2_start");

    /// <summary>The pools at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state)
    {
        state[(int)MineralPool.Runx2] = p[Runx2Start];
        state[(int)MineralPool.Creb] = p[CrebStart];
        state[(int)MineralPool.Bcl2] = p[Bcl2Start];
    }

    /// <summary>Changes of Runx2, CREB and Bcl-2, 1/h.</summary>
    /// <param name="y">The pools.</param>
    /// <param name="hormone">Parathyroid hormone, pmol/L.</param>
    /// <param name="p">The mineral system's parameters.</param>
    /// <param name="change">Written.</param>
    public static void Change<T>(in MineralPools<T> y, T hormone, ReadOnlySpan<T> p, Span<T> change) where T : struct, IScalar<T>
    {
        T rest = ParathyroidGland.HormoneAtRest(p);
        T one = 1;
        T runx2Half = Saturation.HalfOfRising(rest, p[Runx2EliminationWithoutPth], p[Runx2EliminationMaxPth], one, p[Runx2Elimination]);
        T runx2Lost = Saturation.Rising(hormone, p[Runx2EliminationWithoutPth], p[Runx2EliminationMaxPth], one, runx2Half);
        T crebHalf = Saturation.HalfOfRising(rest, p[CrebWithoutPth], p[CrebMaxPth], one, one);
        T crebMade = p[CrebTurnover] * p[CrebStart] * Saturation.Rising(hormone, p[CrebWithoutPth], p[CrebMaxPth], one, crebHalf);
        change[(int)MineralPool.Runx2] = p[Runx2Elimination] * p[Runx2Start] - runx2Lost * y[MineralPool.Runx2];
        change[(int)MineralPool.Creb] = crebMade - p[CrebTurnover] * y[MineralPool.Creb];
        change[(int)MineralPool.Bcl2] = p[Bcl2Turnover] * (y[MineralPool.Creb] * y[MineralPool.Runx2] - y[MineralPool.Bcl2]);
    }

    /// <summary>Mean removal of osteoblasts, 1/h.</summary>
    /// <param name="bcl2">Bcl-2.</param>
    /// <param name="apoptosis">Factor of TGF-β and estrogen on apoptosis, 1 at rest.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T Removal<T>(T bcl2, T apoptosis, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        T free = p[Runx2FreeApoptosis] * p[OsteoblastRemoval];
        T protection = free * p[Runx2Protection];
        T half = Saturation.HalfOfRising(p[Runx2Reference], (T)0, protection, p[Runx2Exponent], free - p[OsteoblastRemoval]);
        T signal = T.Switch(bcl2, p[Bcl2Threshold], p[Runx2SignalFloor], bcl2 - p[Bcl2Offset]);
        return free * apoptosis - protection * Saturation.Hill(signal, half, p[Runx2Exponent]);
    }
}
