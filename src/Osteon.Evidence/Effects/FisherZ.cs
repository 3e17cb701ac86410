namespace Osteon.Evidence.Effects;

/// <summary>Fisher's transform of a correlation, the inverse hyperbolic tangent.</summary>
/// <remarks>Variance <c>1/(n − 3)</c>; a group of three or fewer has none.</remarks>
public sealed class FisherZ : CorrelationMeasure
{
    /// <inheritdoc/>
    public override string Code => "ZCOR";

    /// <inheritdoc/>
    public override string Name => "correlation (Fisher z)";

    /// <inheritdoc/>
    public override double Shown(double estimate) => Math.Tanh(estimate);

    /// <inheritdoc/>
    public override Effect? Of(double correlation, double people) => people > 3
        ? Effect.TryOf(0.5 * Math.Log((1 + correlation) / (1 - correlation)), 1 / (people - 3))
        : null;
}
