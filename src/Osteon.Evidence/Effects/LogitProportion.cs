namespace Osteon.Evidence.Effects;

/// <summary>The logarithm of the odds of the event in a group.</summary>
/// <remarks>Variance <c>1/x + 1/(n−x)</c>.</remarks>
public sealed class LogitProportion : ProportionMeasure
{
    /// <inheritdoc/>
    public override string Code => "PLO";

    /// <inheritdoc/>
    public override string Name => "logit proportion";

    /// <inheritdoc/>
    public override double Shown(double estimate) => 1 / (1 + Math.Exp(-estimate));

    /// <inheritdoc/>
    public override Effect? Of(double events, double people) => Effect.TryOf(
        Math.Log(events / (people - events)), 1 / events + 1 / (people - events));
}
