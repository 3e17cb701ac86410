using System.Collections.Immutable;

namespace Osteon.Evidence.Effects;

/// <summary>A measure taken from the events of one group.</summary>
public abstract class ProportionMeasure : EffectMeasure
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> Columns { get; } = ["xi", "ni"];

    /// <inheritdoc/>
    public override double CustomaryAddition => 0.5;

    /// <summary>The effect of a group, nothing added.</summary>
    /// <param name="events">People with the event.</param>
    /// <param name="people">People in the group.</param>
    public abstract Effect? Of(double events, double people);

    /// <inheritdoc/>
    public sealed override Effect? Of(ReadOnlySpan<double> cells) => Of(cells[0], cells[1]);

    /// <inheritdoc/>
    public sealed override string? Impossible(ReadOnlySpan<double> cells) =>
        !(cells[0] >= 0) ? "A count is below zero."
        : !(cells[1] > 0) ? "The group holds nobody."
        : !(cells[0] <= cells[1]) ? "There are more events than people."
        : null;

    /// <inheritdoc/>
    protected sealed override bool HasZero(ReadOnlySpan<double> cells) => cells[0] == 0 || cells[0] == cells[1];

    /// <inheritdoc/>
    protected sealed override double[] Added(ReadOnlySpan<double> cells, double amount) => [cells[0] + amount, cells[1] + 2 * amount];
}
