namespace Osteon.Evidence.Effects;

/// <summary>The square root of the treated arm's rate less that of the control arm's.</summary>
/// <remarks>Variance <c>1/(4t₁) + 1/(4t₂)</c>; exists without events.</remarks>
public sealed class IncidenceRateRootDifference : TwoRatesMeasure
{
    /// <inheritdoc/>
    public override string Code => "IRSD";

    /// <inheritdoc/>
    public override string Name => "difference of square-rooted rates";

    /// <inheritdoc/>
    public override double CustomaryAddition => 0;

    /// <inheritdoc/>
    public override Effect? Of(TwoRates arms) => Effect.TryOf(
        Math.Sqrt(arms.TreatedEvents / arms.TreatedTime) - Math.Sqrt(arms.ControlEvents / arms.ControlTime),
        1 / (4 * arms.TreatedTime) + 1 / (4 * arms.ControlTime));
}
