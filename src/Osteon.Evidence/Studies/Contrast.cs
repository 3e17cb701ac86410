using System.Collections.Immutable;
using System.Globalization;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Evidence.Studies;

/// <summary>Which way a study's result points.</summary>
public enum Direction
{
    /// <summary>No number says.</summary>
    Unknown,
    /// <summary>Lower with treatment.</summary>
    Lower,
    /// <summary>Higher with treatment.</summary>
    Higher,
    /// <summary>Exactly alike.</summary>
    Alike,
}

/// <summary>One study's comparison for one outcome, with how it was made and why it may not be pooled.</summary>
public sealed record Contrast
{
    /// <summary>The study.</summary>
    public required Study Study { get; init; }

    /// <summary>The outcome's plain name.</summary>
    public required string Outcome { get; init; }

    /// <summary>When, months.</summary>
    public double? Month { get; init; }

    /// <summary>The measure; a difference on one scale, or a risk ratio.</summary>
    public required EffectMeasure Measure { get; init; }

    /// <summary>The scale, such as <c>%</c> or <c>ng/ml</c>; comparisons on unlike scales are never pooled.</summary>
    public required string Scale { get; init; }

    /// <summary>The difference of means or the logarithm of the ratio, even where no variance exists.</summary>
    public double? Difference { get; init; }

    /// <summary>The effect; null where it has no variance.</summary>
    public Effect? Effect { get; init; }

    /// <summary>The counts, where the effect was made from counts.</summary>
    public TwoByTwo? Counts { get; init; }

    /// <summary>The means, where it was made from means.</summary>
    public TwoMeans? Means { get; init; }

    /// <summary>People compared; null where not seen.</summary>
    public double? People { get; init; }

    /// <summary>How the effect was made from what was printed.</summary>
    public required string Conversion { get; init; }

    /// <summary>How the worst of its rows was read.</summary>
    public required Seen Seen { get; init; }

    /// <summary>Keys of the sources.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>What stands against pooling whatever anyone asks: no variance, another kind of control, retraction. Empty where nothing does.</summary>
    public ImmutableArray<string> Obstacles { get; init; } = [];

    /// <summary>Which way it points.</summary>
    public Direction Direction => Difference switch { null => Direction.Unknown, < 0 => Direction.Lower, > 0 => Direction.Higher, _ => Direction.Alike };

    /// <summary>Whether memory alone vouches for one of its numbers.</summary>
    public bool IsUnverified => Seen == Seen.Recalled;

    /// <summary>Every comparison with a control that a library holds for an outcome.</summary>
    public static ImmutableArray<Contrast> Of(StudyLibrary library, string outcome)
    {
        List<Contrast> found = [];
        foreach (IGrouping<(string Study, double? Month), OutcomeRow> rows in library.Outcomes.Where(o => o.Outcome == outcome && o.Statistic != "baseline").GroupBy(o => (o.Study, o.Month)))
        {
            Study study = library.Find(rows.Key.Study) ?? Unlisted(rows.Key.Study, rows.First());
            foreach (OutcomeRow contrast in rows.Where(r => r.Role == "contrast" && r.Estimate is not null && !IsOtherTreatment(r)))
                found.Add(FromPublished(study, contrast));
            bool published = found.Any(f => f.Study.Id == study.Id && f.Month == rows.Key.Month && f.Effect is not null);
            foreach (OutcomeRow treated in rows.Where(r => r.Role == "intervention" && !IsOtherTreatment(r)))
                if (rows.FirstOrDefault(r => r.Role is "control" or "active control" && r.Statistic == treated.Statistic) is OutcomeRow control && !published)
                    found.Add(FromArms(study, treated, control));
        }
        return [.. found];
    }

    // YOPS compared five medicines with no treatment; only the vitamin K arm is a comparison of vitamin K.
    private static bool IsOtherTreatment(OutcomeRow row) => row.Study == "IshidaKawai2004" && !row.Arm.StartsWith("MK-4", StringComparison.Ordinal);

    private static Study Unlisted(string id, OutcomeRow row) => new() { Id = id, Author = id, Year = "", Form = row.Arm, Source = row.Source, Seen = row.Seen, Notes = "no study card" };

    private static Contrast FromPublished(Study study, OutcomeRow row)
    {
        bool ratio = row.IsRatio;
        EffectMeasure measure = row.Unit switch { "OR" => new OddsRatio(), "RR" or "HR" => new RiskRatio(), "ROM" => new RatioOfMeans(), _ => new MeanDifference() };
        double estimate = ratio ? Math.Log(row.Estimate!.Value) : row.Estimate!.Value; // the caller keeps only rows with an estimate
        Effect? effect = null;
        string how = "standard error from its 95 % interval";
        if (row.Low is null && row.High is null && row.ExactP is double p && estimate != 0)
            (effect, how) = (Effects.Effect.TryOf(estimate, Math.Pow(estimate / Distributions.NormalUpperQuantile(p / 2), 2)), "standard error from its p-value");
        if (row.Low is double low && row.High is double high && low <= row.Estimate && row.Estimate <= high && low < high && (!ratio || low > 0))
        {
            (double a, double b) = ratio ? (Math.Log(low), Math.Log(high)) : (low, high);
            // An interval that is centered elsewhere was misprinted somewhere; half a tenth of its width may be rounding.
            if (Math.Abs(estimate - 0.5 * (a + b)) <= 0.2 * (b - a))
                effect = Effects.Effect.TryOf(estimate, Math.Pow((b - a) / (2 * Distributions.NormalUpperQuantile(0.025)), 2));
        }
        return Finish(new Contrast
        {
            Study = study, Outcome = row.Outcome, Month = row.Month, Measure = measure, Scale = row.Unit, Difference = estimate, Effect = effect, People = study.Randomized,
            Conversion = effect is null ? "published estimate; its interval is missing or cannot be right" : $"published estimate, {how}",
            Seen = Worst(row.Seen, study.Seen), Sources = [row.Source],
        });
    }

    private static Contrast FromArms(Study study, OutcomeRow treated, OutcomeRow control)
    {
        List<string> obstacles = [];
        if (control.Role == "active control")
            obstacles.Add("compared with an active medicine, not with placebo");
        Seen seen = Worst(treated.Seen, Worst(control.Seen, study.Seen));
        if (treated.Statistic == "events")
        {
            TwoByTwo? counts = treated is { Events: double a, Total: double n1 } && control is { Events: double c, Total: double n2 } && a <= n1 && c <= n2 ? new(a, n1 - a, c, n2 - c) : null;
            RiskRatio measure = new();
            Effect? effect = counts is TwoByTwo t ? measure.Of([[t.TreatedEvents, t.TreatedOthers, t.ControlEvents, t.ControlOthers]])[0] : null;
            return Finish(new Contrast
            {
                Study = study, Outcome = treated.Outcome, Month = treated.Month, Measure = measure, Scale = "RR", Counts = counts, Effect = effect, Difference = effect?.Estimate,
                People = counts?.Total, Conversion = "risk ratio from events and people", Seen = seen, Sources = [treated.Source, control.Source], Obstacles = [.. obstacles],
            });
        }
        TwoMeans? means = treated is { Mean: double m1, Deviation: double s1, People: double k1 } && control is { Mean: double m2, Deviation: double s2, People: double k2 } ? new(m1, s1, k1, m2, s2, k2) : null;
        if (treated.DeviationBasis.Contains("probably SE", StringComparison.Ordinal))
            (means, obstacles) = (null, [.. obstacles, "the printed spread may be a standard error"]);
        if (treated.Statistic.StartsWith("median", StringComparison.Ordinal))
            (means, obstacles) = (null, [.. obstacles, "medians were printed, not means"]);
        MeanDifference difference = new();
        return Finish(new Contrast
        {
            Study = study, Outcome = treated.Outcome, Month = treated.Month, Measure = difference, Scale = ScaleOf(treated), Means = means,
            Effect = means is TwoMeans both ? difference.Of(both) : null, Difference = treated.Mean - control.Mean, People = treated.People + control.People,
            Conversion = "mean difference from arm means and standard deviations" + (treated.DeviationBasis.Contains("SE", StringComparison.Ordinal) ? " (deviations computed from printed standard errors)" : ""),
            Seen = seen, Sources = [treated.Source, control.Source], Obstacles = [.. obstacles],
        });
    }

    private static string ScaleOf(OutcomeRow row) => row.Statistic.Contains("percent", StringComparison.Ordinal) ? "%" : row.Unit;

    private static Contrast Finish(Contrast contrast)
    {
        List<string> obstacles = [.. contrast.Obstacles];
        if (contrast.Study.Status == StudyStatus.Retracted)
            obstacles.Add("retracted");
        if (!contrast.Study.IsRandomized)
            obstacles.Add("not randomized");
        if (contrast.Study.HasActiveControl && contrast.Obstacles.IsEmpty)
            obstacles.Add("compared with an active medicine, not with placebo");
        if (contrast.Effect is null && obstacles.Count == 0)
            obstacles.Add(contrast.People is null ? "people per arm or spread were not seen" : "the spread was not seen, or the numbers give no effect");
        return contrast with { Obstacles = [.. obstacles] };
    }

    private static Seen Worst(Seen a, Seen b) => a < b ? a : b;
}
