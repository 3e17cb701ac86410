using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.Regimens;

/// <summary>
/// Reads a regimen in one line: courses joined by <c>+</c>, each a name, an amount and, where it is not daily, how often:
/// <c>mk7 180 µg + d3 1000 IU</c>, <c>mk4 15 mg 3x/day</c>, <c>denosumab 60 mg every 6 months</c>, <c>exercise</c>, <c>nothing</c>.
/// A meal may follow (<c>with 20 g fat</c>, <c>with breakfast</c>, <c>on an empty stomach</c>), and a time (<c>from 6 months</c>, <c>until 2 years</c>).
/// </summary>
public static partial class RegimenText
{
    internal const int LongestText = 300;
    private const int MostCourses = 20;

    /// <summary>Reads a line; problems stand under the name <c>regimen</c>, with the column in the line.</summary>
    public static Reading<Regimen> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Findings findings = new("regimen");
        string trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestText)
        {
            findings.Note(1, 1, trimmed.Length == 0 ? "The regimen is empty." : $"The regimen is longer than {LongestText} characters.", "Write 'nothing', or courses such as 'mk7 180 µg + d3 1000 IU'; longer ones go in a file.");
            return Reading<Regimen>.Failed(findings.Problems);
        }
        if (IsNothing(trimmed))
            return Reading<Regimen>.Of(Regimen.Nothing);

        ImmutableArray<Course>.Builder courses = ImmutableArray.CreateBuilder<Course>();
        int at = 0;
        foreach (string part in text.Split('+').Take(MostCourses + 1))
        {
            DocumentNode.Scalar where = new(part, true, 1, at + 1 + (part.Length - part.TrimStart().Length));
            at += part.Length + 1;
            if (courses.Count >= MostCourses)
                findings.Note(where, $"There are more than {MostCourses} courses.", "Write them in a file.");
            else if (IsNothing(part))
                findings.Note(where, "'Nothing' cannot be combined with a course.", "Write it alone.");
            else if (TryCourse(part, where, findings, out Course course))
                courses.Add(course);
        }
        return findings.Clean ? Reading<Regimen>.Of(new Regimen(Regimen.LabelOf(courses.ToImmutable()), courses.ToImmutable())) : Reading<Regimen>.Failed(findings.Problems);
    }

    internal static bool TryCourse(string text, DocumentNode where, Findings findings, out Course course)
    {
        course = null!; // read only where the answer is true
        string rest = " " + Spaces().Replace(text, " ").Trim() + " ";
        if (rest.Trim().Length == 0)
            return findings.Note(where, "A course is empty.", "Write a name and an amount, such as 'mk7 180 µg'.");
        bool good = true;
        Reported<double> fat = Reported<double>.Unknown;
        Reported<Meal> meal = Reported<Meal>.Unknown;
        if (Fat().Match(rest) is { Success: true } fatty)
        {
            good &= double.TryParse(fatty.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double grams) && grams <= 300
                || findings.Note(where, "Fat in a meal is 0 to 300 g.", "Check the number.");
            fat = Reported<double>.Of(grams);
            rest = rest.Remove(fatty.Index, fatty.Length).Insert(fatty.Index, " ");
        }
        if (With().Match(rest) is { Success: true } with)
        {
            good &= CourseReader.MealTable.TryFind(with.Groups[1].Value, out Meal eaten)
                || findings.Note(where, $"'{DocumentReader.Short(with.Groups[1].Value)}' is no meal that we know.", Findings.Suggest(CourseReader.MealTable, with.Groups[1].Value));
            meal = Reported<Meal>.Of(eaten);
            rest = rest.Remove(with.Index, with.Length).Insert(with.Index, " ");
        }
        double? from = Time(From(), ref rest, where, findings, ref good), until = Time(Until(), ref rest, where, findings, ref good);
        Quantity? amount = null;
        foreach (Match match in Amount().Matches(rest))
        {
            if (!QuantityReader.TryRead(match.Groups[1].Value, out Quantity quantity, out _) || quantity.Unit.Dimension.Time != 0 || quantity.Unit.Code == "1")
                continue;
            if (amount is not null)
                return findings.Note(where, "Two amounts stand in one course.", "Join two courses with '+'.");
            amount = quantity;
            rest = rest.Remove(match.Index, match.Length).Insert(match.Index, "\u0001");
        }
        return good && Finish(rest, where, findings, new Draft(amount, fat, meal, from ?? 0, until), out course);
    }

    // What is left is a name, and perhaps how often; the longest known name wins.
    private static bool Finish(string rest, DocumentNode where, Findings findings, Draft draft, out Course course)
    {
        course = null!; // read only where the answer is true
        string[] words = rest.Replace("\u0001", " \u0001 ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] named = [.. words.Where(word => word != "\u0001")];
        for (int count = named.Length; count > 0; count--)
        {
            string name = string.Join(' ', named[..count]), tail = string.Join(' ', named[count..]);
            if (!CourseItem.Table.TryFind(name, out CourseItem item))
                continue;
            Frequency? howOften = null;
            if (tail.Length > 0 && !(Frequency.TryRead(tail, out Frequency frequency) && (howOften = frequency) is not null))
                return findings.Note(where, $"'{DocumentReader.Short(tail)}' after '{name}' is not understood.",
                    draft.Amount is null && Amount().IsMatch(" " + tail + " ") ? "Check the unit: ug, mg, g, IU or mmol." : "It should say how much (180 µg) or how often. " + Frequency.Examples);
            return new CourseDraft(where, item, findings)
            {
                Amount = draft.Amount, HowOften = howOften, MealFatGrams = draft.Fat, Meal = draft.Meal, StartDay = draft.From, EndDay = draft.Until,
            }.TryMake(out course);
        }
        string first = named.Length > 0 ? string.Join(' ', named) : rest.Trim();
        if (named.Any(CourseItem.IsAmbiguous) || CourseItem.IsAmbiguous(first))
            return findings.Note(where, $"'{DocumentReader.Short(first)}' does not say which form of vitamin K.", "Write mk7, mk4 or k1; they differ a hundredfold in dose.");
        for (int count = named.Length; count > 0; count--)
            if (CourseItem.IsMixture(string.Join(' ', named[..count])))
                return CourseItem.NoteMixture(string.Join(' ', named[..count]), where, findings);
        return findings.Note(where, $"'{DocumentReader.Short(first.Replace("\u0001", "", StringComparison.Ordinal).Trim())}' is nothing that we know.",
            Findings.Suggest(CourseItem.Table, named.Length > 0 ? named[0] : first));
    }

    private static double? Time(Regex pattern, ref string rest, DocumentNode where, Findings findings, ref bool good)
    {
        if (pattern.Match(rest) is not { Success: true } match)
            return null;
        rest = rest.Remove(match.Index, match.Length).Insert(match.Index, " ");
        if (QuantityReader.TryRead(match.Groups[1].Value, out Quantity time, out _) && time.In(Unit.Of("d")) is double days and >= 0 and <= 36_525)
            return days;
        good = findings.Note(where, $"'{DocumentReader.Short(match.Value.Trim())}' is no time from the start.", "Write a number and days, weeks, months or years.");
        return null;
    }

    private static bool IsNothing(string text) => Spelling.Fold(text) is "nothing" or "none" or "donothing" or "notreatment";

    private sealed record Draft(Quantity? Amount, Reported<double> Fat, Reported<Meal> Meal, double From, double? Until);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" with ([0-9.]+) ?g (?:of )?fat ", RegexOptions.IgnoreCase)]
    private static partial Regex Fat();

    [GeneratedRegex(@" (?:with|on|at) (?:an? )?(breakfast|lunch|dinner|supper|food|meal|any meal|empty stomach|[a-z]+ ?[a-z]*)(?= )", RegexOptions.IgnoreCase)]
    private static partial Regex With();

    [GeneratedRegex(@" (?:from|after) ([0-9.]+ ?[a-z]+)(?= )", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@" (?:until|for) ([0-9.]+ ?[a-z]+)(?= )", RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex(@"(?<= )([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)? ?[a-zA-Zµμ\[][^\s+]*)(?= )")]
    private static partial Regex Amount();
}
