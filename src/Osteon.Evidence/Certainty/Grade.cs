using System.Collections.Immutable;
using Osteon.Evidence.Bias;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Certainty;

/// <summary>The five reasons for which GRADE takes certainty away.</summary>
public enum GradeDomain
{
    /// <summary>How the studies were done.</summary>
    RiskOfBias,
    /// <summary>Whether they agree.</summary>
    Inconsistency,
    /// <summary>Whether they asked the question.</summary>
    Indirectness,
    /// <summary>Whether the answer is sharp enough.</summary>
    Imprecision,
    /// <summary>Whether studies are missing.</summary>
    PublicationBias,
}

/// <summary>One domain's rating and the reason for it.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Levels">Levels taken away: 0, 1 or 2.</param>
/// <param name="Reason">Why, with the numbers; the rule that spoke.</param>
/// <param name="Overridden">Whether a person replaced the rule's rating, with a note.</param>
public sealed record GradeJudgment(GradeDomain Domain, int Levels, string Reason, bool Overridden = false);

/// <summary>What the rules need to know beside the pool.</summary>
/// <param name="WeightAtRisk">Share of the weight from studies that were open, undisclosed or otherwise weak, 0 to 1.</param>
/// <param name="IsSurrogate">Whether the outcome is a marker or a scan rather than something people feel.</param>
/// <param name="SmallestImportant">The smallest effect that matters, on the measure's scale; null where nobody has set one.</param>
/// <param name="People">People in the pool.</param>
/// <param name="RequiredPeople">People needed to settle it; null where it cannot be computed.</param>
public sealed record GradeFacts(double WeightAtRisk, bool IsSurrogate, double? SmallestImportant, double? People, double? RequiredPeople);

/// <summary>The certainty of a pooled result of randomized trials, by rules that are stated and can be overridden.</summary>
/// <param name="Judgments">One for each domain.</param>
public sealed record Grade(ImmutableArray<GradeJudgment> Judgments)
{
    /// <summary>The certainty that remains: randomized trials start high.</summary>
    public Vocabulary.Provenance.Certainty Certainty => (4 - Judgments.Sum(j => j.Levels)) switch
    {
        >= 4 => Vocabulary.Provenance.Certainty.High,
        3 => Vocabulary.Provenance.Certainty.Moderate,
        2 => Vocabulary.Provenance.Certainty.Low,
        _ => Vocabulary.Provenance.Certainty.VeryLow,
    };

    /// <summary>This rating with one domain replaced by a person's judgment.</summary>
    /// <exception cref="ArgumentException">The note is empty: an override without a reason is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Levels lie outside 0 to 2.</exception>
    public Grade With(GradeDomain domain, int levels, string note)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(note);
        ArgumentOutOfRangeException.ThrowIfNegative(levels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(levels, 2);
        return new([.. Judgments.Select(j => j.Domain == domain ? new GradeJudgment(domain, levels, note, Overridden: true) : j)]);
    }

    /// <summary>
    /// Rates a pool. Risk of bias: −1 from half of the weight in weak studies, −2 from nine tenths. Inconsistency: −1 where I² passes 50 % and the
    /// prediction interval crosses no difference while the confidence interval does not, or I² passes 75 %. Indirectness: −1 for a surrogate.
    /// Imprecision: −1 where the interval holds both no difference and an important effect, or would without one of the studies, or fewer people than the
    /// required information size; −2 where it holds important effects both ways. Publication bias: −1 where Egger's p is below 0.10 with ten studies or more.
    /// </summary>
    public static Grade Of(PooledEffect pool, IReadOnlyList<Effect> effects, GradeFacts facts) =>
        new([RiskOfBias(facts), Inconsistency(pool), Indirectness(facts), Imprecision(pool, effects, facts), PublicationBias(effects)]);

    private static GradeJudgment RiskOfBias(GradeFacts facts) => new(GradeDomain.RiskOfBias, facts.WeightAtRisk >= 0.9 ? 2 : facts.WeightAtRisk >= 0.5 ? 1 : 0,
        FormattableString.Invariant($"{100 * facts.WeightAtRisk:0} % of the weight comes from open or otherwise weak studies."));

    private static GradeJudgment Inconsistency(PooledEffect pool)
    {
        bool crosses = pool.Prediction is Interval p && p.Contains(0) && !pool.Effect.Confidence.Contains(0);
        return new(GradeDomain.Inconsistency, pool.I2 > 75 || (pool.I2 > 50 && crosses) ? 1 : 0,
            FormattableString.Invariant($"I² is {pool.I2:0} %{(crosses ? ", and a new study may find the opposite" : "")}."));
    }

    private static GradeJudgment Indirectness(GradeFacts facts) => new(GradeDomain.Indirectness, facts.IsSurrogate ? 1 : 0,
        facts.IsSurrogate ? "The outcome is a marker or a scan, not something a person feels." : "The outcome is one that people feel.");

    private static GradeJudgment Imprecision(PooledEffect pool, IReadOnlyList<Effect> effects, GradeFacts facts)
    {
        Interval ci = pool.Effect.Confidence;
        if (facts.SmallestImportant is double important)
        {
            bool up = ci.High >= Math.Abs(important), down = ci.Low <= -Math.Abs(important);
            if (up && down)
                return new(GradeDomain.Imprecision, 2, "The interval holds an important benefit and an important harm.");
            if (ci.Contains(0) && (up || down))
                return new(GradeDomain.Imprecision, 1, "The interval holds no difference and an important effect.");
        }
        else if (ci.Contains(0))
            return new(GradeDomain.Imprecision, 1, "The interval holds no difference.");
        if (effects.Count > 1 && !ci.Contains(0) && LeaveOneOut.Of(effects, pool.Model).Any(without => without.Effect.Confidence.Contains(0)))
            return new(GradeDomain.Imprecision, 1, "Without one of the studies the interval holds no difference.");
        return facts is { People: double people, RequiredPeople: double required } && people < required
            ? new(GradeDomain.Imprecision, 1, FormattableString.Invariant($"{people:0} people were studied; {required:0} are needed to settle it."))
            : new(GradeDomain.Imprecision, 0, "The interval is sharp enough.");
    }

    private static GradeJudgment PublicationBias(IReadOnlyList<Effect> effects)
    {
        if (effects.Count < 10)
            return new(GradeDomain.PublicationBias, 0, $"With {effects.Count} studies nothing can be said; not rated down.");
        try
        {
            double p = EggerTest.Classic(effects).P;
            return new(GradeDomain.PublicationBias, p < 0.10 ? 1 : 0, FormattableString.Invariant($"Egger's test: p = {p:0.00}."));
        }
        catch (CollinearDesignException)
        {
            return new(GradeDomain.PublicationBias, 0, "All studies are of one size, so nothing can be said; not rated down.");
        }
    }
}
