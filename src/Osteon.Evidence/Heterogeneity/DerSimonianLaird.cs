using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Heterogeneity;

/// <summary>DerSimonian and Laird's estimator, by moments of Cochran's Q.</summary>
/// <remarks><c>τ² = (Q − (k − p)) / tr(P)</c> with inverse-variance weights.</remarks>
public sealed class DerSimonianLaird : HeterogeneityEstimator
{
    /// <inheritdoc/>
    public override string Code => "DL";

    /// <inheritdoc/>
    public override string Name => "DerSimonian–Laird";

    internal override Tau2 Estimate(WeightedRegression regression)
    {
        regression.SolveAt(0);
        int free = regression.Studies - regression.Columns;
        double trace = regression.Trace();
        double tau2 = Math.Max(0, (regression.ResidualSum - free) / trace);
        return new Tau2(tau2, Math.Sqrt(2 * free + 4 * tau2 * trace + 2 * tau2 * tau2 * regression.Trace([], [])) / trace);
    }
}
