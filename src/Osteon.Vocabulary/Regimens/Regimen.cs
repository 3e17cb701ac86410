using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.Regimens;

/// <summary>What a person takes or would take: a name and a list of courses. No courses means doing nothing.</summary>
/// <param name="Label">How the regimen is called in reports, such as <c>MK-7 180 µg</c>.</param>
/// <param name="Courses">The courses.</param>
public sealed record Regimen(string Label, ImmutableArray<Course> Courses)
{
    /// <summary>Doing nothing, which is always an option.</summary>
    public static Regimen Nothing { get; } = new("nothing", []);

    /// <summary>The name of a regimen that was given none: its courses, such as <c>MK-7 180 µg + D3 25 µg</c>.</summary>
    internal static string LabelOf(ImmutableArray<Course> courses) => courses.IsEmpty ? Nothing.Label : string.Join(" + ", courses.Select(course => course switch
    {
        Course.OfNutrient c => $"{CourseItem.For(c.Nutrient).Name} {Number(c.AmountPerIntake)} {CourseItem.For(c.Nutrient).Unit.Display}{c.Schedule.InWords}",
        Course.OfBoneMedicine c => $"{Words.InWords(c.Medicine)} {Number(c.MilligramsPerIntake)} mg{c.Schedule.InWords}",
        Course.OfExercise c => c switch
        {
            { ResistanceSessionsPerWeek: 0 } => $"impact exercise {Number(c.ImpactSessionsPerWeek)} per week",
            { ImpactSessionsPerWeek: 0 } => $"resistance exercise {Number(c.ResistanceSessionsPerWeek)} per week",
            _ => $"exercise {Number(c.ImpactSessionsPerWeek)} per week",
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    }));

    private static string Number(double value) => value.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether any course supplies vitamin K.</summary>
    public bool SuppliesVitaminK => Courses.OfType<Course.OfNutrient>().Any(c => c.Nutrient.IsVitaminK());
}

/// <summary>One thing taken: what, how much, how often, with which meal, from when to when (days from the start of the projection).</summary>
/// <param name="Schedule">When and how often.</param>
public abstract record Course(Schedule Schedule)
{
    /// <summary>A nutrient.</summary>
    /// <param name="Nutrient">Which.</param>
    /// <param name="AmountPerIntake">In the canonical unit of the nutrient.</param>
    /// <param name="Schedule">When and how often.</param>
    /// <param name="MealFatGrams">Fat in the meal it is taken with, g; zero on an empty stomach.</param>
    public sealed record OfNutrient(Nutrient Nutrient, double AmountPerIntake, Schedule Schedule, Reported<double> MealFatGrams) : Course(Schedule)
    {
        /// <summary>The meal it is taken with, where told.</summary>
        public Reported<Meal> Meal { get; init; }
    }

    /// <summary>A medicine for bone whose effect the program knows.</summary>
    /// <param name="Medicine">Which.</param>
    /// <param name="MilligramsPerIntake">mg (teriparatide too).</param>
    /// <param name="Schedule">When and how often.</param>
    public sealed record OfBoneMedicine(BoneMedicine Medicine, double MilligramsPerIntake, Schedule Schedule) : Course(Schedule);

    /// <summary>Training that loads bone.</summary>
    /// <param name="ImpactSessionsPerWeek">Jumping, running, dancing.</param>
    /// <param name="ResistanceSessionsPerWeek">Weights or bands.</param>
    /// <param name="Schedule">From when to when.</param>
    public sealed record OfExercise(double ImpactSessionsPerWeek, double ResistanceSessionsPerWeek, Schedule Schedule) : Course(Schedule);
}

/// <summary>When a course is taken.</summary>
/// <param name="IntakesPerDay">Intakes on a day of taking, spread over the meals; at least 1.</param>
/// <param name="EveryDays">Days from one day of taking to the next; 1 is daily, 7 weekly, 182 half-yearly.</param>
/// <param name="StartDay">First day, from 0.</param>
/// <param name="EndDay">The day it stops; null goes on to the end.</param>
public sealed record Schedule(int IntakesPerDay = 1, double EveryDays = 1, double StartDay = 0, double? EndDay = null)
{
    /// <summary>How often, in words that follow an amount; empty for once a day.</summary>
    internal string InWords => (IntakesPerDay, EveryDays) switch
    {
        (1, 1) => "",
        (int times, 1) => System.FormattableString.Invariant($" {times} per day"),
        (1, 7) => " weekly",
        (1, 30.4375) => " monthly",
        (1, 182.625) => " every 6 months",
        (1, 365.25) => " yearly",
        (int times, double days) => System.FormattableString.Invariant($" {times * 7 / days:0.##} per week"),
    };
}

/// <summary>Medicines for bone that the program can follow.</summary>
public enum BoneMedicine
{
    /// <summary>Alendronate.</summary>
    Alendronate,
    /// <summary>Risedronate.</summary>
    Risedronate,
    /// <summary>Ibandronate.</summary>
    Ibandronate,
    /// <summary>Zoledronate.</summary>
    Zoledronate,
    /// <summary>Denosumab.</summary>
    Denosumab,
    /// <summary>Teriparatide.</summary>
    Teriparatide,
    /// <summary>Abaloparatide.</summary>
    Abaloparatide,
    /// <summary>Romosozumab.</summary>
    Romosozumab,
    /// <summary>Raloxifene.</summary>
    Raloxifene,
    /// <summary>Estrogen, with or without a progestogen.</summary>
    Estrogen,
}
