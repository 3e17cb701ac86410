using System.Collections.Immutable;
using Osteon.Evidence.Certainty;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;
using Osteon.Evidence.Studies;
using Osteon.Reports;

namespace Osteon.Findings;

/// <summary>Summaries of findings: ratios of risks as people of 1,000, without and with.</summary>
internal static class AbsoluteNumbers
{
    /// <summary>The studies of one pool, and the pool itself where there is one; null where none counted people with an event.</summary>
    public static Table? Of(OutcomePool pool, OutcomeRequest request, string certainty)
    {
        List<Row> rows = [];
        foreach (Contrast study in pool.Poolable.Concat(pool.LeftOut.Where(l => l.Contrast.Study.Status != StudyStatus.Retracted).Select(l => l.Contrast)))
            if (study is { Counts: TwoByTwo counts, Effect: Effect effect } && counts.ControlRisk is > 0 and < 1)
                rows.Add(Line(study.Study.Name + (pool.Pooled is not null && pool.Poolable.Contains(study) ? "" : ", by itself") + (study.IsUnverified ? " (unverified)" : ""),
                    AbsoluteEffect.Of(study.Measure, TablePoolOf(effect), counts.ControlRisk), "the trial's own", "not rated"));
        if (pool is { Pooled: PooledEffect fit, Measure: RiskRatio or OddsRatio } && BaselineOf(pool, request) is (double baseline, string origin))
            rows.Add(Line($"Pool of {fit.Studies}", AbsoluteEffect.Of(pool.Measure, fit.Effect, baseline), origin, certainty));
        return rows.Count == 0 ? null : Made("In numbers of 1,000 people; brackets hold the 95 % interval", rows);
    }

    /// <summary>What published ratios would mean for people of a stated risk; null where none was stated or no pool printed a ratio with its interval.</summary>
    public static Table? Of(IEnumerable<PublishedPool> published, OutcomeRequest request)
    {
        if (request.BaselineRiskPercent is not double percent)
            return null;
        Row[] rows = [.. published.Where(p => p.Measure is "RR" or "OR" && p.HasInterval).Select(p =>
            Line($"{p.Name}, {p.Subject}", AbsoluteEffect.Of(p.Measure == "OR" ? new OddsRatio() : new RiskRatio(), Logarithm(p), percent / 100), "as asked", p.Seen == Vocabulary.Provenance.Seen.Recalled ? "unverified" : "not rated"))];
        return rows.Length == 0 ? null : Made("What published ratios would mean for people of the stated risk, if they held", rows);
    }

    /// <summary>A pool of a person's own counts.</summary>
    public static Table? Of(EffectMeasure measure, IEnumerable<TwoByTwo> tables, Coefficient pooled, string name)
    {
        TwoByTwo[] all = [.. tables];
        double people = all.Sum(t => t.Control), risk = people > 0 ? all.Sum(t => t.ControlEvents) / people : 0;
        return measure is not (RiskRatio or OddsRatio or PetoOddsRatio) || risk is not (> 0 and < 1) ? null
            : Made("In numbers of 1,000 people; brackets hold the interval", [Line(name, AbsoluteEffect.Of(measure, pooled, risk), "all control arms", "not rated")]);
    }

    private static (double, string)? BaselineOf(OutcomePool pool, OutcomeRequest request)
    {
        if (request.BaselineRiskPercent is double percent)
            return (percent / 100, "as asked");
        if (pool.Poolable.Any(c => c.Counts is null))
            return null;
        double risk = pool.Poolable.Sum(c => c.Counts!.Value.ControlEvents) / pool.Poolable.Sum(c => c.Counts!.Value.Control); // none is null here
        return risk is > 0 and < 1 ? (risk, "all control arms") : null;
    }

    private static Table Made(string caption, IEnumerable<Row> rows) =>
        new(caption, [new("What"), new("Without"), new("With"), new("Difference"), new("Risk without"), new("Certainty")], [.. rows]);

    private static Row Line(string name, AbsoluteEffect of, string origin, string certainty) => Row.Of(name, new Cell.Number(Estimate.Alone(of.Without), 0),
        new Cell.Number(Estimate.WithRange(of.With, 95, of.Low, of.High), 0), new Cell.Number(Estimate.WithRange(of.With - of.Without, 95, of.Low - of.Without, of.High - of.Without), 0, Signed: true), origin, certainty);

    private static Coefficient TablePoolOf(Effect effect) => Evidence.MetaAnalysis.Pool([effect]).Effect;

    private static Coefficient Logarithm(PublishedPool pool)
    {
        // A ratio with its interval: HasInterval was asked before.
        double estimate = Math.Log(pool.Estimate!.Value), low = Math.Log(pool.Low!.Value), high = Math.Log(pool.High!.Value);
        return new Coefficient("intercept", estimate, (high - low) / 3.919927969080108, double.NaN, double.NaN, new(low, high));
    }
}
