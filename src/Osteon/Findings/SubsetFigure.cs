using System.Collections.Immutable;
using Osteon.Evidence.Bias;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;
using Osteon.Reports;
using Osteon.Reports.Charts;

namespace Osteon.Findings;

/// <summary>The pools of all subsets of the studies (GOSH), as points, with a table of what each study does to them.</summary>
internal static class SubsetFigure
{
    /// <summary>More points than this only blacken the picture; the table rests on all of them.</summary>
    private const int MostPoints = 600;

    /// <summary>The picture and its table; null where there are too many studies to choose from.</summary>
    public static Chart? Of(EffectMeasure measure, IReadOnlyList<string> names, IReadOnlyList<Effect> effects, PoolingModel model)
    {
        if (effects.Count is < 3 or > Gosh.MostStudiesDrawn)
            return null;
        ImmutableArray<GoshPoint> points = Gosh.Of(effects, model);
        bool all = effects.Count <= Gosh.MostStudies;
        int step = (points.Length + MostPoints - 1) / MostPoints;
        double[] sorted = [.. points.Select(p => p.Estimate).Order()];
        string saying = FormattableString.Invariant($"{(all ? "All" : "Drawn by chance,")} {points.Length:#,0} subsets of the studies; half of their pools lie between {measure.Shown(sorted[sorted.Length / 4]):0.##} and {measure.Shown(sorted[sorted.Length * 3 / 4]):0.##}. Two clouds mean that one study decides.");
        Chart drawn = new StudyScatter("Pools of subsets (GOSH)", saying, new Column($"pooled effect, {measure.ScaleName}"), new Column("I², percent"),
            [.. points.Where((_, i) => i % step == 0).Select(p => new ScatterPoint($"{p.Studies} of {effects.Count} studies", p.Estimate, p.I2))]).Build();
        return new Chart(drawn.Title, saying, new Table(drawn.Title,
            [new("Study"), new("Median pool with it"), new("Median pool without it"), new("Median I² with it, percent"), new("Median I² without it, percent")],
            [.. names.Select((name, i) => Row.Of(name, Shown(points.Where(p => p.Holds(i))), Shown(points.Where(p => !p.Holds(i))), Inconsistency(points.Where(p => p.Holds(i))), Inconsistency(points.Where(p => !p.Holds(i)))))]), drawn.Option);

        Cell.Number Shown(IEnumerable<GoshPoint> of) => new(Estimate.Alone(measure.Shown(Median(of.Select(p => p.Estimate)))), 3);
        static Cell.Number Inconsistency(IEnumerable<GoshPoint> of) => new(Estimate.Alone(Median(of.Select(p => p.I2))), 1);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
