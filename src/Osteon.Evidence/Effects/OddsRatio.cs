namespace Osteon.Evidence.Effects;

/// <summary>The logarithm of the treated arm's odds over the control arm's.</summary>
/// <remarks>Variance <c>1/a + 1/b + 1/c + 1/d</c> (Woolf).</remarks>
public sealed class OddsRatio : TwoByTwoMeasure
{
    /// <inheritdoc/>
    public override string Code => "OR";

    /// <inheritdoc/>
    public override string Name => "odds ratio";

    /// <inheritdoc/>
    public override bool IsLogarithm => true;

    /// <inheritdoc/>
    public override Effect? Of(TwoByTwo table)
        => Effect.TryOf(
            Math.Log(table.TreatedEvents / table.TreatedOthers) - Math.Log(table.ControlEvents / table.ControlOthers),
            1 / table.TreatedEvents + 1 / table.TreatedOthers + 1 / table.ControlEvents + 1 / table.ControlOthers);
}
