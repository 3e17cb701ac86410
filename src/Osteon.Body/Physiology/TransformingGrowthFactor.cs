using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>TGF-β: stored in bone by osteoblasts, set free by osteoclasts, and the signal that couples the one to the other.</summary>
/// <remarks>Equations of [peterson-riggs-2010], estrogen of [riggs-2012]. Relative units, hours.</remarks>
public static class TransformingGrowthFactor
{
    private static readonly int TgfOccupancy = Mineral.Index("bone_remodeling.tgf_occupancy");
    private static readonly int LatentTgfTurnover = Mineral.Index("bone_remodeling.latent_tgf_turnover");
    private static readonly int LatentTgfSelfExponent = Mineral.Index("bone_remodeling.latent_tgf_self_exponent");
    private static readonly int LatentTgfOsteoblastExponent = Mineral.Index("bone_remodeling.latent_tgf_osteoblast_exponent");
    private static readonly int LatentTgfOsteoclastExponent = Mineral.Index("bone_remodeling.latent_tgf_osteoclast_exponent");
    private static readonly int ActiveTgfRatio = Mineral.Index("bone_remodeling.active_tgf_ratio");

    /// <summary>The pools at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state) where T : struct, IScalar<T>
    {
        state[(int)MineralPool.LatentTgf] = LatentAtRest(p);
        state[(int)MineralPool.ActiveTgf] = p[TgfOccupancy];
    }

    /// <summary>Active TGF-β at rest.</summary>
    public static T AtRest<T>(ReadOnlySpan<T> p) => p[TgfOccupancy];

    /// <summary>Activation, 1/h.</summary>
    /// <param name="latent">Latent TGF-β.</param>
    /// <param name="osteoclastRatio">Osteoclasts relative to rest.</param>
    /// <param name="estrogen">Estrogen relative to premenopause.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T Activation<T>(T latent, T osteoclastRatio, T estrogen, ReadOnlySpan<T> p) where T : struct, IScalar<T>
        => p[LatentTgfTurnover] * T.Pow(latent / LatentAtRest(p), p[LatentTgfSelfExponent]) * latent
            * T.Pow(osteoclastRatio, p[LatentTgfOsteoclastExponent]) * Estrogen.OnTgfActivation(estrogen, p);

    /// <summary>Production of latent TGF-β, 1/h.</summary>
    public static T Production<T>(T osteoblastRatio, T estrogen, ReadOnlySpan<T> p) where T : struct, IScalar<T>
        => p[LatentTgfTurnover] * LatentAtRest(p) * T.Pow(osteoblastRatio, p[LatentTgfOsteoblastExponent]) * Estrogen.OnLatentTgf(estrogen, p);

    /// <summary>Removal of active TGF-β, 1/h.</summary>
    public static T Removal<T>(T active, ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[ActiveTgfRatio] * p[LatentTgfTurnover] * active;

    private static T LatentAtRest<T>(ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[ActiveTgfRatio] * p[TgfOccupancy];
}
