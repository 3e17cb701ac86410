using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Heterogeneity;

/// <summary>Hedges and Olkin's estimator: the unweighted spread of the effects less what sampling explains.</summary>
/// <remarks><c>τ² = (yᵀPy − tr(PV)) / (k − p)</c> with unit weights.</remarks>
public sealed class HedgesOlkin : HeterogeneityEstimator
{
    /// <inheritdoc/>
    public override string Code => "HE";

    /// <inheritdoc/>
    public override string Name => "Hedges–Olkin";

    internal override Tau2 Estimate(WeightedRegression regression)
    {
        ReadOnlySpan<double> v = regression.Variances.Span;
        regression.SolveUnweighted();
        int free = regression.Studies - regression.Columns;
        double trace = regression.Trace(v);
        double tau2 = Math.Max(0, (regression.ResidualSum - trace) / free);
        return new Tau2(tau2, Math.Sqrt(2 * regression.Trace(v, v) + 4 * tau2 * trace + 2 * tau2 * tau2 * free) / free);
    }

    /// <summary>The value alone, as a start for iterations; may be below zero.</summary>
    internal static double Start(WeightedRegression regression)
    {
        regression.SolveUnweighted();
        return (regression.ResidualSum - regression.Trace(regression.Variances.Span)) / (regression.Studies - regression.Columns);
    }
}
