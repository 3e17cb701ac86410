using System.Collections.Immutable;

namespace Osteon.Evidence.Effects;

/// <summary>Events and non-events in two arms.</summary>
/// <param name="TreatedEvents">People with the event in the treated arm (metafor <c>ai</c>).</param>
/// <param name="TreatedOthers">People without it there (<c>bi</c>).</param>
/// <param name="ControlEvents">People with the event in the control arm (<c>ci</c>).</param>
/// <param name="ControlOthers">People without it there (<c>di</c>).</param>
public readonly record struct TwoByTwo(double TreatedEvents, double TreatedOthers, double ControlEvents, double ControlOthers)
{
    /// <summary>People in the treated arm.</summary>
    public double Treated => TreatedEvents + TreatedOthers;

    /// <summary>People in the control arm.</summary>
    public double Control => ControlEvents + ControlOthers;

    /// <summary>Everybody.</summary>
    public double Total => Treated + Control;

    /// <summary>People with the event, both arms.</summary>
    public double Events => TreatedEvents + ControlEvents;

    /// <summary>Share of the treated arm with the event.</summary>
    public double TreatedRisk => TreatedEvents / Treated;

    /// <summary>Share of the control arm with the event.</summary>
    public double ControlRisk => ControlEvents / Control;

    /// <summary>Events the treated arm would have had were both arms alike, margins kept.</summary>
    public double ExpectedEvents => Treated * Events / Total;

    /// <summary>Variance of the treated arm's events under the null hypothesis, margins kept (hypergeometric).</summary>
    public double NullVariance => Treated > 0 && Control > 0 ? Treated * Control * Events / Total * (Total - Events) / (Total * (Total - 1)) : 0;
}

/// <summary>A measure taken from two arms' counts.</summary>
public abstract class TwoByTwoMeasure : EffectMeasure
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> Columns { get; } = ["ai", "bi", "ci", "di"];

    /// <inheritdoc/>
    public override double CustomaryAddition => 0.5;

    /// <summary>The effect of one table, nothing added.</summary>
    public abstract Effect? Of(TwoByTwo table);

    /// <inheritdoc/>
    public sealed override Effect? Of(ReadOnlySpan<double> cells) => Of(new TwoByTwo(cells[0], cells[1], cells[2], cells[3]));

    /// <inheritdoc/>
    public sealed override string? Impossible(ReadOnlySpan<double> cells)
    {
        foreach (double cell in cells)
            if (!(cell >= 0))
                return "A count is below zero, or events exceed the people in the arm.";
        return null;
    }

    /// <inheritdoc/>
    public sealed override bool HasEmptyArm(ReadOnlySpan<double> cells) => !(cells[0] + cells[1] > 0 && cells[2] + cells[3] > 0);

    /// <inheritdoc/>
    public sealed override bool IsEmpty(ReadOnlySpan<double> cells) => !(cells[0] + cells[1] + cells[2] + cells[3] > 0);

    /// <inheritdoc/>
    protected sealed override bool HasZero(ReadOnlySpan<double> cells) => cells.Contains(0d);

    /// <inheritdoc/>
    protected sealed override bool IsDoubleZero(ReadOnlySpan<double> cells) => (cells[0] == 0 && cells[2] == 0) || (cells[1] == 0 && cells[3] == 0);

    /// <inheritdoc/>
    protected sealed override double[] Added(ReadOnlySpan<double> cells, double amount) => [cells[0] + amount, cells[1] + amount, cells[2] + amount, cells[3] + amount];
}
