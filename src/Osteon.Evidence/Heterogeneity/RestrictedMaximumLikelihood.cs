using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Heterogeneity;

/// <summary>Restricted maximum likelihood, the usual recommendation.</summary>
/// <remarks>Fisher scoring from the Hedges–Olkin value: <c>τ² ← τ² + (yᵀPPy − tr P) / tr PP</c> (Viechtbauer 2005).</remarks>
public sealed class RestrictedMaximumLikelihood : HeterogeneityEstimator
{
    /// <inheritdoc/>
    public override string Code => "REML";

    /// <inheritdoc/>
    public override string Name => "restricted maximum likelihood";

    internal override Tau2 Estimate(WeightedRegression regression)
    {
        double tau2 = Iterate(regression, HedgesOlkin.Start(regression), static r => (r.SquaredForm() - r.Trace()) / r.Trace([], []));
        tau2 = Likelihood.HigherOf(regression, tau2, restricted: true);
        regression.SolveAt(tau2);
        return new Tau2(tau2, Math.Sqrt(2 / regression.Trace([], [])));
    }
}
