namespace Osteon.Evidence.Effects;

/// <summary>The logarithm of the treated arm's risk over the control arm's.</summary>
/// <remarks>Variance <c>1/a − 1/n₁ + 1/c − 1/n₂</c>.</remarks>
public sealed class RiskRatio : TwoByTwoMeasure
{
    /// <inheritdoc/>
    public override string Code => "RR";

    /// <inheritdoc/>
    public override string Name => "risk ratio";

    /// <inheritdoc/>
    public override bool IsLogarithm => true;

    /// <inheritdoc/>
    public override Effect? Of(TwoByTwo table)
        => Effect.TryOf(
            Math.Log(table.TreatedRisk / table.ControlRisk),
            1 / table.TreatedEvents - 1 / table.Treated + 1 / table.ControlEvents - 1 / table.Control);
}
