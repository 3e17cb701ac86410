using System.Globalization;
using System.Text.RegularExpressions;

namespace Osteon.Vocabulary.Regimens;

/// <summary>How often something happens: so many times in so many days.</summary>
/// <param name="Times">Times, more than zero.</param>
/// <param name="Days">Days, more than zero.</param>
public readonly partial record struct Frequency(double Times, double Days)
{
    /// <summary>Forms that are understood, for messages.</summary>
    public const string Examples = "Write daily, 3 per day, 2 per week, weekly, monthly or every 6 months.";

    private const double DaysPerMonth = 30.4375;
    private const double DaysPerYear = 365.25;

    /// <summary>Once a day.</summary>
    public static Frequency Daily { get; } = new(1, 1);

    /// <summary>Times per week.</summary>
    public double PerWeek => Times * 7 / Days;

    /// <summary>Times per day.</summary>
    public double PerDay => Times / Days;

    /// <summary>A schedule of that frequency.</summary>
    /// <param name="startDay">First day, from 0.</param>
    /// <param name="endDay">The day it stops, or null.</param>
    public Schedule ToSchedule(double startDay = 0, double? endDay = null)
    {
        int perDay = (int)Math.Max(1, Math.Ceiling(Times / Days - 1e-9));
        return new Schedule(perDay, perDay * Days / Times, startDay, endDay);
    }

    /// <summary>Reads <c>daily</c>, <c>3x/day</c>, <c>twice a week</c>, <c>every 6 months</c> and their like.</summary>
    public static bool TryRead(string text, out Frequency frequency)
    {
        frequency = Daily;
        string plain = Spaces().Replace((text ?? "").Trim().ToLowerInvariant(), " ");
        switch (plain)
        {
            case "daily" or "every day" or "each day" or "nightly" or "once daily": return true;
            case "every other day": frequency = new(1, 2); return true;
            case "weekly" or "every week": frequency = new(1, 7); return true;
            case "monthly" or "every month": frequency = new(1, DaysPerMonth); return true;
            case "yearly" or "annually" or "every year": frequency = new(1, DaysPerYear); return true;
            case "half-yearly" or "every half year": frequency = new(1, 6 * DaysPerMonth); return true;
        }
        if (Every().Match(plain) is { Success: true } every && Number(every.Groups[1].Value, out double count))
        {
            frequency = new(1, count * Period(every.Groups[2].Value));
            return frequency.Days is > 0 and <= 36_525;
        }
        if (Per().Match(plain) is { Success: true } per && Number(per.Groups[1].Value, out double times))
        {
            frequency = new(times, Period(per.Groups[2].Value));
            return times is > 0 and <= 1000;
        }
        return false;
    }

    private static bool Number(string text, out double number)
    {
        number = text switch { "once" or "one" or "a" or "an" => 1, "twice" or "two" => 2, "thrice" or "three" => 3, "four" => 4, "five" => 5, "six" => 6, _ => 0 };
        return number > 0 || double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    private static double Period(string word) => word switch
    {
        "d" or "day" or "days" or "daily" => 1,
        "wk" or "week" or "weeks" or "weekly" => 7,
        "mo" or "month" or "months" or "monthly" => DaysPerMonth,
        _ => DaysPerYear,
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^every ([0-9.]+|one|two|three|four|five|six) ?(d|days?|wk|weeks?|mo|months?|years?)$")]
    private static partial Regex Every();

    [GeneratedRegex(@"^([0-9.]+|once|one|twice|two|thrice|three|four|five|six) ?(?:x|times)? ?(?:/|per|a|each|an)? ?(d|day|daily|wk|week|weekly|mo|month|monthly|year)$")]
    private static partial Regex Per();
}
