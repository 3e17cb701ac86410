using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Heterogeneity;

/// <summary>Paule and Mandel's estimator: the τ² at which the weighted spread is just what it should be.</summary>
/// <remarks>
/// The root of <c>Q(τ²) = k − p</c>, where <c>Q(τ²) = yᵀPy</c> with weights <c>1/(v + τ²)</c>. Q falls and is convex, so Newton's steps from
/// zero climb to the root without passing it. Zero where Q(0) is below k − p already.
/// </remarks>
public sealed class PauleMandel : HeterogeneityEstimator
{
    /// <inheritdoc/>
    public override string Code => "PM";

    /// <inheritdoc/>
    public override string Name => "Paule–Mandel";

    internal override Tau2 Estimate(WeightedRegression regression)
    {
        double tau2 = GeneralizedQ.Root(regression, regression.Studies - regression.Columns);
        regression.SolveAt(tau2);
        return new Tau2(tau2, EmpiricalBayes.StandardError(regression));
    }
}
