using System.Collections.Immutable;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Bias;

/// <summary>A study's place in a plot.</summary>
/// <param name="Name">The study.</param>
/// <param name="X">Across.</param>
/// <param name="Y">Up.</param>
public readonly record struct PlotPoint(string Name, double X, double Y);

/// <summary>A line to read the points by.</summary>
/// <param name="Name">What it means.</param>
/// <param name="From">One end.</param>
/// <param name="To">The other.</param>
public readonly record struct PlotLine(string Name, (double X, double Y) From, (double X, double Y) To);

/// <summary>A plot of studies as numbers: what stands across and up, each study's point, and the lines to read them by.</summary>
/// <param name="Title">The plot's name.</param>
/// <param name="Across">What stands across.</param>
/// <param name="Up">What stands up.</param>
/// <param name="Points">One a study.</param>
/// <param name="Lines">The lines.</param>
public sealed record StudyPlot(string Title, string Across, string Up, ImmutableArray<PlotPoint> Points, ImmutableArray<PlotLine> Lines)
{
    /// <summary>Funnel: effect against standard error, with the region where 95 % of studies lie if nothing but chance moves them.</summary>
    public static StudyPlot Funnel(IReadOnlyList<string> names, IReadOnlyList<Effect> effects, PooledEffect pooled)
    {
        double widest = effects.Max(e => e.StandardError), middle = pooled.Effect.Estimate, half = Distributions.NormalUpperQuantile(0.025) * widest;
        return new("Funnel", "effect", "standard error", [.. effects.Select((e, i) => new PlotPoint(names[i], e.Estimate, e.StandardError))],
            [new("pool", (middle, 0), (middle, widest)), new("95 %", (middle, 0), (middle - half, widest)), new("95 %", (middle, 0), (middle + half, widest))]);
    }

    /// <summary>Galbraith (radial): the effect in standard errors against precision; the slope is the pool.</summary>
    public static StudyPlot Galbraith(IReadOnlyList<string> names, IReadOnlyList<Effect> effects, PooledEffect pooled)
    {
        double sharpest = effects.Max(e => 1 / e.StandardError);
        return new("Galbraith", "precision, 1 / standard error", "effect / standard error", [.. effects.Select((e, i) => new PlotPoint(names[i], 1 / e.StandardError, e.Estimate / e.StandardError))],
            [new("pool", (0, 0), (sharpest, sharpest * pooled.Effect.Estimate)), new("95 %", (0, 1.96), (sharpest, sharpest * pooled.Effect.Estimate + 1.96)), new("95 %", (0, -1.96), (sharpest, sharpest * pooled.Effect.Estimate - 1.96))]);
    }

    /// <summary>L'Abbé: the treated arm's risk against the control arm's; on the diagonal there is no difference.</summary>
    public static StudyPlot LAbbe(IReadOnlyList<string> names, IReadOnlyList<TwoByTwo> tables) =>
        new("L'Abbé", "risk, control arm", "risk, treated arm", [.. tables.Select((t, i) => new PlotPoint(names[i], t.ControlRisk, t.TreatedRisk))], [new("no difference", (0, 0), (1, 1))]);

    /// <summary>Baujat: each study's share of the heterogeneity against how far it moves the pool.</summary>
    /// <exception cref="ArgumentException">Fewer than two studies.</exception>
    public static StudyPlot Baujat(IReadOnlyList<string> names, IReadOnlyList<Effect> effects) =>
        new("Baujat", "share of Q", "influence on the pool", [.. Influence.Baujat(effects).Select((b, i) => new PlotPoint(names[i], b.Heterogeneity, b.Influence))], []);
}
