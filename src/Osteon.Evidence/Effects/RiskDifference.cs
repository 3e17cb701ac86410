namespace Osteon.Evidence.Effects;

/// <summary>The treated arm's risk less the control arm's.</summary>
/// <remarks>Variance <c>p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂</c>.</remarks>
public sealed class RiskDifference : TwoByTwoMeasure
{
    /// <inheritdoc/>
    public override string Code => "RD";

    /// <inheritdoc/>
    public override string Name => "risk difference";

    /// <inheritdoc/>
    public override Effect? Of(TwoByTwo table)
        => Effect.TryOf(
            table.TreatedRisk - table.ControlRisk,
            table.TreatedRisk * (1 - table.TreatedRisk) / table.Treated + table.ControlRisk * (1 - table.ControlRisk) / table.Control);
}
