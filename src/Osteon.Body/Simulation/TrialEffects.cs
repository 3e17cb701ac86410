using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body.Simulation;

/// <summary>What trials, and for magnesium cohorts, found at density for supplies without a trusted mechanism: training, calcium, protein, magnesium. Each builds up over months and does not go on growing.</summary>
internal static class TrialEffects
{
    private const double DaysPerYear = 365.25;
    private static readonly int Years = WholeBodyParameters.Index("supplies.effect_years"), FullSessions = WholeBodyParameters.Index("supplies.exercise_full_sessions");
    private static readonly int[] Exercise = At("exercise"), Calcium = At("calcium"), Protein = At("protein"), Magnesium = At("magnesium");
    private static readonly int LeastCalcium = Supply("least_calcium"), CalciumFromAge = Supply("calcium_from_age"), LeastProtein = Supply("least_protein"), MagnesiumStep = Supply("magnesium_step"), MagnesiumMost = Supply("magnesium_most");

    /// <summary>Factor on density, 1 without any of them.</summary>
    /// <param name="regimen">The regimen.</param>
    /// <param name="site">Where.</param>
    /// <param name="day">Days since the start.</param>
    /// <param name="age">Age at the start, years; the trials of calcium were done above 50.</param>
    /// <param name="parameters">The whole body's parameters in this draw.</param>
    public static double Factor(Regimen regimen, BoneSite site, double day, double age, double[] parameters)
    {
        double trained = 0, calcium = 0, protein = 0, magnesium = 0;
        foreach (Course course in regimen.Courses)
        {
            double built = Built(course.Schedule, day, parameters[Years]);
            switch (course)
            {
                case Course.OfExercise exercise:
                    double share = Math.Min(1, (exercise.ImpactSessionsPerWeek + exercise.ResistanceSessionsPerWeek) / parameters[FullSessions]);
                    trained = Math.Max(trained, share * built);
                    break;
                case Course.OfNutrient { Nutrient: Nutrient.Calcium } taken when PerDay(taken) >= parameters[LeastCalcium] && age >= parameters[CalciumFromAge]:
                    calcium = Math.Max(calcium, built);
                    break;
                case Course.OfNutrient { Nutrient: Nutrient.Protein } taken when PerDay(taken) >= parameters[LeastProtein]:
                    protein = Math.Max(protein, built);
                    break;
                case Course.OfNutrient { Nutrient: Nutrient.Magnesium } taken:
                    magnesium += Math.Min(PerDay(taken), parameters[MagnesiumMost]) / parameters[MagnesiumStep] * built;
                    break;
            }
        }
        return (1 + parameters[Exercise[(int)site]] * trained) * (1 + parameters[Calcium[(int)site]] * calcium) * (1 + parameters[Protein[(int)site]] * protein) * (1 + parameters[Magnesium[(int)site]] * magnesium);
    }

    private static double PerDay(Course.OfNutrient course) => course.AmountPerIntake * course.Schedule.IntakesPerDay / course.Schedule.EveryDays;

    private static double Built(Schedule schedule, double day, double years)
    {
        double Since(double from) => day <= from ? 0 : 1 - Math.Exp(-(day - from) / DaysPerYear / years);
        return Since(schedule.StartDay) - (schedule.EndDay is double end ? Since(end) : 0);
    }

    private static int Supply(string name) => WholeBodyParameters.Index("supplies." + name);

    private static int[] At(string supply) => [.. Enum.GetValues<BoneSite>().Select(site => WholeBodyParameters.Index($"supplies.{supply}_{SiteName.Of(site)}"))];
}
