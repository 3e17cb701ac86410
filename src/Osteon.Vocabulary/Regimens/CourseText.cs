using System.Globalization;
using Osteon.Vocabulary.Answers;

namespace Osteon.Vocabulary.Regimens;

/// <summary>Writes a course in the one line that <see cref="RegimenText"/> reads back as the same course.</summary>
public static class CourseText
{
    /// <summary>The line, such as <c>D3 25 µg with 20 g fat until 365 d</c>.</summary>
    public static string Of(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        string what = course switch
        {
            Course.OfNutrient c => $"{CourseItem.For(c.Nutrient).Name} {Number(c.AmountPerIntake)} {CourseItem.For(c.Nutrient).Unit.Display}{HowOften(c.Schedule)}{With(c)}",
            Course.OfBoneMedicine c => $"{Tables.Words.InWords(c.Medicine)} {Number(c.MilligramsPerIntake)} mg{HowOften(c.Schedule)}",
            Course.OfExercise { ResistanceSessionsPerWeek: 0 } c => $"impact exercise {Number(c.ImpactSessionsPerWeek)} per week",
            Course.OfExercise { ImpactSessionsPerWeek: 0 } c => $"resistance exercise {Number(c.ResistanceSessionsPerWeek)} per week",
            Course.OfExercise c => $"exercise {Number(c.ImpactSessionsPerWeek)} per week",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        string from = course.Schedule.StartDay > 0 ? $" from {Number(course.Schedule.StartDay)} d" : "";
        return course.Schedule.EndDay is double end ? $"{what}{from} until {Number(end)} d" : what + from;
    }

    private static string HowOften(Schedule schedule) => (schedule.IntakesPerDay, schedule.EveryDays) switch
    {
        (1, 1) => " daily",
        (int times, 1) => FormattableString.Invariant($" {times} per day"),
        (1, double days) => $" every {Number(days)} days",
        (int times, double days) => $" {Number(times * 7 / days)} per week",
    };

    private static string With(Course.OfNutrient course)
    {
        string fat = course.MealFatGrams.TryGet(out double grams) && !(course.Meal.TryGet(out Meal fasting) && fasting == Meal.EmptyStomach) ? $" with {Number(grams)} g fat" : "";
        return !course.Meal.TryGet(out Meal meal) ? fat : meal == Meal.EmptyStomach ? fat + " on an empty stomach" : $"{fat} with {Tables.Words.InWords(meal)}";
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
