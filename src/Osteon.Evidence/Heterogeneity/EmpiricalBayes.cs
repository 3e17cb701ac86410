using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Heterogeneity;

/// <summary>The empirical Bayes estimator of Morris; the same root as Paule–Mandel's, reached by another iteration.</summary>
/// <remarks><c>τ² ← τ² + (k·yᵀPy/(k − p) − k) / tr W</c>.</remarks>
public sealed class EmpiricalBayes : HeterogeneityEstimator
{
    /// <inheritdoc/>
    public override string Code => "EB";

    /// <inheritdoc/>
    public override string Name => "empirical Bayes";

    internal override Tau2 Estimate(WeightedRegression regression)
    {
        double k = regression.Studies, free = regression.Studies - regression.Columns;
        double tau2 = Iterate(regression, HedgesOlkin.Start(regression), r => (r.ResidualSum * k / free - k) / Sum(r));
        regression.SolveAt(tau2);
        return new Tau2(tau2, StandardError(regression));
    }

    internal static double StandardError(WeightedRegression regression)
    {
        double k = regression.Studies, free = regression.Studies - regression.Columns;
        return Math.Sqrt(2 * k * k / free) / Sum(regression);
    }

    private static double Sum(WeightedRegression regression)
    {
        double sum = 0;
        foreach (double w in regression.Weights)
            sum += w;
        return sum;
    }
}
