namespace Osteon.Evidence.Effects;

/// <summary>A correlation as it is.</summary>
/// <remarks>Variance <c>(1 − r²)²/(n − 1)</c>.</remarks>
public sealed class RawCorrelation : CorrelationMeasure
{
    /// <inheritdoc/>
    public override string Code => "COR";

    /// <inheritdoc/>
    public override string Name => "correlation";

    /// <inheritdoc/>
    public override Effect? Of(double correlation, double people) =>
        Effect.TryOf(correlation, (1 - correlation * correlation) * (1 - correlation * correlation) / (people - 1));
}
