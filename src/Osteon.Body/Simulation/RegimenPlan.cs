using System.Collections.Immutable;
using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Body.Physiology.Drugs;
using Osteon.Numerics.Ode;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body.Simulation;

/// <summary>A regimen as events of the equations: doses one by one, supplies that change, averages once doses have settled.</summary>
internal static class RegimenPlan
{
    /// <summary>Days for which frequent doses are given one by one; then their average, which a test compares with all doses.</summary>
    public static double SettlingDays => Conventions.SettlingDays;

    private const double HoursPerDay = 24, MilligramsPerMillimole = 40.078;
    private static readonly int CalciumIntake = WholeBodyParameters.Index("intestinal_calcium.intake"), CalciumToStool = WholeBodyParameters.Index("supplies.calcium_to_stool");
    private static readonly int ShareAtOne = WholeBodyParameters.Index("supplies.calcium_share_at_one"), ShareFall = WholeBodyParameters.Index("supplies.calcium_share_fall");

    /// <summary>The events of a regimen, ascending in time.</summary>
    /// <param name="regimen">The regimen.</param>
    /// <param name="body">The person in this draw.</param>
    /// <param name="days">The horizon.</param>
    /// <param name="settlingDays">Days of single doses, by convention where null; the horizon gives them all.</param>
    public static ImmutableArray<Event> Events(Regimen regimen, DrawnBody body, double days, double? settlingDays = null)
    {
        List<Event> doses = [];
        List<(double Day, int Parameter, double Change)> supplies = [];
        foreach (Course course in regimen.Courses)
        {
            Schedule schedule = course.Schedule;
            double end = Math.Min(schedule.EndDay ?? days, days);
            switch (course)
            {
                case Course.OfNutrient nutrient when nutrient.Nutrient.IsVitaminK():
                    double fat = nutrient.MealFatGrams.IsKnown ? nutrient.MealFatGrams.Value : body.DoseMealFat;
                    double absorbed = body.Meals.Absorbed(nutrient.Nutrient, nutrient.AmountPerIntake, fat);
                    double average = absorbed * schedule.IntakesPerDay / schedule.EveryDays / HoursPerDay;
                    double settled = schedule.EveryDays > Conventions.LongestAveragedIntervalDays ? end : Math.Min(end, schedule.StartDay + (settlingDays ?? SettlingDays));
                    settled = settled >= end ? end : schedule.StartDay + Math.Ceiling((settled - schedule.StartDay) / schedule.EveryDays) * schedule.EveryDays;
                    doses.AddRange(Times(schedule, settled).Select(hour => Event.Add(hour, WholeBody.StateOf(Meals.Pool(nutrient.Nutrient)), absorbed)));
                    if (settled < end)
                    {
                        int supply = WholeBodyParameters.Index(Meals.Supply(nutrient.Nutrient));
                        supplies.Add((settled, supply, average));
                        supplies.Add((end, supply, -average));
                    }
                    break;
                case Course.OfNutrient { Nutrient: Nutrient.Calcium } calcium:
                    (double taken, double lost) = Calcium(calcium, body);
                    foreach ((double day, int sign) in new[] { (schedule.StartDay, 1), (end, -1) })
                    {
                        supplies.Add((day, CalciumIntake, sign * taken));
                        supplies.Add((day, CalciumToStool, sign * lost));
                    }
                    break;
                case Course.OfBoneMedicine { Medicine: BoneMedicine.Denosumab } denosumab:
                    doses.AddRange(Times(schedule, end).Select(hour => Event.Add(hour, (int)MineralPool.DenosumabDepot, Denosumab.DepotAmount(denosumab.MilligramsPerIntake, body.Parameters))));
                    break;
                case Course.OfBoneMedicine { Medicine: BoneMedicine.Teriparatide } teriparatide:
                    doses.AddRange(Times(schedule, end).Select(hour => Event.Add(hour, (int)MineralPool.TeriparatideDepot,
                        Teriparatide.DepotAmount(teriparatide.MilligramsPerIntake * 1000, body.Parameters))));
                    break;
            }
        }
        supplies.AddRange(VitaminDSupplies(regimen, body, days));
        supplies.AddRange(body.Season?.Supplies(body.Parameters, days) ?? []);
        return [.. doses.Concat(Steps(supplies, body)).OrderBy(e => e.Time)];
    }

    /// <summary>The hours of every intake: one at breakfast, the last at dinner, the others between.</summary>
    public static IEnumerable<double> Times(Schedule schedule, double endDay)
    {
        for (int cycle = 0; ; cycle++)
        {
            double day = schedule.StartDay + cycle * schedule.EveryDays;
            if (!(day < endDay))
                yield break;
            for (int intake = 0; intake < schedule.IntakesPerDay; intake++)
                yield return day * HoursPerDay + Conventions.BreakfastHour + (schedule.IntakesPerDay == 1 ? 0 : (Conventions.DinnerHour - Conventions.BreakfastHour) * intake / (schedule.IntakesPerDay - 1));
        }
    }

    private static readonly int MealsPerDay = WholeBodyParameters.Index("supplies.meals"), LeastShare = WholeBodyParameters.Index("supplies.least_share");

    /// <summary>Calcium that counts like the diet's, and calcium that a full meal leaves to stool, mmol/h.</summary>
    /// <remarks>The absorbed share falls with the logarithm of the load in the meal [heaney-1990]; a supplement taken with a meal adds to the meal's own load.</remarks>
    private static (double Taken, double Lost) Calcium(Course.OfNutrient course, DrawnBody body)
    {
        double Share(double load) => Math.Clamp(body.Parameters[ShareAtOne] - body.Parameters[ShareFall] * Math.Log(Math.Max(load, 1)), body.Parameters[LeastShare], 1);
        double meal = body.CalciumIntake / body.Parameters[MealsPerDay], dose = course.AmountPerIntake;
        double own = course.MealFatGrams is { IsKnown: true, Value: 0 } ? 0 : meal;
        double worth = ((own + dose) * Share(own + dose) - own * Share(own)) / (dose * Share(meal));
        double all = dose * course.Schedule.IntakesPerDay / course.Schedule.EveryDays / MilligramsPerMillimole / HoursPerDay;
        double taken = all * Math.Max(worth, 0);
        return (taken, all - taken);
    }

    private static IEnumerable<(double Day, int Parameter, double Change)> VitaminDSupplies(Regimen regimen, DrawnBody body, double days)
    {
        Course.OfNutrient[] courses = [.. regimen.Courses.OfType<Course.OfNutrient>().Where(c => c.Nutrient == Nutrient.Cholecalciferol)];
        double[] edges = [.. courses.SelectMany(c => new[] { c.Schedule.StartDay, Math.Min(c.Schedule.EndDay ?? days, days) }).Distinct().Order()];
        double before = 0;
        foreach (double day in edges)
        {
            double dose = courses.Where(c => c.Schedule.StartDay <= day && day < Math.Min(c.Schedule.EndDay ?? days, days))
                .Sum(c => c.AmountPerIntake * c.Schedule.IntakesPerDay / c.Schedule.EveryDays);
            double rise = VitaminD.Rise(dose, body.Parameters);
            yield return (day, VitaminD.Supply, rise - before);
            before = rise;
        }
    }

    private static IEnumerable<Event> Steps(List<(double Day, int Parameter, double Change)> supplies, DrawnBody body)
    {
        foreach (IGrouping<int, (double Day, int Parameter, double Change)> changes in supplies.GroupBy(s => s.Parameter))
        {
            double value = body.Parameters[changes.Key];
            foreach (IGrouping<double, (double Day, int Parameter, double Change)> day in changes.GroupBy(c => c.Day).OrderBy(d => d.Key))
            {
                value += day.Sum(c => c.Change);
                yield return Event.Set(day.Key * HoursPerDay, changes.Key, value);
            }
        }
    }
}
