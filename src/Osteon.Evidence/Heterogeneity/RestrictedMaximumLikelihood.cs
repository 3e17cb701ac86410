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
        double Climb(double start) => Iterate(regression, start, static r => (r.SquaredForm() - r.Trace()) / r.Trace([], []));
        double tau2 = Likelihood.HigherOf(regression, Climb(HedgesOlkin.Start(regression)), restricted: true, Climb);
        regression.SolveAt(tau2);
        return new Tau2(tau2, Math.Sqrt(2 / regression.Trace([], [])));
    }
}
