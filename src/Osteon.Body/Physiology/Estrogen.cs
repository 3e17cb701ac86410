using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>Estrogen relative to premenopause: it wanes with age and falls through the menopausal transition.</summary>
/// <remarks>Equations of [riggs-2012]. Hours; the year of this organ has 8736 h.</remarks>
public static class Estrogen
{
    private static readonly int TransitionOn = Mineral.Index("estrogen.transition_on");
    private static readonly int Turnover = Mineral.Index("estrogen.turnover");
    private static readonly int AgeAtStart = Mineral.Index("estrogen.age_at_start");
    private static readonly int TransitionEnd = Mineral.Index("estrogen.transition_end");
    private static readonly int TransitionDuration = Mineral.Index("estrogen.transition_duration");
    private static readonly int AgeExponent = Mineral.Index("estrogen.age_exponent");
    private static readonly int TransitionLoss = Mineral.Index("estrogen.transition_loss");
    private static readonly int LatentTgfExponent = Mineral.Index("estrogen.latent_tgf_exponent");
    private static readonly int TgfActivationExponent = Mineral.Index("estrogen.tgf_activation_exponent");
    private static readonly int PrecursorExponent = Mineral.Index("estrogen.precursor_exponent");
    private static readonly int OsteoblastApoptosisExponent = Mineral.Index("estrogen.osteoblast_apoptosis_exponent");
    private static readonly int EstrogenStart = Mineral.Index("estrogen.estrogen_start");

    /// <summary>Estrogen at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state) => state[(int)MineralPool.Estrogen] = p[EstrogenStart];

    /// <summary>Change of estrogen, 1/h.</summary>
    /// <param name="time">Hours since the start.</param>
    /// <param name="estrogen">Estrogen relative to premenopause.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T Change<T>(T time, T estrogen, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        T age = p[AgeAtStart] + time;
        T into = T.Max(0, age - (p[TransitionEnd] - p[TransitionDuration]));
        T half = p[TransitionDuration] / 2;
        T made = p[Turnover] * T.Pow(age / p[AgeAtStart], p[AgeExponent]) * (1 - p[TransitionLoss] * into * into / (half * half + into * into));
        return p[TransitionOn] * (made - p[Turnover] * estrogen);
    }

    /// <summary>Factor on the production of latent TGF-β.</summary>
    public static T OnLatentTgf<T>(T estrogen, ReadOnlySpan<T> p) where T : struct, IScalar<T> => T.Pow(estrogen, -p[LatentTgfExponent]);

    /// <summary>Factor on the activation of TGF-β.</summary>
    public static T OnTgfActivation<T>(T estrogen, ReadOnlySpan<T> p) where T : struct, IScalar<T> => T.Pow(estrogen, p[TgfActivationExponent]);

    /// <summary>Factor on the formation of osteoblast precursors.</summary>
    public static T OnPrecursors<T>(T estrogen, ReadOnlySpan<T> p) where T : struct, IScalar<T> => T.Pow(estrogen, -p[PrecursorExponent]);

    /// <summary>Factor on the apoptosis of osteoblasts.</summary>
    public static T OnOsteoblastApoptosis<T>(T estrogen, ReadOnlySpan<T> p) where T : struct, IScalar<T> => T.Pow(estrogen, -p[OsteoblastApoptosisExponent]);
}
