using System.Collections.Immutable;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;
using Osteon.Evidence.Studies;
using Osteon.Reports;
using Osteon.Reports.Charts;
using Osteon.Vocabulary.Tables;

namespace Osteon.Findings;

/// <summary>The pool of a person's own table, for people.</summary>
internal static class FilePoolReport
{
    public static Report Of(EffectTable table, PooledEffect? fit, TablePool? counts, string method)
    {
        EffectMeasure measure = table.Measure;
        Coefficient[] coefficients = [.. fit?.Coefficients ?? [counts!.Effect]]; // one of the two was made
        double percent = 100 * (fit?.Model.Level ?? 0.95);
        Estimate Shown(double middle, Interval range) => Estimate.WithRange(measure.Shown(middle), percent, measure.Shown(range.Low), measure.Shown(range.High));
        bool plain = coefficients.Length == 1;
        List<Block> blocks =
        [
            new Table(plain ? $"Pooled {measure.Name}, {method}" : $"Meta-regression of the {measure.Name}{(measure.IsLogarithm ? ", logarithms" : "")}, {method}",
                [new("Coefficient"), new("Estimate"), new("Standard error"), new("p")],
                [.. coefficients.Select(c => Row.Of(c.Name,
                    new Cell.Number(plain ? Shown(c.Estimate, c.Confidence) : Estimate.WithRange(c.Estimate, percent, c.Confidence.Low, c.Confidence.High), 4),
                    new Cell.Number(Estimate.Alone(c.StandardError), 4), Probability(c.P)))]),
            new Table("How much the studies differ", [new("What"), new("Value")], Differences(measure, fit, counts)),
        ];
        if (plain && table.Studies.Length > 0 && table.Effects.Length > 0)
        {
            double z = Distribution(percent);
            ForestPlot plot = new($"Studies and pool, {measure.Name}", $"{table.Studies.Length} studies and their pool.", new Column(measure.Name), 2,
                [.. table.Effects.Select((e, i) => new ForestStudy(table.Studies[i], Shown(e.Estimate, new(e.Estimate - z * e.StandardError, e.Estimate + z * e.StandardError)), fit?.Weights[i], true, ""))],
                [new ForestPool(method, Shown(coefficients[0].Estimate, coefficients[0].Confidence), fit?.Prediction is Interval p ? new CoverageRange(percent, measure.Shown(p.Low), measure.Shown(p.High)) : null)])
            {
                NoDifference = measure.IsLogarithm ? 1 : 0,
                Logarithmic = measure.IsLogarithm,
            };
            blocks.Add(plot.Build() with { Plain = TextForest.Draw(plot) });
            if (measure is TwoByTwoMeasure && AbsoluteNumbers.Of(measure, table.Cells.Select(c => new TwoByTwo(c[0], c[1], c[2], c[3])), coefficients[0], $"Pool, {method}") is Table absolute)
                blocks.Add(absolute);
            if (fit is not null)
                blocks.AddRange(StudyFigures.Of(measure, table.Studies, table.Effects, fit,
                    measure is TwoByTwoMeasure && table.Cells.Length == table.Studies.Length ? [.. table.Cells.Select(c => new TwoByTwo(c[0], c[1], c[2], c[3]))] : null));
        }
        foreach (string note in (IEnumerable<string>)[.. fit?.Notes ?? [], .. table.Notes.Select(n => Words.Capital(n) + "."), .. table.LeftOut.Select(l => "Left out: " + l + ".")])
            blocks.Add(new Sentence(note, Tone.Quiet));
        return Report.OfProgram($"Pool of {fit?.Studies ?? counts!.Studies} studies", Section.Information("Result", blocks)); // as above
    }

    private static ImmutableArray<Row> Differences(EffectMeasure measure, PooledEffect? fit, TablePool? counts)
    {
        static Row Line(string what, double value, int decimals) => Row.Of(what, new Cell.Number(Estimate.Alone(value), decimals));
        if (fit is null)
            return [Line("Cochran's Q", counts!.Q.Statistic, 3), Line("degrees of freedom", counts.Q.Degrees, 0), Row.Of("p of Q", Probability(counts.Q.P)), Line("I² percent, from Q", counts.I2, 1)]; // one of the two was made
        List<Row> rows = [Line("between-study variance τ²", fit.Tau2, 5), Line("I² percent", fit.I2, 1), Line("H²", fit.H2, 3), Line("Cochran's Q", fit.Q, 3), Line("degrees of freedom", fit.QDegrees, 0), Row.Of("p of Q", Probability(fit.QP))];
        if (fit.Tau2Interval is Interval profile)
            rows.Insert(1, Row.Of("τ², Q-profile range", $"{Number(profile.Low)} to {Number(profile.High)}"));
        if (fit.Prediction is Interval prediction)
            rows.Add(Row.Of($"prediction interval ({fit.PredictionDistribution})", $"{Number(measure.Shown(prediction.Low))} to {Number(measure.Shown(prediction.High))}"));
        if (fit.Moderators is ModeratorTest test)
            rows.Add(Row.Of("p of the moderators together", Probability(test.P)));
        return [.. rows];
    }

    private static Cell Probability(double p) => p < 0.0001 ? new Cell.Words("below 0.0001") : new Cell.Number(Estimate.Alone(p), 4);

    private static string Number(double value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

    private static double Distribution(double percent) => Osteon.Numerics.Statistics.Normal.Quantile(0.5 + percent / 200);
}
