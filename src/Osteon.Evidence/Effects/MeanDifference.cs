namespace Osteon.Evidence.Effects;

/// <summary>The treated arm's mean less the control arm's, in the outcome's unit.</summary>
/// <remarks>Variance <c>s₁²/n₁ + s₂²/n₂</c>: the arms' variances need not be alike.</remarks>
public sealed class MeanDifference : TwoMeansMeasure
{
    /// <inheritdoc/>
    public override string Code => "MD";

    /// <inheritdoc/>
    public override string Name => "mean difference";

    /// <inheritdoc/>
    public override Effect? Of(TwoMeans arms) => Effect.TryOf(
        arms.TreatedMean - arms.ControlMean,
        arms.TreatedDeviation * arms.TreatedDeviation / arms.Treated + arms.ControlDeviation * arms.ControlDeviation / arms.Control);
}
