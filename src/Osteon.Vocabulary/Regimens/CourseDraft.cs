using System.Globalization;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.Regimens;

/// <summary>A course as it was written, before it is known to make sense; both the file and the short form end here.</summary>
internal sealed record CourseDraft(DocumentNode Where, CourseItem Item, Findings Findings)
{
    private const int MostIntakesPerDay = 24;

    /// <summary>Sessions a week of a person who says only "exercise": two of each kind, as in the trials of loaded training.</summary>
    private const double UsualSessionsPerWeek = 2;

    public Quantity? Amount { get; init; }
    public Frequency? HowOften { get; init; }
    public Reported<double> MealFatGrams { get; init; }
    public Reported<Meal> Meal { get; init; }
    public double StartDay { get; init; }
    public double? EndDay { get; init; }

    /// <summary>Makes the course, or notes why there can be none.</summary>
    public bool TryMake(out Course course)
    {
        course = null!; // read only where the answer is true
        if (EndDay <= StartDay)
            return Findings.Note(Where, "The course ends before it starts.", "Give 'until' a later time than 'from'.");
        return Item switch
        {
            CourseItem.OfNutrient nutrient => TryNutrient(nutrient, out course),
            CourseItem.OfMedicine medicine => TryMedicine(medicine, out course),
            CourseItem.OfExercise exercise => TryExercise(exercise, out course),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private bool TryNutrient(CourseItem.OfNutrient item, out Course course)
    {
        course = null!; // read only where the answer is true
        if (Amount is not Quantity amount)
            return Findings.Note(Where, $"How much {item.Name} is not said.", $"Write an amount, such as {Example(item)}.");
        Schedule schedule = (HowOften ?? Frequency.Daily).ToSchedule(StartDay, EndDay);
        if (!Possible(schedule) || !Amounts(item.Name, amount, item.Unit, item.Substance, item.HighestPerIntake, Example(item), out double perIntake))
            return false;
        double perDay = perIntake * schedule.IntakesPerDay / Math.Max(1, schedule.EveryDays);
        if (perDay > item.HighestPerDay)
            return Findings.Note(Where, $"{Show(perDay)} {item.Unit.Display} of {item.Name} a day is far above anything sold or studied.", "Check the amount, its unit and how often.");
        course = new Course.OfNutrient(item.Nutrient, perIntake, schedule, Meal.TryGet(out Meal meal) && meal == Regimens.Meal.EmptyStomach ? Reported<double>.Of(0) : MealFatGrams) { Meal = Meal };
        return true;
    }

    private bool TryMedicine(CourseItem.OfMedicine item, out Course course)
    {
        course = null!; // read only where the answer is true
        string example = $"{Show(item.UsualMilligrams)} mg";
        if (Amount is not Quantity amount)
            return Findings.Note(Where, $"How much {item.Name} is not said.", $"Write an amount, such as {example}.");
        if (HowOften is not Frequency howOften)
            return Findings.Note(Where, $"How often {item.Name} is taken is not said.", "Write daily, weekly, monthly, every 6 months or yearly.");
        Schedule schedule = howOften.ToSchedule(StartDay, EndDay);
        if (!Possible(schedule) || !Amounts(item.Name, amount, Unit.Of("mg"), null, item.HighestMilligrams, example, out double milligrams))
            return false;
        double usual = item.UsualMilligrams / item.UsualEveryDays, told = milligrams * schedule.IntakesPerDay / schedule.EveryDays;
        if (told > 20 * usual)
            return Findings.Note(Where, $"That is {Show(told / usual)} times the usual amount of {item.Name} over time.", "Check the amount and how often.");
        course = new Course.OfBoneMedicine(item.Medicine, milligrams, schedule);
        return true;
    }

    private bool TryExercise(CourseItem.OfExercise item, out Course course)
    {
        course = null!; // read only where the answer is true
        if (Amount is not null)
            return Findings.Note(Where, "Exercise has no amount.", "Write how often, such as 'exercise 3 per week'.");
        double sessions = HowOften?.PerWeek ?? UsualSessionsPerWeek;
        if (sessions > 21)
            return Findings.Note(Where, $"{Show(sessions)} sessions a week are more than three a day.", "Write sessions per week.");
        course = new Course.OfExercise(item.Impact ? sessions : 0, item.Resistance ? sessions : 0, new Schedule(1, 7 / Math.Max(sessions, 1e-6), StartDay, EndDay));
        return true;
    }

    private bool Possible(Schedule schedule) => schedule.IntakesPerDay <= MostIntakesPerDay
        || Findings.Note(Where, $"{schedule.IntakesPerDay} intakes a day are more than one an hour.", Frequency.Examples);

    private bool Amounts(string name, Quantity amount, Unit unit, Substance? substance, double highest, string example, out double value)
    {
        value = double.NaN;
        if (amount.In(unit, substance) is not double converted)
            return amount.Unit.Code == "1"
                ? Findings.Note(Where, $"The amount of {name} has no unit.", $"Write one, such as {example}.")
                : Findings.Note(Where, $"An amount of {name} cannot be given in {amount.Unit.Display}.", $"Write it as {example}.");
        if (!(converted > 0))
            return Findings.Note(Where, $"The amount of {name} is not more than zero.", "Leave the course out, or write 'nothing' as the whole regimen.");
        if (converted > highest)
            return Findings.Note(Where, $"{amount} of {name} at once is far above anything sold or studied (at most {Show(highest)} {unit.Display} is accepted).", "Check the amount and its unit.");
        value = converted;
        return true;
    }

    private static string Example(CourseItem.OfNutrient item) => item.Nutrient switch
    {
        Nutrient.Menaquinone7 => "180 µg",
        Nutrient.Menaquinone4 => "15 mg",
        Nutrient.Cholecalciferol => "1000 IU",
        Nutrient.Calcium => "500 mg",
        _ => $"100 {item.Unit.Display}",
    };

    private static string Show(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
