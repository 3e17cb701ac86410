using System.Collections.Immutable;
using Osteon.Evidence;
using Osteon.Evidence.Bias;
using Osteon.Evidence.Certainty;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;
using Osteon.Evidence.Studies;

namespace Osteon.Findings;

/// <summary>A pool in one paragraph, written from its numbers: direction, size, certainty, who carries it, what would change it.</summary>
internal static class PoolWords
{
    /// <summary>The certainty of a pool by the rules of <see cref="Grade"/>.</summary>
    public static Grade Rate(string outcome, OutcomePool pool, OutcomeRequest request)
    {
        PooledEffect fit = pool.Pooled ?? throw new ArgumentException("There is no pool to rate.", nameof(pool));
        double weak = pool.Poolable.Select((c, i) => c.Study.IsBlinded && !c.IsUnverified ? 0 : fit.Weights[i] / 100).Sum();
        double? people = pool.Poolable.All(c => c.People is not null) ? pool.Poolable.Sum(c => c.People!.Value) : null;
        Grade byRule = Grade.Of(fit, [.. pool.Poolable.Select(c => c.Effect!.Value)], new GradeFacts(weak, !OutcomeWords.IsFelt(outcome), null, people, Required(pool)));
        return request.Judgments.Aggregate(byRule, (grade, o) => grade.With(o.Domain, o.Levels, o.Note));
    }

    public static string Paragraph(string outcome, OutcomePool pool, OutcomeRequest request)
    {
        PooledEffect fit = pool.Pooled ?? throw new ArgumentException("There is no pool to tell of.", nameof(pool));
        EffectMeasure measure = pool.Measure;
        string unit = measure.IsLogarithm ? "times" : pool.Scale == "%" ? "percentage points" : pool.Scale;
        string words = OutcomeWords.Of(outcome), size = OutcomeReport.Number(measure.IsLogarithm ? measure.Shown(fit.Effect.Estimate) : Math.Abs(fit.Effect.Estimate));
        Interval ci = fit.Effect.Confidence;
        string range = $"{OutcomeReport.Number(measure.Shown(ci.Low))} to {OutcomeReport.Number(measure.Shown(ci.High))}";
        string direction = ci.Contains(0) ? $"no clear effect on {words}: {OutcomeReport.Number(measure.Shown(fit.Effect.Estimate))} {unit} ({range})"
            : measure.IsLogarithm ? $"{words} {size} {unit} as {(measure is RatioOfMeans ? "high" : "frequent")} with vitamin K ({range})"
            : $"{words} {size} {unit} {(fit.Effect.Estimate < 0 ? "lower" : "higher")} with vitamin K ({range})";
        Grade grade = Rate(outcome, pool, request);
        string sure = grade.Certainty switch { Vocabulary.Provenance.Certainty.High => "sure", Vocabulary.Provenance.Certainty.Moderate => "fairly sure", _ => "not sure" };
        int heaviest = fit.Weights.IndexOf(fit.Weights.Max());
        ImmutableArray<PooledEffect> without = LeaveOneOut.Of([.. pool.Poolable.Select(c => c.Effect!.Value)], fit.Model);
        string[] turning = [.. pool.Poolable.Where((_, i) => without[i].Effect.Confidence.Contains(0) != ci.Contains(0)).Select(c => c.Study.Name)];
        string change = turning.Length > 0 ? $"Without {string.Join(", or without ", turning)} the conclusion changes." : "Leaving out any one study does not change the conclusion.";
        string more = Required(pool) is double required && pool.Poolable.All(c => c.People is not null) && required > pool.Poolable.Sum(c => c.People!.Value)
            ? FormattableString.Invariant($" About {required - pool.Poolable.Sum(c => c.People!.Value):0} more people would settle an effect of this size.") : "";
        return $"{pool.Form}: {fit.Studies} trials together show {direction}. We are {sure} ({CertaintyWords(grade.Certainty)} certainty). "
            + FormattableString.Invariant($"{pool.Poolable[heaviest].Study.Name} carries {fit.Weights[heaviest]:0} % of the weight. ") + change + Narrow(pool, fit) + more;
    }

    /// <summary>Hartung–Knapp intervals are narrower than Wald's standard errors allow where studies lie closer to their pool than the model expects; the ad hoc variant never is, and is said beside.</summary>
    private static string Narrow(OutcomePool pool, PooledEffect fit)
    {
        if (fit.Model.Test != CoefficientTest.HartungKnapp)
            return "";
        Interval plain = fit.Effect.Confidence, wider = MetaAnalysis.Pool([.. pool.Poolable.Select(c => c.Effect!.Value)], fit.Model with { Test = CoefficientTest.HartungKnappAdHoc }).Effect.Confidence;
        return wider.High - wider.Low > (plain.High - plain.Low) * (1 + 1e-9)
            ? $" The studies lie closer to their pool than the model expects, which narrows this range; not narrowed it is {OutcomeReport.Number(pool.Measure.Shown(wider.Low))} to {OutcomeReport.Number(pool.Measure.Shown(wider.High))}."
            : "";
    }

    internal static string CertaintyWords(Vocabulary.Provenance.Certainty certainty) => certainty switch
    {
        Vocabulary.Provenance.Certainty.VeryLow => "very low",
        _ => certainty.ToString().ToLowerInvariant(),
    };

    /// <summary>People needed to show an effect of the pooled size, by the pooled spread or risk; null where it cannot be computed.</summary>
    private static double? Required(OutcomePool pool)
    {
        PooledEffect fit = pool.Pooled!; // callers hold a pool
        if (fit.I2 >= 100 || fit.Effect.Estimate == 0)
            return null;
        if (pool.Poolable.All(c => c.Means is not null))
        {
            double people = pool.Poolable.Sum(c => c.Means!.Value.Control);
            double deviation = Math.Sqrt(pool.Poolable.Sum(c => c.Means!.Value.Control * c.Means.Value.ControlDeviation * c.Means.Value.ControlDeviation) / people);
            return RequiredInformationSize.ForMeans(fit.Effect.Estimate, deviation, fit.I2);
        }
        if (pool.Poolable.All(c => c.Counts is not null))
        {
            double risk = pool.Poolable.Sum(c => c.Counts!.Value.ControlEvents) / pool.Poolable.Sum(c => c.Counts!.Value.Control), ratio = Math.Exp(fit.Effect.Estimate);
            return risk is > 0 and < 1 && risk * ratio < 1 ? RequiredInformationSize.ForRisks(risk, ratio, fit.I2) : null;
        }
        return null;
    }
}
