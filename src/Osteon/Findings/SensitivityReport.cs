using System.Collections.Immutable;
using Osteon.Evidence;
using Osteon.Evidence.Bias;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Heterogeneity;
using Osteon.Evidence.Pooling;
using Osteon.Evidence.Studies;
using Osteon.Reports;
using Osteon.Vocabulary.Tables;

namespace Osteon.Findings;

/// <summary>One table: every defensible choice for an outcome, and the answer it gives.</summary>
internal static class SensitivityReport
{
    public static Reading<Report> Of(EvidenceAnswers answers, string outcome, OutcomeRequest request)
    {
        if (Contrast.Of(answers.Library, outcome).IsEmpty)
            return Reading<Report>.Failed([answers.UnknownOutcome(outcome)]);
        List<Section> sections = [.. OutcomeReport.Reversals(answers.Library, outcome)];
        List<(PoolSelection Asked, string Scale, string Form)> places = [.. Places(request.Selection)];
        if (request.Form is null) // forms together are a choice too, though never the headline
            places.AddRange(Places(request.Selection with { Form = "all" }).Where(all => places.Count(p => p.Scale == all.Scale) > 1));
        foreach ((PoolSelection asked, string scale, string form) in places)
        {
            List<(Kind Kind, Row Row)> rows = [];
            // Choices that take the same studies share their rows.
            foreach (var same in Selections(asked).Select(choice => (choice.Name, Pool: OutcomePool.Of(answers.Library, outcome, choice.Selection).First(p => p.Scale == scale && p.Form == form)))
                .GroupBy(choice => string.Join('|', choice.Pool.Poolable.Select(contrast => $"{contrast.Study.Id} {contrast.Month} {contrast.Effect}"))))
            {
                (string name, OutcomePool pool) = (string.Join(" / ", same.Select(choice => choice.Name)), same.First().Pool);
                if (pool.Poolable.IsEmpty)
                    rows.Add((Kind.Usual, Row.Of(name, "-", Count(0), new Cell.NotKnown("nothing to pool"), "-", "-")));
                else
                    rows.AddRange(Choices(name, pool));
            }
            sections.Add(Section.Information($"{form}, scale: {OutcomeReport.ScaleWords(scale)}",
                rows.GroupBy(row => row.Kind).OrderBy(kind => kind.Key).Select(kind => new Table(Caption(kind.Key),
                    [new("Studies taken"), new("Method"), new("Studies"), new("Effect"), new("p"), new("I², percent")], [.. kind.Select(row => row.Row)]) { Folded = kind.Key != Kind.Usual })));
        }
        return Reading<Report>.Of(Report.OfLiterature($"How the answer moves: {OutcomeWords.Of(outcome)}", sections));

        IEnumerable<(PoolSelection Asked, string Scale, string Form)> Places(PoolSelection asked) => OutcomePool.Of(answers.Library, outcome, asked).Select(p => (asked, p.Scale, p.Form));
    }

    // What a row changes against the usual choice.
    private enum Kind
    {
        Usual,
        Estimator,
        Tables,
        OneOut,
    }

    private static string Caption(Kind kind) => kind switch
    {
        Kind.Usual => "Every defensible choice of studies, by the usual methods. Rows with fewer than three studies are no finding; they show what the choice would rest on.",
        Kind.Estimator => "The same by other estimators of how much the studies differ",
        Kind.Tables => "The same by methods for counts",
        _ => "The same without one study after another",
    };

    private static IEnumerable<(string Name, PoolSelection Selection)> Selections(PoolSelection asked)
    {
        yield return ("sound and verified", asked with { WithConcern = false, WithUnverified = false });
        yield return ("with unverified", asked with { WithConcern = false, WithUnverified = true });
        yield return ("with doubtful", asked with { WithConcern = true, WithUnverified = false });
        yield return ("all but retracted", asked with { WithConcern = true, WithUnverified = true });
    }

    private static IEnumerable<(Kind, Row)> Choices(string name, OutcomePool pool)
    {
        Effect[] effects = [.. pool.Poolable.Select(c => c.Effect!.Value)]; // a poolable contrast has an effect
        if (effects.Length == 1)
        {
            yield return (Kind.Usual, Line(name, "its own estimate", pool.Measure, MetaAnalysis.Pool(effects)));
            yield break;
        }
        yield return (Kind.Usual, Line(name, "common effect", pool.Measure, MetaAnalysis.Pool(effects, PoolingModel.CommonEffect)));
        foreach (HeterogeneityEstimator estimator in HeterogeneityEstimator.All)
            foreach ((CoefficientTest test, string words) in new[] { (CoefficientTest.Wald, "z"), (CoefficientTest.HartungKnapp, "Hartung–Knapp"), (CoefficientTest.HartungKnappAdHoc, "Hartung–Knapp, ad hoc") })
                yield return (estimator.Code == "REML" ? Kind.Usual : Kind.Estimator, Line(name, $"{estimator.Code}, {words}", pool.Measure, MetaAnalysis.Pool(effects, new PoolingModel { Heterogeneity = estimator, Test = test })));
        if (pool.Poolable.All(c => c.Counts is not null))
            foreach (Row row in Counts(name, [.. pool.Poolable.Select(c => c.Counts!.Value)]))
                yield return (Kind.Tables, row);
        ImmutableArray<PooledEffect> without = LeaveOneOut.Of(effects, new PoolingModel { Test = CoefficientTest.HartungKnapp });
        for (int i = 0; i < effects.Length; i++)
            yield return (Kind.OneOut, Line(name, $"REML, without {pool.Poolable[i].Study.Name}", pool.Measure, without[i]));
    }

    private static IEnumerable<Row> Counts(string name, TwoByTwo[] tables)
    {
        foreach ((string method, EffectMeasure measure, Func<TablePool> pool) in new (string, EffectMeasure, Func<TablePool>)[]
        {
            ("Mantel–Haenszel risk ratio", new RiskRatio(), () => MantelHaenszel.RiskRatio(tables)),
            ("Mantel–Haenszel odds ratio", new OddsRatio(), () => MantelHaenszel.OddsRatio(tables)),
            ("Mantel–Haenszel risk difference", new RiskDifference(), () => MantelHaenszel.RiskDifference(tables)),
            ("Peto odds ratio", new OddsRatio(), () => Peto.OddsRatio(tables)),
        })
        {
            TablePool? made = null;
            try
            {
                made = pool();
            }
            catch (ArgumentException)
            {
                // Without an event in one of the arms this method has no answer, which the row then says.
            }
            yield return made is null
                ? Row.Of(name, method, Count(tables.Length), new Cell.NotKnown("no event in one of the arms"), "-", "-")
                : Row.Of(name, method, Count(made.Studies), Shown(measure, made.Effect), P(made.Effect.P), new Cell.Number(Estimate.Alone(made.I2), 0));
        }
    }

    private static Row Line(string name, string method, EffectMeasure measure, PooledEffect fit) =>
        Row.Of(name, method, Count(fit.Studies), Shown(measure, fit.Effect), P(fit.Effect.P), new Cell.Number(Estimate.Alone(fit.I2), 0));

    private static Cell.Number Shown(EffectMeasure measure, Coefficient effect) =>
        new Cell.Number(Estimate.WithRange(measure.Shown(effect.Estimate), 95, measure.Shown(effect.Confidence.Low), measure.Shown(effect.Confidence.High)), 2);

    private static Cell P(double p) => p < 0.0001 ? new Cell.Words("below 0.0001") : new Cell.Number(Estimate.Alone(p), 4);

    private static Cell.Number Count(int value) => new Cell.Number(Estimate.Alone(value), 0);
}
