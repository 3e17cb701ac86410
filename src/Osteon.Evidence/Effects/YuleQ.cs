namespace Osteon.Evidence.Effects;

/// <summary>Yule's Q, <c>(OR − 1)/(OR + 1)</c>.</summary>
/// <remarks>Variance <c>¼(1 − Q²)²(1/a + 1/b + 1/c + 1/d)</c>.</remarks>
public sealed class YuleQ : TwoByTwoMeasure
{
    /// <inheritdoc/>
    public override string Code => "YUQ";

    /// <inheritdoc/>
    public override string Name => "Yule's Q";

    /// <inheritdoc/>
    public override Effect? Of(TwoByTwo table)
    {
        double odds = table.TreatedEvents / table.TreatedOthers / (table.ControlEvents / table.ControlOthers);
        double q = (odds - 1) / (odds + 1);
        double sum = 1 / table.TreatedEvents + 1 / table.TreatedOthers + 1 / table.ControlEvents + 1 / table.ControlOthers;
        return Effect.TryOf(q, (1 - q * q) * (1 - q * q) * sum / 4);
    }
}
