namespace Osteon.Evidence.Effects;

/// <summary>The logarithm of the treated arm's rate over the control arm's.</summary>
/// <remarks>Variance <c>1/x₁ + 1/x₂</c>.</remarks>
public sealed class IncidenceRateRatio : TwoRatesMeasure
{
    /// <inheritdoc/>
    public override string Code => "IRR";

    /// <inheritdoc/>
    public override string Name => "incidence rate ratio";

    /// <inheritdoc/>
    public override bool IsLogarithm => true;

    /// <inheritdoc/>
    public override Effect? Of(TwoRates arms) => Effect.TryOf(
        Math.Log(arms.TreatedEvents / arms.TreatedTime) - Math.Log(arms.ControlEvents / arms.ControlTime),
        1 / arms.TreatedEvents + 1 / arms.ControlEvents);
}
