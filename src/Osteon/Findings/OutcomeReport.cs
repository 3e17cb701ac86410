using System.Collections.Immutable;
using System.Globalization;
using Osteon.Evidence;
using Osteon.Evidence.Bias;
using Osteon.Evidence.Certainty;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;
using Osteon.Evidence.Studies;
using Osteon.Reports;
using Osteon.Reports.Charts;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Findings;

/// <summary>What is known of one outcome, on one page.</summary>
internal static class OutcomeReport
{
    public static Reading<Report> Of(EvidenceAnswers answers, string outcome, OutcomeRequest request)
    {
        StudyLibrary library = answers.Library;
        Reading<PoolingModel> model = request.ToModel();
        if (!model.Succeeded)
            return Reading<Report>.Failed(model.Problems);
        ImmutableArray<OutcomePool> pools = OutcomePool.Of(library, outcome, request.Selection, model.Value);
        PublishedPool[] published = [.. library.Pools.Where(p => p.Outcome == outcome)], medicines = [.. library.Networks.Concat(library.MedicineComparisons).Where(p => p.Outcome == outcome)];
        if (pools.IsEmpty && published.Length == 0 && medicines.Length == 0 && !answers.OutcomeNames.Contains(outcome))
            return Reading<Report>.Failed([answers.UnknownOutcome(outcome)]);
        string words = OutcomeWords.Of(outcome);
        List<Section> sections = [Section.Information("In short", InShort(outcome, pools, published, request))];
        foreach (OutcomePool pool in pools)
            sections.Add(Section.Information(pool.Pooled is null ? $"Studies of {pool.Form}, {ScaleWords(pool.Scale)}" : $"Our pool of {pool.Form}, {ScaleWords(pool.Scale)}", Blocks(outcome, pool, request)));
        sections.AddRange(Reversals(library, outcome));
        if (published.Length > 0)
        {
            Table asPrinted = PublishedTable("As printed; the trials behind most of them could not be read, so none can be recomputed here.", published);
            sections.Add(Section.Information("Published pools", AbsoluteNumbers.Of(published, request) is Table absolute ? [asPrinted, absolute]
                : published.Any(p => p.Measure is "RR" or "OR" && p.HasInterval) ? [asPrinted, new Sentence(request.HowToStateARisk, Tone.Quiet)] : [asPrinted]));
        }
        if (medicines.Length > 0)
            sections.Add(Section.Information("Conventional medicines, beside", PublishedTable("Trials and network estimates of medicines for the same outcome. They were not compared with vitamin K in one trial.", medicines)));
        return Reading<Report>.Of(Report.OfLiterature($"What trials found: {words}", sections));
    }

    /// <summary>Published results that turn over, each beside its other half; none where the outcome has no such pair.</summary>
    public static IEnumerable<Section> Reversals(StudyLibrary library, string outcome)
    {
        Sentence[] pairs = [.. library.Reversals.Where(r => r.First.Outcome == outcome).Select(r => Pair(r.First, r.Second, r.WhatChanged))];
        return pairs.Length == 0 ? [] : [Section.Information("Results that turn over", pairs)];
    }

    private static IEnumerable<Block> InShort(string outcome, ImmutableArray<OutcomePool> pools, PublishedPool[] published, OutcomeRequest request)
    {
        foreach (OutcomePool pool in pools.Where(p => p.Pooled is not null))
            yield return new Sentence(PoolWords.Paragraph(outcome, pool, request), Tone.Lead);
        if (pools.All(p => p.Pooled is null))
            yield return new Sentence(Directions(outcome, pools) + (published.Length > 0 ? " Pools that others published stand below." : ""), Tone.Lead);
    }

    /// <summary>The studies by direction; one that was compared with a medicine, or stands in doubt, says nothing here.</summary>
    private static string Directions(string outcome, ImmutableArray<OutcomePool> pools)
    {
        Contrast[] last = [.. pools.SelectMany(p => p.Poolable.Concat(p.LeftOut.Where(l => !l.Why.StartsWith("a later", StringComparison.Ordinal)).Select(l => l.Contrast))).DistinctBy(c => c.Study.Id)];
        Contrast[] sound = [.. last.Where(c => c.Study is { Status: StudyStatus.Sound, IsRandomized: true } && !c.IsUnverified && !c.Obstacles.Any(o => o.StartsWith("compared with an active", StringComparison.Ordinal)))];
        string words = OutcomeWords.Of(outcome);
        int most = pools.Select(p => p.Poolable.Length).DefaultIfEmpty(0).Max();
        string first = $"No pool of our own: {(most == 0 ? "no study" : most == 1 ? "at most one study of a form" : $"at most {most} studies of a form")} can be pooled, and fewer than {OutcomePool.FewestStudies} are not a finding.";
        if (last.Length == 0)
            return first + " No study's comparison could be read.";
        string Side(Direction direction, string word)
        {
            Contrast[] all = [.. sound.Where(c => c.Direction == direction)];
            int clear = all.Count(c => c.Effect is Effect e && Math.Abs(e.Estimate) > 1.959963984540054 * e.StandardError);
            return all.Length == 0 ? $"none found it {word}" : $"{all.Length} found it {word} with vitamin K ({clear} with an interval that leaves out no difference)";
        }
        string second = sound.Length == 0 ? " No sound, verified comparison with placebo or nothing could be read."
            : $" {Words.Capital(words)}: of {sound.Length} sound, verified {(sound.Length == 1 ? "study" : "studies")} beside placebo or nothing, {Side(Direction.Lower, "lower")}; {Side(Direction.Higher, "higher")}. A direction alone proves nothing, and the forms of vitamin K differ.";
        int others = last.Length - sound.Length;
        return first + second + (others > 0 ? $" {others} more {(others == 1 ? "stands" : "stand")} in doubt or unverified, {(others == 1 ? "was" : "were")} not randomized or compared with a medicine." : "");
    }

    internal static string ScaleWords(string scale) => scale switch { "%" => "percent change", "RR" => "risk ratio", "OR" => "odds ratio", "HR" => "hazard ratio", "ROM" => "ratio of means", "" => "no unit printed", _ => scale };

    private static IEnumerable<Block> Blocks(string outcome, OutcomePool pool, OutcomeRequest request)
    {
        ForestStudy[] studies = [.. pool.Poolable.Select((c, i) => Study(c, pool.Pooled?.Weights[i], pool.Pooled is not null, "")),
            .. pool.LeftOut.Where(l => l.Contrast.Effect is not null && l.Contrast.Study.Status != StudyStatus.Retracted && !l.Why.StartsWith("a later", StringComparison.Ordinal)).Select(l => Study(l.Contrast, null, false, l.Why))];
        if (studies.Length > 0)
        {
            ForestPool[] made = pool.Pooled is PooledEffect fit
                ? [new ForestPool($"Pool, {fit.Model.Code}", Shown(pool.Measure, fit.Effect.Estimate, fit.Effect.Confidence), fit.Prediction is Interval p ? new CoverageRange(95, pool.Measure.Shown(p.Low), pool.Measure.Shown(p.High)) : null)]
                : pool.Poolable.Length == 2 && MetaAnalysis.Pool([.. pool.Poolable.Select(c => c.Effect!.Value)], pool.Model) is PooledEffect two // a poolable contrast has an effect
                ? [new ForestPool($"2 studies, no finding, {two.Model.Code}", Shown(pool.Measure, two.Effect.Estimate, two.Effect.Confidence), null)]
                : [];
            ForestPlot plot = new(OutcomeWords.Of(outcome), pool.Pooled is not null ? $"{pool.Poolable.Length} studies and their pool."
                : made.Length > 0 ? "Two studies, and what they give together; fewer than three are no finding." : "Studies side by side; there are too few to pool.",
                new Column(pool.Measure.Name, pool.Measure.IsLogarithm ? "" : pool.Scale), 2, [.. studies], [.. made])
            {
                NoDifference = pool.Measure.IsLogarithm ? 1 : 0,
                Logarithmic = pool.Measure.IsLogarithm,
                Sides = ("lower with vitamin K", "higher with vitamin K"),
            };
            string plain = TextForest.Draw(plot);
            yield return plain.Length > 0 ? plot.Build() with { Plain = plain } : plot.Build();
        }
        Contrast[] every = [.. pool.Poolable, .. pool.LeftOut.Select(l => l.Contrast)];
        yield return new Table("Every comparison, by direction; those not pooled say why", [new("Study"), new("Month"), new("Difference"), new("Direction"), new("Pooled")],
            [.. every.OrderBy(c => c.Direction).Select(c => Row.Of($"{c.Study.Name}, {c.Study.Form}{(c.IsUnverified ? " (unverified)" : "")}", c.Month?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-", Difference(c),
                c.Direction switch { Direction.Lower => "lower", Direction.Higher => "higher", Direction.Alike => "alike", _ => "not known" },
                pool.Poolable.Contains(c) ? (pool.Pooled is null ? "could be" : "yes") : "no: " + pool.LeftOut.First(l => l.Contrast == c).Why))])
        { Basis = new Basis { Sources = [.. every.SelectMany(c => c.Sources).Where(s => s.Length > 0).Distinct()], Certainty = pool.Pooled is null ? Certainty.NotRated : PoolWords.Rate(outcome, pool, request).Certainty } };
        if (AbsoluteNumbers.Of(pool, request, pool.Pooled is null ? "not rated" : PoolWords.CertaintyWords(PoolWords.Rate(outcome, pool, request).Certainty)) is Table absolute)
            yield return absolute;
        if (pool.Pooled is not PooledEffect pooled)
            yield break;
        yield return new Table("How sure: GRADE, by stated rules; a reader may rate otherwise", [new("Domain"), new("Levels down"), new("Reason")],
            [.. PoolWords.Rate(outcome, pool, request).Judgments.Select(j => Row.Of(GradeOverride.Words(j.Domain), new Cell.Number(Estimate.Alone(j.Levels), 0), (j.Overridden ? "A reader's judgment: " : "") + j.Reason))]);
        yield return new Table("How much the studies differ", [new("What"), new("Value")],
        [
            Row.Of("τ²", new Cell.Number(Estimate.Alone(pooled.Tau2), 4)), Row.Of("I², percent", new Cell.Number(Estimate.Alone(pooled.I2), 0)),
            Row.Of("prediction interval", pooled.Prediction is Interval i ? $"{Number(pool.Measure.Shown(i.Low))} to {Number(pool.Measure.Shown(i.High))}, {pooled.PredictionDistribution}" : "not for a common effect"),
        ]) { Audience = Audience.Clinician };
        foreach (Block figure in StudyFigures.Of(pool.Measure, [.. pool.Poolable.Select(c => c.Study.Name)], [.. pool.Poolable.Select(c => c.Effect!.Value)], pooled, // a poolable contrast has an effect
            pool.Poolable.All(c => c.Counts is not null) ? [.. pool.Poolable.Select(c => c.Counts!.Value)] : null))
            yield return figure;
        foreach (string note in pooled.Notes)
            yield return new Sentence(note, Tone.Quiet);
    }

    private static ForestStudy Study(Contrast c, double? weight, bool included, string note)
    {
        Effect effect = c.Effect!.Value; // the caller keeps only those with one
        double half = 1.959963984540054 * effect.StandardError;
        return new(c.Study.Name, Shown(c.Measure, effect.Estimate, new(effect.Estimate - half, effect.Estimate + half)), weight, included, note);
    }

    private static Estimate Shown(EffectMeasure measure, double middle, Interval interval) => Estimate.WithRange(measure.Shown(middle), 95, measure.Shown(interval.Low), measure.Shown(interval.High));

    private static Cell Difference(Contrast c) => c.Effect is Effect effect
        ? new Cell.Number(Shown(c.Measure, effect.Estimate, new(effect.Estimate - 1.959963984540054 * effect.StandardError, effect.Estimate + 1.959963984540054 * effect.StandardError)), 2, Unit: c.Measure.IsLogarithm ? "" : c.Scale)
        : c.Difference is double d ? new Cell.Words($"{Number(c.Measure.Shown(d)).Replace('-', '−')} {(c.Measure.IsLogarithm ? "" : c.Scale)}, no interval".Trim()) : new Cell.NotKnown("not seen");

    private static Sentence Pair(PublishedPool first, PublishedPool second, string changed) => new(
        $"{first.Name} ({first.Subject}): {PublishedText(first)}. {second.Name} ({second.Subject}): {PublishedText(second)}. What changed: {changed}. Neither number stands without the other.", Tone.Item)
    {
        Basis = new Basis { Sources = [.. new[] { first.Source, second.Source }.Distinct()] },
    };

    private static Table PublishedTable(string caption, PublishedPool[] pools) => new(caption, [new("Source"), new("What"), new("Result"), new("Verified"), new("Note")],
        [.. pools.Select(p => Row.Of(p.Name, p.Subject, PublishedText(p), p.Seen switch { Seen.Recalled => "unverified", Seen.Derived => "derived", _ => "read" }, p.Note.Length > 0 ? p.Note : "-"))])
    {
        Basis = new Basis { Sources = [.. pools.Select(p => p.Source).Distinct()] },
    };

    private static string PublishedText(PublishedPool p)
    {
        string text = p.Estimate is double e ? $"{MeasureWords(p.Measure)} {Printed(e)}" : MeasureWords(p.Measure);
        if (p.Low is not null || p.High is not null)
            text += p.HasInterval ? $" ({Printed(p.Low!.Value)} to {Printed(p.High!.Value)})" : " (printed interval cannot be right)";
        if (p.P.Length > 0)
            text += $", p {(p.P.StartsWith('<') || p.P.StartsWith('h') || p.P == "NS" ? "" : "= ")}{p.P}";
        return text + (p.Studies is double k ? $", {k.ToString("0", CultureInfo.InvariantCulture)} studies" : "");

        string Printed(double value) => value.ToString(p.IsRatio ? "0.00#" : "0.##", CultureInfo.InvariantCulture);
    }

    private static string MeasureWords(string measure) => measure switch
    {
        "MD_pct" => "difference in percentage points",
        "change_pct" => "change from the start, percent,",
        "RRR_pct" => "relative reduction, percent,",
        "ARR_pct" => "absolute reduction in percentage points",
        "weight_pct" => "weight in the pool, percent,",
        "SUCRA_pct" => "rank score (SUCRA), percent,",
        "p only" => "only a p-value was printed",
        _ => measure,
    };

    internal static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
