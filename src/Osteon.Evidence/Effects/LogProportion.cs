namespace Osteon.Evidence.Effects;

/// <summary>The logarithm of the share of a group with the event.</summary>
/// <remarks>Variance <c>1/x − 1/n</c>.</remarks>
public sealed class LogProportion : ProportionMeasure
{
    /// <inheritdoc/>
    public override string Code => "PLN";

    /// <inheritdoc/>
    public override string Name => "log proportion";

    /// <inheritdoc/>
    public override bool IsLogarithm => true;

    /// <inheritdoc/>
    public override Effect? Of(double events, double people) => Effect.TryOf(
        Math.Log(events / people), 1 / events - 1 / people);
}
