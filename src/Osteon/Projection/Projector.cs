using Osteon.Body;
using Osteon.Body.Outcomes;
using Osteon.Guidance;
using Osteon.Vocabulary.People;

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
        return new PersonProjector(question.Person).Project(question, cancellation);
    }

    /// <summary>Makes the model ready while something else, such as a file, is read; a first projection is sooner for it.</summary>
    public static void WarmUp()
    {
        _ = Guidebook.Load();
        Person nobody = new() { AsOf = new DateOnly(2026, 1, 1), AgeYears = 60, Sex = Sex.Female, Medicines = new MedicineList.None(), Clotting = new ClottingHistory.None() };
        _ = BodyModel.Project(nobody, [ProjectionQuestion.UsualRegimen], new ProjectionRequest { Years = 0.02, Draws = 0 });
    }
}
