using System.Collections.Immutable;

namespace Osteon.Evidence.Effects;

/// <summary>Events and person-time of two arms.</summary>
/// <param name="TreatedEvents">Events in the treated arm (metafor <c>x1i</c>).</param>
/// <param name="TreatedTime">Its person-time (<c>t1i</c>).</param>
/// <param name="ControlEvents">Events in the control arm (<c>x2i</c>).</param>
/// <param name="ControlTime">Its person-time (<c>t2i</c>).</param>
public readonly record struct TwoRates(double TreatedEvents, double TreatedTime, double ControlEvents, double ControlTime);

/// <summary>A measure taken from two arms' events and person-time.</summary>
public abstract class TwoRatesMeasure : EffectMeasure
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> Columns { get; } = ["x1i", "t1i", "x2i", "t2i"];

    /// <inheritdoc/>
    public override double CustomaryAddition => 0.5;

    /// <summary>The effect of two arms, nothing added.</summary>
    public abstract Effect? Of(TwoRates arms);

    /// <inheritdoc/>
    public sealed override Effect? Of(ReadOnlySpan<double> cells) => Of(new TwoRates(cells[0], cells[1], cells[2], cells[3]));

    /// <inheritdoc/>
    public sealed override string? Impossible(ReadOnlySpan<double> cells) =>
        !(cells[0] >= 0) || !(cells[2] >= 0) ? "A count is below zero."
        : !(cells[1] > 0) || !(cells[3] > 0) ? "An arm has no person-time."
        : null;

    /// <inheritdoc/>
    protected sealed override bool HasZero(ReadOnlySpan<double> cells) => cells[0] == 0 || cells[2] == 0;

    /// <inheritdoc/>
    protected sealed override bool IsDoubleZero(ReadOnlySpan<double> cells) => cells[0] == 0 && cells[2] == 0;

    /// <inheritdoc/>
    protected sealed override double[] Added(ReadOnlySpan<double> cells, double amount) => [cells[0] + amount, cells[1], cells[2] + amount, cells[3]];
}
