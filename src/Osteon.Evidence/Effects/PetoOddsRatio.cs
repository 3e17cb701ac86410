namespace Osteon.Evidence.Effects;

/// <summary>Peto's logarithmic odds ratio: observed less expected events over their hypergeometric variance.</summary>
/// <remarks>Needs no correction for one empty arm; has no value where nobody, or everybody, had the event.</remarks>
public sealed class PetoOddsRatio : TwoByTwoMeasure
{
    /// <inheritdoc/>
    public override string Code => "PETO";

    /// <inheritdoc/>
    public override string Name => "Peto odds ratio";

    /// <inheritdoc/>
    public override bool IsLogarithm => true;

    /// <inheritdoc/>
    public override Effect? Of(TwoByTwo table)
        => Effect.TryOf((table.TreatedEvents - table.ExpectedEvents) / table.NullVariance, 1 / table.NullVariance);
}
