namespace Osteon.Evidence.Effects;

/// <summary>The difference of the means in the root of the mean of both arms' variances, for arms whose spreads differ.</summary>
/// <remarks>With the variance of Bonett 2009, both corrected for small samples by the factor of Hedges at n₁ + n₂ − 2, as metafor's <c>SMDH</c>.</remarks>
public sealed class StandardizedDifferenceUnequal : TwoMeansMeasure
{
    /// <inheritdoc/>
    public override string Code => "SMDH";

    /// <inheritdoc/>
    public override string Name => "standardized mean difference, spreads unequal";

    /// <inheritdoc/>
    public override Effect? Of(TwoMeans arms)
    {
        double degrees = arms.Treated + arms.Control - 2;
        if (!(arms.Treated > 1 && arms.Control > 1 && degrees > 1))
            return null;
        double treated = arms.TreatedDeviation * arms.TreatedDeviation, control = arms.ControlDeviation * arms.ControlDeviation, mean = (treated + control) / 2;
        double factor = HedgesG.SmallSampleFactor(degrees), estimate = factor * (arms.TreatedMean - arms.ControlMean) / Math.Sqrt(mean);
        double variance = estimate * estimate * (treated * treated / (arms.Treated - 1) + control * control / (arms.Control - 1)) / (8 * mean * mean)
            + (treated / (arms.Treated - 1) + control / (arms.Control - 1)) / mean;
        return Effect.TryOf(estimate, factor * factor * variance);
    }
}
