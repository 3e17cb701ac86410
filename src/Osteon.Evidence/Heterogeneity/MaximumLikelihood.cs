using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Heterogeneity;

/// <summary>Maximum likelihood; biased low with few studies.</summary>
/// <remarks>Fisher scoring: <c>τ² ← τ² + (yᵀPPy − tr W) / tr W²</c>.</remarks>
public sealed class MaximumLikelihood : HeterogeneityEstimator
{
    /// <inheritdoc/>
    public override string Code => "ML";

    /// <inheritdoc/>
    public override string Name => "maximum likelihood";

    internal override Tau2 Estimate(WeightedRegression regression)
    {
        double Climb(double start) => Iterate(regression, start, static r =>
        {
            (double sum, double squares) = Sums(r);
            return (r.SquaredForm() - sum) / squares;
        });
        double tau2 = Likelihood.HigherOf(regression, Climb(HedgesOlkin.Start(regression)), restricted: false, Climb);
        regression.SolveAt(tau2);
        return new Tau2(tau2, Math.Sqrt(2 / Sums(regression).Squares));
    }

    private static (double Sum, double Squares) Sums(WeightedRegression regression)
    {
        double sum = 0, squares = 0;
        foreach (double w in regression.Weights)
        {
            sum += w;
            squares += w * w;
        }
        return (sum, squares);
    }
}
