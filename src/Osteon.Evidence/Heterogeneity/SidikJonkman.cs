using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Heterogeneity;

/// <summary>Sidik and Jonkman's estimator; always above zero, so it finds heterogeneity where there is none.</summary>
/// <remarks><c>τ₀² = Σ(y − ȳ)²/k</c>, then <c>τ² = τ₀²·yᵀPy / (k − p)</c> with weights <c>1/(v + τ₀²)</c>.</remarks>
public sealed class SidikJonkman : HeterogeneityEstimator
{
    /// <inheritdoc/>
    public override string Code => "SJ";

    /// <inheritdoc/>
    public override string Name => "Sidik–Jonkman";

    internal override Tau2 Estimate(WeightedRegression regression)
    {
        ReadOnlySpan<double> y = regression.Effects.Span, v = regression.Variances.Span;
        double mean = 0, crude = 0;
        foreach (double effect in y)
            mean += effect / y.Length;
        foreach (double effect in y)
            crude += (effect - mean) * (effect - mean) / y.Length;
        if (!(crude > 0))
            return new Tau2(0, double.NaN);   // all effects alike: nothing to scale
        regression.SolveAt(crude);
        int free = regression.Studies - regression.Columns;
        double tau2 = crude * regression.ResidualSum / free;
        double error = crude / free * Math.Sqrt(2 * regression.Trace(v, v) + 4 * tau2 * regression.Trace(v, []) + 2 * tau2 * tau2 * regression.Trace([], []));
        return new Tau2(tau2, error);
    }
}
