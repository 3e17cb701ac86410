using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body.Simulation;

/// <summary>What training that loads bone adds to density in trials: it builds up over months and does not go on growing.</summary>
internal static class Training
{
    private const double DaysPerYear = 365.25;
    private static readonly int Years = WholeBodyParameters.Index("supplies.exercise_years"), FullSessions = WholeBodyParameters.Index("supplies.exercise_full_sessions");
    private static readonly int[] Effects = [.. Enum.GetValues<BoneSite>().Select(site => WholeBodyParameters.Index($"supplies.exercise_{SiteName.Of(site)}"))];

    /// <summary>Factor on density, 1 without training.</summary>
    /// <param name="regimen">The regimen.</param>
    /// <param name="site">Where.</param>
    /// <param name="day">Days since the start.</param>
    /// <param name="parameters">The whole body's parameters in this draw.</param>
    public static double Factor(Regimen regimen, BoneSite site, double day, double[] parameters)
    {
        double built = 0;
        foreach (Course.OfExercise course in regimen.Courses.OfType<Course.OfExercise>())
        {
            double share = Math.Min(1, (course.ImpactSessionsPerWeek + course.ResistanceSessionsPerWeek) / parameters[FullSessions]);
            double On(double from) => day <= from ? 0 : 1 - Math.Exp(-(day - from) / DaysPerYear / parameters[Years]);
            built = Math.Max(built, share * (On(course.Schedule.StartDay) - (course.Schedule.EndDay is double end ? On(end) : 0)));
        }
        return 1 + parameters[Effects[(int)site]] * built;
    }
}
