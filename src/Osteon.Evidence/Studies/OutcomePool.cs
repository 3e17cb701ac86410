using System.Collections.Immutable;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Studies;

/// <summary>Which studies a pool takes.</summary>
/// <param name="Form">Only this form, such as <c>MK-7</c>; <c>K2</c> for the menaquinones together, <c>all</c> for every form together; null for each form by itself.</param>
/// <param name="Dose">Only this dose as printed, such as <c>180</c>; null for all.</param>
/// <param name="WithConcern">Whether studies of doubtful integrity enter. Retracted ones never do.</param>
/// <param name="WithUnverified">Whether numbers known from memory alone enter.</param>
public sealed record PoolSelection(string? Form = null, string? Dose = null, bool WithConcern = false, bool WithUnverified = false)
{
    /// <summary>The reason of a study that was left out by hand.</summary>
    public const string LeftOutByHand = "left out by hand";

    /// <summary>Studies left out by hand, by their ids.</summary>
    public ImmutableArray<string> Without { get; init; } = [];
}

/// <summary>One outcome of one form on one scale: the studies that may be pooled, those that may not and why, and the pool where there are enough.</summary>
public sealed record OutcomePool
{
    /// <summary>A pool of fewer studies is not shown as a finding.</summary>
    public const int FewestStudies = 3;

    /// <summary>The outcome's plain name.</summary>
    public required string Outcome { get; init; }

    /// <summary>The scale, such as <c>%</c>.</summary>
    public required string Scale { get; init; }

    /// <summary>The form of vitamin K: forms are other substances at other doses, and are pooled together only where that was asked for.</summary>
    public required string Form { get; init; }

    /// <summary>The studies pooled, or that would be were there enough.</summary>
    public required ImmutableArray<Contrast> Poolable { get; init; }

    /// <summary>Every other comparison, with the reason.</summary>
    public required ImmutableArray<(Contrast Contrast, string Why)> LeftOut { get; init; }

    /// <summary>The model.</summary>
    public required PoolingModel Model { get; init; }

    /// <summary>The pool; null where there are fewer than <see cref="FewestStudies"/>.</summary>
    public PooledEffect? Pooled { get; init; }

    /// <summary>The measure of the studies.</summary>
    public EffectMeasure Measure => Poolable.Length > 0 ? Poolable[0].Measure : LeftOut[0].Contrast.Measure;

    /// <summary>The pools of an outcome, one for each form and scale; those with most studies first. Of each study its latest time point enters.</summary>
    public static ImmutableArray<OutcomePool> Of(StudyLibrary library, string outcome, PoolSelection selection, PoolingModel? model = null)
    {
        model ??= new();
        List<OutcomePool> pools = [];
        foreach (IGrouping<(string Scale, string Form), Contrast> scale in Contrast.Of(library, outcome).GroupBy(c => (c.Scale, FormOf(c.Study, selection))))
        {
            List<Contrast> poolable = [];
            List<(Contrast, string)> leftOut = [];
            foreach (IGrouping<string, Contrast> study in scale.GroupBy(c => c.Study.Id))
            {
                Contrast[] inTime = [.. study.OrderBy(c => c.Effect is not null).ThenBy(c => c.Month ?? 0)];
                foreach (Contrast earlier in inTime[..^1])
                    leftOut.Add((earlier, "a later or better reported time point of the same study enters"));
                if (WhyNot(inTime[^1], selection) is string why)
                    leftOut.Add((inTime[^1], why));
                else
                    poolable.Add(inTime[^1]);
            }
            pools.Add(new OutcomePool
            {
                Outcome = outcome, Scale = scale.Key.Scale, Form = scale.Key.Form, Poolable = [.. poolable], LeftOut = [.. leftOut], Model = model,
                Pooled = poolable.Count >= FewestStudies ? MetaAnalysis.Pool([.. poolable.Select(c => c.Effect!.Value)], model) : null, // WhyNot refuses those without
            });
        }
        return [.. pools.OrderByDescending(p => p.Poolable.Length).ThenByDescending(p => p.LeftOut.Length)];
    }

    private static bool IsAll(PoolSelection selection) => "all".Equals(selection.Form, StringComparison.OrdinalIgnoreCase);

    private static bool IsAnyMenaquinone(PoolSelection selection) => "K2".Equals(selection.Form, StringComparison.OrdinalIgnoreCase);

    private static bool IsMenaquinone(Study study) => study.Vitamer is "MK-4" or "MK-7" or "K2";

    private static string FormOf(Study study, PoolSelection selection) =>
        IsAll(selection) ? "all forms together" : IsAnyMenaquinone(selection) && IsMenaquinone(study) ? "K2, its forms together" : study.Vitamer;

    private static string? WhyNot(Contrast contrast, PoolSelection selection)
    {
        if (!contrast.Obstacles.IsEmpty)
            return string.Join("; ", contrast.Obstacles);
        if (contrast.Study.Status == StudyStatus.Concern && !selection.WithConcern)
            return "its integrity is in doubt";
        if (contrast.IsUnverified && !selection.WithUnverified)
            return "unverified: a number is known from memory alone";
        if (selection.Form is string form && !IsAll(selection) && !(IsAnyMenaquinone(selection) ? IsMenaquinone(contrast.Study) : contrast.Study.Form.Contains(form, StringComparison.OrdinalIgnoreCase)))
            return $"not {form}";
        if (selection.Dose is string dose && !contrast.Study.Dose.Split('/', '-', ' ').Contains(dose))
            return $"not {dose}";
        if (selection.Without.Contains(contrast.Study.Id, StringComparer.Ordinal))
            return PoolSelection.LeftOutByHand;
        return null;
    }
}
