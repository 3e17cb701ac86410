namespace Osteon.Evidence.Effects;

/// <summary>The share of a group with the event.</summary>
/// <remarks>Variance <c>p(1−p)/n</c>.</remarks>
public sealed class RawProportion : ProportionMeasure
{
    /// <inheritdoc/>
    public override string Code => "PR";

    /// <inheritdoc/>
    public override string Name => "proportion";

    /// <inheritdoc/>
    public override Effect? Of(double events, double people) => Effect.TryOf(
        events / people, events / people * (1 - events / people) / people);
}
