using System.Collections.Immutable;
using Osteon.Body.Simulation;
using Osteon.Guidance;
using Osteon.Reports;
using Osteon.Safety;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Projection;

/// <summary>Projects one person again and again, as somebody does who moves sliders: sooner than the first time, with the same numbers. May be used by many threads.</summary>
/// <param name="person">Who.</param>
public sealed class PersonProjector(Person person)
{
    private const double Quarter = 0.25;

    private readonly Lazy<ProjectionSession> _session = new(() => new ProjectionSession(person));

    /// <summary>Projects the person under regimens, beside doing nothing; the verdict comes first.</summary>
    /// <param name="question">What, how far, how often; about this person.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <exception cref="ArgumentException">More than <see cref="ProjectionQuestion.MostRegimens"/> are named, or the question is about somebody else.</exception>
    public ProjectionAnswer Project(ProjectionQuestion question, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (!ReferenceEquals(question.Person, person))
            throw new ArgumentException("The question is about somebody else.", nameof(question));
        ImmutableArray<Regimen> arms = question.Arms;
        if (arms.Length > ProjectionQuestion.MostRegimens)
            throw new ArgumentException($"A projection compares at most {ProjectionQuestion.MostRegimens} regimens with doing nothing.", nameof(question));
        Verdict verdict = Verdict.For(person, Guidebook.Load(), question.Today, arms);
        return verdict.TryClear(out Clearance? clearance)
            ? new ProjectionAnswer.Projected(clearance, _session.Value.Project(arms, question.ToRequest(), cancellation))
            : new ProjectionAnswer.Stopped(verdict, question.ForClinician ? Course(question, verdict, cancellation) : null);
    }

    private ClottingCourse? Course(ProjectionQuestion question, Verdict verdict, CancellationToken cancellation) =>
        verdict.Reasons.Any(reason => reason.Kind == StopKind.VitaminKAntagonist)
            ? ClottingCourse.Of(_session.Value.Project(question.Arms, question.ToRequest() with { Years = Math.Min(question.Years, Quarter) }, cancellation))
            : null;
}
