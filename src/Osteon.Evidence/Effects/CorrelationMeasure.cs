using System.Collections.Immutable;

namespace Osteon.Evidence.Effects;

/// <summary>A measure taken from a correlation and the number of people it rests on.</summary>
public abstract class CorrelationMeasure : EffectMeasure
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> Columns { get; } = ["ri", "ni"];

    /// <summary>The effect of a correlation.</summary>
    /// <param name="correlation">Between −1 and 1.</param>
    /// <param name="people">People it rests on.</param>
    public abstract Effect? Of(double correlation, double people);

    /// <inheritdoc/>
    public sealed override Effect? Of(ReadOnlySpan<double> cells) => Of(cells[0], cells[1]);

    /// <inheritdoc/>
    public sealed override string? Impossible(ReadOnlySpan<double> cells) =>
        !(Math.Abs(cells[0]) <= 1) ? "A correlation lies between −1 and 1."
        : !(cells[1] > 0) ? "The group holds nobody."
        : null;
}
