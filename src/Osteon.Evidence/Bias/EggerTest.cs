using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Bias;

/// <summary>Egger's test: whether small studies find other effects than large ones.</summary>
/// <param name="Statistic">t (weighted regression) or z (mixed model) of the slope on the standard error.</param>
/// <param name="Degrees">Degrees of freedom of the t; null for a z.</param>
/// <param name="P">Two-sided p-value.</param>
/// <param name="Limit">The effect a study without sampling error would show: the intercept.</param>
public sealed record EggerTest(double Statistic, int? Degrees, double P, Coefficient Limit)
{
    /// <summary>The classic form: weighted regression on the standard error, its dispersion estimated.</summary>
    /// <exception cref="ArgumentException">Fewer than three studies.</exception>
    /// <exception cref="CollinearDesignException">All studies are of one size.</exception>
    public static EggerTest Classic(IReadOnlyList<Effect> effects) =>
        Of(effects, PoolingModel.CommonEffect with { Test = CoefficientTest.HartungKnapp }, effects.Count - 2);

    /// <summary>The form with random effects: a meta-regression on the standard error.</summary>
    /// <exception cref="ArgumentException">Fewer than three studies.</exception>
    /// <exception cref="CollinearDesignException">All studies are of one size.</exception>
    public static EggerTest Mixed(IReadOnlyList<Effect> effects, PoolingModel? model = null)
    {
        model ??= new();
        return Of(effects, model, model.Test == CoefficientTest.Wald ? null : effects.Count - 2);
    }

    private static EggerTest Of(IReadOnlyList<Effect> effects, PoolingModel model, int? degrees)
    {
        PooledEffect fit = MetaAnalysis.Pool(effects, Design.Intercept(effects.Count).With("standard error", [.. effects.Select(e => e.StandardError)]), model);
        return new(fit.Coefficients[1].Statistic, degrees, fit.Coefficients[1].P, fit.Coefficients[0]);
    }
}
