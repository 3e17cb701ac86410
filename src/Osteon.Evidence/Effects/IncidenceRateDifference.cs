namespace Osteon.Evidence.Effects;

/// <summary>The treated arm's rate less the control arm's.</summary>
/// <remarks>Variance <c>x₁/t₁² + x₂/t₂²</c>.</remarks>
public sealed class IncidenceRateDifference : TwoRatesMeasure
{
    /// <inheritdoc/>
    public override string Code => "IRD";

    /// <inheritdoc/>
    public override string Name => "incidence rate difference";

    /// <inheritdoc/>
    public override Effect? Of(TwoRates arms) => Effect.TryOf(
        arms.TreatedEvents / arms.TreatedTime - arms.ControlEvents / arms.ControlTime,
        arms.TreatedEvents / (arms.TreatedTime * arms.TreatedTime) + arms.ControlEvents / (arms.ControlTime * arms.ControlTime));
}
