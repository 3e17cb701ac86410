using Osteon.Body.Outcomes;
using Osteon.Body.Simulation;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body;

/// <summary>The front door: a person and some regimens become a projection with ranges.</summary>
/// <remarks>Every draw is one body; all arms of a draw share it, so that differences between arms hold no noise of drawing. May be used by many threads.</remarks>
public static class BodyModel
{
    /// <summary>Projects a person under doing nothing and under each regimen.</summary>
    /// <param name="person">Who. Safety is not judged here: the verdict stands before any result is shown.</param>
    /// <param name="regimens">What to compare with nothing.</param>
    /// <param name="request">How far and how often.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    /// <seealso cref="ProjectionSession">The same for one question after another about the same person.</seealso>
    public static BodyProjection Project(Person person, IReadOnlyList<Regimen> regimens, ProjectionRequest request, CancellationToken cancellation = default) =>
        new ProjectionSession(person).Project(regimens, request, cancellation);
}
