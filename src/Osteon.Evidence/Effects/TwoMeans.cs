using System.Collections.Immutable;

namespace Osteon.Evidence.Effects;

/// <summary>Means and standard deviations of two arms.</summary>
/// <param name="TreatedMean">Mean of the treated arm (metafor <c>m1i</c>).</param>
/// <param name="TreatedDeviation">Its standard deviation (<c>sd1i</c>), never its standard error.</param>
/// <param name="Treated">People in it (<c>n1i</c>).</param>
/// <param name="ControlMean">Mean of the control arm (<c>m2i</c>).</param>
/// <param name="ControlDeviation">Its standard deviation (<c>sd2i</c>).</param>
/// <param name="Control">People in it (<c>n2i</c>).</param>
public readonly record struct TwoMeans(double TreatedMean, double TreatedDeviation, double Treated, double ControlMean, double ControlDeviation, double Control);

/// <summary>A measure taken from two arms' means and standard deviations.</summary>
public abstract class TwoMeansMeasure : EffectMeasure
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> Columns { get; } = ["m1i", "sd1i", "n1i", "m2i", "sd2i", "n2i"];

    /// <summary>The effect of two arms.</summary>
    public abstract Effect? Of(TwoMeans arms);

    /// <inheritdoc/>
    public sealed override Effect? Of(ReadOnlySpan<double> cells) => Of(new TwoMeans(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));

    /// <inheritdoc/>
    public sealed override string? Impossible(ReadOnlySpan<double> cells) =>
        !(cells[1] >= 0) || !(cells[4] >= 0) ? "A standard deviation is below zero."
        : !(cells[2] >= 1) || !(cells[5] >= 1) ? "An arm holds nobody."
        : null;
}
