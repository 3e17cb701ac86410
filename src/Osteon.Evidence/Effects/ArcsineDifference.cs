namespace Osteon.Evidence.Effects;

/// <summary>The difference of the arcsines of the risks' square roots.</summary>
/// <remarks>Variance <c>1/(4n₁) + 1/(4n₂)</c>; exists for empty cells.</remarks>
public sealed class ArcsineDifference : TwoByTwoMeasure
{
    /// <inheritdoc/>
    public override string Code => "AS";

    /// <inheritdoc/>
    public override string Name => "arcsine difference";

    /// <inheritdoc/>
    public override double CustomaryAddition => 0;

    /// <inheritdoc/>
    public override Effect? Of(TwoByTwo table)
        => Effect.TryOf(
            Math.Asin(Math.Sqrt(table.TreatedRisk)) - Math.Asin(Math.Sqrt(table.ControlRisk)),
            1 / (4 * table.Treated) + 1 / (4 * table.Control));
}
