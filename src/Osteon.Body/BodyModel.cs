using System.Collections.Immutable;
using Osteon.Body.Outcomes;
using Osteon.Body.Physiology;
using Osteon.Body.Simulation;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body;

/// <summary>The front door: a person and some regimens become a projection with ranges.</summary>
/// <remarks>Every draw is one body; all arms of a draw share it, so that differences between arms hold no noise of drawing. May be used by many threads.</remarks>
public static class BodyModel
{
    private const double HoursPerDay = 24;

    private static readonly Lazy<Population> Kernels = new(() => new Population(new WholeBody(), new PopulationOptions { KeepsStates = false }));

    /// <summary>For a single person without draws: ready sooner than machine code is made, and the same to the last bit.</summary>
    private static readonly Lazy<Population> Interpreted = new(() => new Population(new WholeBody(), new PopulationOptions { KeepsStates = false, Interprets = true }));

    /// <summary>Projects a person under doing nothing and under each regimen.</summary>
    /// <param name="person">Who. Safety is not judged here: the verdict stands before any result is shown.</param>
    /// <param name="regimens">What to compare with nothing.</param>
    /// <param name="request">How far and how often.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static BodyProjection Project(Person person, IReadOnlyList<Regimen> regimens, ProjectionRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(regimens);
        ArgumentNullException.ThrowIfNull(request);
        PersonBody body = new(person);
        ImmutableArray<Regimen> arms = [Regimen.Nothing, .. regimens.Where(regimen => !regimen.Courses.IsEmpty)];
        ImmutableArray<double> days = request.ReportDays();

        DrawnBody central = body.In(Draw.Central);
        DrawnBody[] draws = [.. Enumerable.Range(0, request.Draws).Select(number => body.In(new Draw(request.Seed, number)))];
        (string Key, double Value)[] probes = [.. body.Facts.Assumed.SelectMany(fact => new[] { (fact.Usual.Key, fact.Usual.Low), (fact.Usual.Key, fact.Usual.High) })];
        DrawnBody[] bodies = [central, .. draws, .. probes.Select(probe => body.In(Draw.Central, probe))];

        ImmutableArray<Regimen> runs = NeedsUntreated(arms, body) && body.Medicines.DenosumabDaysAgo is not null ? [.. arms, Untreated] : arms;
        Individual[] people = [.. bodies.SelectMany(drawn => runs.Select(regimen => Individual(drawn, regimen, body, days)))];
        Ending[] endings = (request.Draws > 0 || Kernels.IsValueCreated ? Kernels : Interpreted).Value.Run(people, cancellation);

        double? score = person.Newest(LabTest.CoronaryArteryCalcium)?.Value;
        ArmRun?[,] results = new ArmRun?[bodies.Length, arms.Length];
        List<ProjectionFailure> failures = [];
        for (int i = 0; i < bodies.Length; i++)
        {
            Trajectory? untreated = (endings[i * runs.Length + (runs.Length > arms.Length ? runs.Length - 1 : 0)] as Ending.Completed)?.Path;
            for (int arm = 0; arm < arms.Length; arm++)
            {
                if (endings[i * runs.Length + arm] is Ending.Completed completed && untreated is not null)
                    results[i, arm] = ArmRun.Of(bodies[i], completed.Path, NeedsUntreated(arms, body) ? untreated : null, score, arms[arm]);
                else if (i <= request.Draws)
                    failures.Add(new ProjectionFailure(arms[arm].Label, bodies[i].Draw.Number, Reason(endings[i * runs.Length + arm])));
            }
        }
        ProjectionAssembly assembly = new(person, body, arms, request.Draws, results);
        return new BodyProjection(
            person, days, [.. arms.Select((_, arm) => assembly.Arm(arm, request.Draws > 0 ? draws : [central]))], request.Draws, request.Seed,
            assembly.Assumptions(probes, request.Draws + 1), [.. failures], ProjectionAssembly.Sources);
    }

    /// <summary>Stands for the same person had no bone medicine ever been taken.</summary>
    private static Regimen Untreated { get; } = new("untreated", []);

    private static bool NeedsUntreated(ImmutableArray<Regimen> arms, PersonBody body)
        => body.Medicines.DenosumabDaysAgo is not null || arms.Any(arm => arm.Courses.OfType<Course.OfBoneMedicine>().Any());

    private static Individual Individual(DrawnBody drawn, Regimen regimen, PersonBody body, ImmutableArray<double> days)
    {
        ImmutableArray<Event> events = RegimenPlan.Events(regimen, drawn, days[^1]);
        double start = 0;
        if (body.Medicines.DenosumabDaysAgo is double ago && !ReferenceEquals(regimen, Untreated))
        {
            // Two years of earlier doses bring the body to where it stands on the day of the last one.
            int doses = Conventions.DenosumabPastDoses;
            double[] past = [.. Enumerable.Range(0, doses).Select(dose => -(ago + (doses - 1 - dose) * Conventions.DenosumabIntervalDays) * HoursPerDay)];
            start = past[0];
            events = [.. past.Select(hour => Event.Add(hour, (int)MineralPool.DenosumabDepot, Physiology.Drugs.Denosumab.DepotAmount(Conventions.DenosumabDoseMilligrams, drawn.Parameters))), .. events];
        }
        return new Individual { Parameters = drawn.Parameters, Events = events, Times = [.. days.Select(day => day * HoursPerDay)], StartTime = start };
    }

    private static string Reason(Ending ending) => ending switch
    {
        Ending.StepTooSmall small => $"The step became too small on day {small.Time / HoursPerDay:0} ({small.Fastest}).",
        Ending.OutOfSteps spent => $"The allowed steps were spent on day {spent.Time / HoursPerDay:0}.",
        _ => "The run without medicines failed.",
    };
}
