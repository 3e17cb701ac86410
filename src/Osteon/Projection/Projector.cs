using Osteon.Body;
using Osteon.Guidance;
using Osteon.Safety;

namespace Osteon.Projection;

/// <summary>Front door of every projection: the verdict first, then the body, and never the body without the verdict.</summary>
public static class Projector
{
    /// <summary>Projects a person under regimens, beside doing nothing.</summary>
    /// <param name="question">Who, what, how far, how often.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <exception cref="ArgumentException">More than <see cref="ProjectionQuestion.MostRegimens"/> are named.</exception>
    public static ProjectionAnswer Project(ProjectionQuestion question, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Arms is { Length: > ProjectionQuestion.MostRegimens })
            throw new ArgumentException($"A projection compares at most {ProjectionQuestion.MostRegimens} regimens with doing nothing.", nameof(question));
        var arms = question.Arms;
        Verdict verdict = Verdict.For(question.Person, Guidebook.Load(), question.Today, arms);
        return verdict.TryClear(out Clearance? clearance)
            ? new ProjectionAnswer.Projected(clearance, BodyModel.Project(question.Person, arms, question.ToRequest(), cancellation))
            : new ProjectionAnswer.Stopped(verdict);
    }
}
