namespace Osteon.Evidence.Effects;

/// <summary>The correlation of arm and event.</summary>
/// <remarks>Variance of Yule (1912) for people sampled together, in Pearson's form.</remarks>
public sealed class PhiCoefficient : TwoByTwoMeasure
{
    /// <inheritdoc/>
    public override string Code => "PHI";

    /// <inheritdoc/>
    public override string Name => "phi coefficient";

    /// <inheritdoc/>
    public override double CustomaryAddition => 0;

    /// <inheritdoc/>
    public override Effect? Of(TwoByTwo table)
    {
        if (table is { TreatedEvents: 0, ControlOthers: 0 } or { TreatedOthers: 0, ControlEvents: 0 })
            return null; // phi is -1 or 1, and its variance exactly zero, which rounding would hide
        double treated = table.Treated / table.Total, events = table.Events / table.Total;
        double spread = treated * (1 - treated) * events * (1 - events);
        double phi = (table.TreatedEvents * table.ControlOthers - table.TreatedOthers * table.ControlEvents) / (Math.Sqrt(spread) * table.Total * table.Total);
        double arms = 2 * treated - 1, outcomes = 2 * events - 1;
        double variance = (1 - phi * phi + phi * (1 + phi * phi / 2) * arms * outcomes / Math.Sqrt(spread)
            - 0.75 * phi * phi * (arms * arms / (treated * (1 - treated)) + outcomes * outcomes / (events * (1 - events)))) / table.Total;
        return Effect.TryOf(phi, variance);
    }
}
