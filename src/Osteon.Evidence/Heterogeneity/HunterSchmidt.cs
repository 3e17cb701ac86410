using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Heterogeneity;

/// <summary>Hunter and Schmidt's estimator; biased low, kept because papers use it.</summary>
/// <remarks><c>τ² = (Q − k) / Σw</c> with inverse-variance weights.</remarks>
public sealed class HunterSchmidt : HeterogeneityEstimator
{
    /// <inheritdoc/>
    public override string Code => "HS";

    /// <inheritdoc/>
    public override string Name => "Hunter–Schmidt";

    internal override Tau2 Estimate(WeightedRegression regression)
    {
        regression.SolveAt(0);
        int free = regression.Studies - regression.Columns;
        double sum = 0;
        foreach (double w in regression.Weights)
            sum += w;
        double tau2 = Math.Max(0, (regression.ResidualSum - regression.Studies) / sum);
        return new Tau2(tau2, Math.Sqrt(2 * free + 4 * tau2 * regression.Trace() + 2 * tau2 * tau2 * regression.Trace([], [])) / sum);
    }
}
