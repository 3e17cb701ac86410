using System.Collections.Immutable;
using Osteon.Body;
using Osteon.Body.Outcomes;
using Osteon.Guidance;
using Osteon.Reports;
using Osteon.Safety;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

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
        ImmutableArray<Regimen> arms = question.Arms;
        if (arms.Length > ProjectionQuestion.MostRegimens)
            throw new ArgumentException($"A projection compares at most {ProjectionQuestion.MostRegimens} regimens with doing nothing.", nameof(question));
        Verdict verdict = Verdict.For(question.Person, Guidebook.Load(), question.Today, arms);
        return verdict.TryClear(out Clearance? clearance)
            ? new ProjectionAnswer.Projected(clearance, BodyModel.Project(question.Person, arms, question.ToRequest(), cancellation))
            : new ProjectionAnswer.Stopped(verdict, question.ForClinician ? Course(question, verdict, cancellation) : null);
    }

    /// <summary>Makes the model ready while something else, such as a file, is read; a first projection is sooner for it.</summary>
    public static void WarmUp()
    {
        _ = Guidebook.Load();
        Person nobody = new() { AsOf = new DateOnly(2026, 1, 1), AgeYears = 60, Sex = Sex.Female, Medicines = new MedicineList.None(), Clotting = new ClottingHistory.None() };
        _ = BodyModel.Project(nobody, [ProjectionQuestion.UsualRegimen], new ProjectionRequest { Years = 0.02, Draws = 0 });
    }

    private static ClottingCourse? Course(ProjectionQuestion question, Verdict verdict, CancellationToken cancellation) =>
        verdict.Reasons.Any(reason => reason.Kind == StopKind.VitaminKAntagonist)
            ? ClottingCourse.Of(BodyModel.Project(question.Person, question.Arms, question.ToRequest() with { Years = Math.Min(question.Years, Quarter) }, cancellation))
            : null;

    private const double Quarter = 0.25;
}
