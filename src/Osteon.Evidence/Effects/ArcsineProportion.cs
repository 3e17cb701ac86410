namespace Osteon.Evidence.Effects;

/// <summary>The arcsine of the square root of the share.</summary>
/// <remarks>Variance <c>1/(4n)</c>.</remarks>
public sealed class ArcsineProportion : ProportionMeasure
{
    /// <inheritdoc/>
    public override string Code => "PAS";

    /// <inheritdoc/>
    public override string Name => "arcsine proportion";

    /// <inheritdoc/>
    public override double CustomaryAddition => 0;

    /// <inheritdoc/>
    public override double Shown(double estimate) => Math.Pow(Math.Sin(Math.Clamp(estimate, 0, Math.PI / 2)), 2);

    /// <inheritdoc/>
    public override Effect? Of(double events, double people) => Effect.TryOf(
        Math.Asin(Math.Sqrt(events / people)), 1 / (4 * people));
}
