using System.Collections.Immutable;
using Osteon.Evidence.Bias;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;
using Osteon.Reports;
using Osteon.Reports.Charts;

namespace Osteon.Findings;

/// <summary>The figures that go with a pool, each with its table: cumulative, funnel, Galbraith, Baujat, all subsets, L'Abbé. Left out of plain text.</summary>
internal static class StudyFigures
{
    public static IEnumerable<Block> Of(EffectMeasure measure, IReadOnlyList<string> names, IReadOnlyList<Effect> effects, PooledEffect pooled, IReadOnlyList<TwoByTwo>? tables)
    {
        if (effects.Count < 3)
            yield break;
        yield return Cumulative(measure, names, effects, pooled.Model) with { Detail = true };
        yield return Chart(StudyPlot.Funnel(names, effects, pooled), $"Without small-study effects the points fill the funnel evenly; the effect is the {measure.ScaleName}.", upsideDown: true);
        yield return Chart(StudyPlot.Galbraith(names, effects, pooled), "Points far from the line disagree with the pool.");
        yield return Chart(StudyPlot.Baujat(names, effects), "Studies to the right disagree most; studies above move the pool most.");
        if (SubsetFigure.Of(measure, names, effects, pooled.Model) is Chart subsets)
            yield return subsets with { Detail = true };
        if (tables is not null && tables.Count == names.Count)
            yield return Chart(StudyPlot.LAbbe(names, tables), "Below the diagonal the treated arm had fewer events.");
    }

    private static Chart Chart(StudyPlot plot, string saying, bool upsideDown = false) =>
        new StudyScatter($"{plot.Title} plot", saying, new Column(plot.Across), new Column(plot.Up), [.. plot.Points.Select(p => new ScatterPoint(p.Name, p.X, p.Y))])
        {
            UpsideDown = upsideDown,
            Lines = [.. plot.Lines.Select(l => (new ScatterPoint(l.Name, l.From.X, l.From.Y), new ScatterPoint(l.Name, l.To.X, l.To.Y)))],
        }.Build() with { Detail = true };

    private static Chart Cumulative(EffectMeasure measure, IReadOnlyList<string> names, IReadOnlyList<Effect> effects, PoolingModel model)
    {
        ImmutableArray<PooledEffect> pools = LeaveOneOut.Cumulative(effects, model);
        return new ForestPlot("Cumulative pool", "The pool as each study joined, in the order given.", new Column(measure.Name), 2,
            [.. pools.Select((p, i) => new ForestStudy($"+ {names[i]}", Estimate.WithRange(measure.Shown(p.Effect.Estimate), 100 * model.Level, measure.Shown(p.Effect.Confidence.Low), measure.Shown(p.Effect.Confidence.High)), null, true, ""))], [])
        {
            NoDifference = measure.IsLogarithm ? 1 : 0,
            Logarithmic = measure.IsLogarithm,
        }.Build();
    }
}
