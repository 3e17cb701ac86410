namespace Osteon.Evidence.Effects;

/// <summary>The logarithm of the treated arm's mean over the control arm's; both means lie on the same side of zero.</summary>
/// <remarks>Variance <c>s₁²/(n₁x̄₁²) + s₂²/(n₂x̄₂²)</c> (delta method).</remarks>
public sealed class RatioOfMeans : TwoMeansMeasure
{
    /// <inheritdoc/>
    public override string Code => "ROM";

    /// <inheritdoc/>
    public override string Name => "ratio of means";

    /// <inheritdoc/>
    public override bool IsLogarithm => true;

    /// <inheritdoc/>
    public override Effect? Of(TwoMeans arms)
    {
        double treated = arms.TreatedDeviation / arms.TreatedMean, control = arms.ControlDeviation / arms.ControlMean;
        return Effect.TryOf(Math.Log(arms.TreatedMean / arms.ControlMean), treated * treated / arms.Treated + control * control / arms.Control);
    }
}
