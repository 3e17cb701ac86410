using System.Globalization;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.People;

/// <summary>Reads how a person moves, smokes and drinks.</summary>
internal static class LifestyleReader
{
    internal static readonly MappingShape ExerciseShape = new("exercise", ["impact", "resistance", "walking"]);

    /// <summary>Reads the key <c>exercise</c>: <c>none</c>, or a block in which what is not named counts as none.</summary>
    public static bool TryExercise(DocumentNode node, Findings findings, out Exercise exercise)
    {
        exercise = new Exercise(0, 0, 0);
        if (Fields.IsNone(node))
            return true;
        if (!Fields.TryOpen(node, ExerciseShape, findings, out Fields fields))
            return false;
        Reported<double> Sessions(string key) => fields.Optional(key, (DocumentNode n, out double v) => TrySessions(n, findings, out v));
        Reported<double> impact = Sessions("impact"), resistance = Sessions("resistance");
        Reported<double> walking = fields.Optional("walking", (DocumentNode n, out double v) => TryHours(n, findings, out v));
        if (fields.Find("impact") is null && fields.Find("resistance") is null && fields.Find("walking") is null)
            return findings.Note(node, "No kind of exercise stands here.", "Write impact, resistance or walking, or 'exercise: none'.");
        exercise = new Exercise(impact.OrAssume(0), resistance.OrAssume(0), walking.OrAssume(0));
        return true;
    }

    /// <summary>Reads <c>none</c> or a count such as <c>10 per day</c>; the noun may stand in it.</summary>
    public static Reported<double> PerDay(Fields fields, string key, string noun, double highest) =>
        fields.Optional(key, (DocumentNode n, out double v) => TryPerDay(n, fields.Findings, noun, highest, out v));

    /// <summary>Reads a percentage with or without its sign.</summary>
    public static bool TryPercent(DocumentNode node, Findings findings, out double percent)
    {
        percent = double.NaN;
        if (!findings.Text(node, 40, out string text))
            return false;
        if (!double.TryParse(text.TrimEnd('%').TrimEnd(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out percent))
            return findings.Note(node, $"'{DocumentReader.Short(text)}' is no percentage.", "Write a number from 0 to 100, such as 12 %.");
        return percent is >= 0 and <= 100 || findings.Note(node, $"{text} is outside 0 to 100 percent.", "Check the number.");
    }

    private static bool TryPerDay(DocumentNode node, Findings findings, string noun, double highest, out double perDay)
    {
        perDay = 0;
        if (Fields.IsNone(node))
            return true;
        if (!findings.Text(node, 60, out string text))
            return false;
        string plain = text.Replace(noun, "", StringComparison.OrdinalIgnoreCase).Replace(noun.TrimEnd('s'), "", StringComparison.OrdinalIgnoreCase).Trim();
        if (plain == "0")
            return true;
        if (!Frequency.TryRead(plain, out Frequency frequency))
            return findings.Note(node, $"'{DocumentReader.Short(text)}' does not say how many {noun}.", $"Write 'none', or a number with a time, such as '5 per day' or '3 per week'.");
        perDay = frequency.PerDay;
        return perDay <= highest || findings.Note(node, FormattableString.Invariant($"{perDay:0.#} {noun} a day is more than {highest} and cannot be."), "Check the number.");
    }

    private static bool TrySessions(DocumentNode node, Findings findings, out double perWeek)
    {
        perWeek = 0;
        if (Fields.IsNone(node))
            return true;
        if (!findings.Text(node, 60, out string text))
            return false;
        if (text == "0")
            return true;
        if (!Frequency.TryRead(text, out Frequency frequency))
            return findings.Note(node, $"'{DocumentReader.Short(text)}' does not say how many sessions.", "Write 'none' or a number with a time, such as '2 per week'.");
        perWeek = frequency.PerWeek;
        return perWeek <= 50 || findings.Note(node, FormattableString.Invariant($"{perWeek:0.#} sessions a week cannot be."), "Check the number.");
    }

    private static bool TryHours(DocumentNode node, Findings findings, out double hoursPerWeek)
    {
        hoursPerWeek = 0;
        if (Fields.IsNone(node))
            return true;
        if (!findings.Text(node, 60, out string text))
            return false;
        string[] halves = text.Replace(" a ", " per ", StringComparison.OrdinalIgnoreCase).Replace("/", " per ", StringComparison.Ordinal).Split(" per ", StringSplitOptions.TrimEntries);
        double days = halves.Length == 2 ? halves[1] switch { "day" or "d" => 1, "week" or "wk" => 7, _ => 0 } : 0;
        if (days == 0 || !QuantityReader.TryRead(halves[0], out Quantity time, out _) || time.In(Unit.Of("h")) is not double hours || !(hours >= 0))
            return findings.Note(node, $"'{DocumentReader.Short(text)}' does not say how long.", "Write a time per day or week, such as '3 h per week' or '30 min per day'.");
        hoursPerWeek = hours * 7 / days;
        return hoursPerWeek <= 112 || findings.Note(node, FormattableString.Invariant($"{hoursPerWeek:0.#} hours a week cannot be."), "Check the number.");
    }
}
