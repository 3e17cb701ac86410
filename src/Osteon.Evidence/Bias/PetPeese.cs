using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Bias;

/// <summary>PET and PEESE: the effect a study without error would show, from regressions on the standard error and on the variance.</summary>
/// <param name="Pet">The intercept of the regression on the standard error.</param>
/// <param name="Peese">The intercept of the regression on the variance.</param>
/// <param name="Chosen">PET, or PEESE where PET is significant, one-sided at 0.05: the conditional estimate of Stanley and Doucouliagos 2014.</param>
public sealed record PetPeese(Coefficient Pet, Coefficient Peese, Coefficient Chosen)
{
    /// <summary>Both regressions.</summary>
    /// <exception cref="ArgumentException">Fewer than three studies.</exception>
    /// <exception cref="CollinearDesignException">All studies are of one size.</exception>
    public static PetPeese Of(IReadOnlyList<Effect> effects)
    {
        Coefficient pet = Intercept(effects, e => e.StandardError), peese = Intercept(effects, e => e.Variance);
        return new(pet, peese, pet.P < 0.10 ? peese : pet);
    }

    private static Coefficient Intercept(IReadOnlyList<Effect> effects, Func<Effect, double> precision) => MetaAnalysis.Pool(effects,
        Design.Intercept(effects.Count).With("precision", [.. effects.Select(precision)]), PoolingModel.CommonEffect with { Test = CoefficientTest.HartungKnapp }).Effect;
}
