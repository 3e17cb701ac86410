namespace Osteon.Evidence.Effects;

/// <summary>Yule's Y, <c>(√OR − 1)/(√OR + 1)</c>.</summary>
/// <remarks>Variance <c>(1 − Y²)²(1/a + 1/b + 1/c + 1/d)/16</c>.</remarks>
public sealed class YuleY : TwoByTwoMeasure
{
    /// <inheritdoc/>
    public override string Code => "YUY";

    /// <inheritdoc/>
    public override string Name => "Yule's Y";

    /// <inheritdoc/>
    public override Effect? Of(TwoByTwo table)
    {
        double root = Math.Sqrt(table.TreatedEvents / table.TreatedOthers / (table.ControlEvents / table.ControlOthers));
        double y = (root - 1) / (root + 1);
        double sum = 1 / table.TreatedEvents + 1 / table.TreatedOthers + 1 / table.ControlEvents + 1 / table.ControlOthers;
        return Effect.TryOf(y, (1 - y * y) * (1 - y * y) * sum / 16);
    }
}
