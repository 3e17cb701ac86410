using System.Globalization;
using Osteon.Vocabulary.Quantities;

namespace Osteon.Vocabulary.Tables;

/// <summary>Reads values out of a document's nodes and notes every problem with its place.</summary>
internal sealed class Findings(string file)
{
    private const int MostProblems = 100;
    private readonly List<Problem> _problems = [];

    /// <summary>What was noted so far.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Whether nothing was noted.</summary>
    public bool Clean => _problems.Count == 0;

    /// <summary>Notes a problem at a node; always false, so that a reading can end with it.</summary>
    public bool Note(DocumentNode node, string what, string remedy) => Note(node.Line, node.Column, what, remedy);

    /// <summary>Notes a problem at a place; always false.</summary>
    public bool Note(int line, int column, string what, string remedy)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(new Problem(file, line, column, what, remedy));
        return false;
    }

    /// <summary>A text of reasonable length.</summary>
    public bool Text(DocumentNode node, int longest, out string text)
    {
        text = "";
        if (node is not DocumentNode.Scalar scalar)
            return Note(node, $"Here stands {node.Kind}.", "Write a single text.");
        text = scalar.Text.Trim();
        if (text.Length == 0)
            return Note(node, "Nothing stands here.", "Write a value, or leave the key out.");
        return text.Length <= longest || Note(node, $"The text is longer than {longest} characters.", "Shorten it.");
    }

    /// <summary>A number without a unit inside a range.</summary>
    public bool Number(DocumentNode node, double low, double high, string what, out double value) =>
        Quantity(node, Unit.One, null, low, high, what, out value);

    /// <summary>A whole number inside a range.</summary>
    public bool Whole(DocumentNode node, int low, int high, string what, out int value)
    {
        value = 0;
        if (!Number(node, low, high, what, out double number))
            return false;
        value = (int)Math.Round(number);
        return value == number || Note(node, $"{what} is a whole number.", "Leave out the part after the point.");
    }

    /// <summary>A quantity, converted to <paramref name="unit"/> and inside a range there.</summary>
    public bool Quantity(DocumentNode node, Unit unit, Substance? substance, double low, double high, string what, out double value)
    {
        value = double.NaN;
        if (!Text(node, 60, out string text))
            return false;
        if (!QuantityReader.TryRead(text, out Quantity quantity, out (string What, string Remedy) why))
            return Note(node, why.What, why.Remedy);
        return Convert(node, quantity, unit, substance, low, high, what, out value);
    }

    /// <summary>A quantity already read, converted to <paramref name="unit"/> and inside a range there.</summary>
    public bool Convert(DocumentNode node, Quantity quantity, Unit unit, Substance? substance, double low, double high, string what, out double value)
    {
        value = double.NaN;
        if (quantity.In(unit, substance) is not double converted)
            return quantity.Unit.Code == "1"
                ? Note(node, $"{what} has no unit.", $"Write one, such as {Show(quantity.Value)} {unit.Display}.")
                : Note(node, unit.Code == "1" ? $"{what} takes no unit; '{quantity.Unit.Display}' stands here." : $"{what} cannot be measured in {quantity.Unit.Display}.",
                    unit.Code == "1" ? "Write the number alone." : $"Give it in {unit.Display} or a unit of the same kind.");
        if (!(converted >= low && converted <= high))
            return Note(node, $"{what} of {quantity} is outside {Show(low)} to {Show(high)}{(unit.Code == "1" ? "" : " " + unit.Display)}.", "Check the number and its unit.");
        value = converted;
        return true;
    }

    /// <summary>A day, written as 2026-09-10, not before 1900 and not after <paramref name="latest"/>.</summary>
    public bool Date(DocumentNode node, DateOnly latest, out DateOnly date)
    {
        date = default;
        if (!Text(node, 40, out string text))
            return false;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            return Note(node, $"'{DocumentReader.Short(text)}' is no day of the calendar.", "Write year, month and day, such as 2026-09-10.");
        if (date.Year < 1900)
            return Note(node, $"{text} is too long ago.", "Check the year.");
        return date <= latest || Note(node, $"{text} lies after {latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, the day the answers hold for.", "Only what has happened counts; check the date.");
    }

    /// <summary>One of a fixed set of words.</summary>
    public bool Word<T>(DocumentNode node, NameTable<T> table, string what, out T value) where T : notnull
    {
        value = default!; // read only where the answer is true
        return Text(node, 120, out string text) && (table.TryFind(text, out value)
            || Note(node, $"'{DocumentReader.Short(text)}' is no {what} that we know.", Suggest(table, text)));
    }

    /// <summary>Yes or no.</summary>
    public bool YesNo(DocumentNode node, out bool yes)
    {
        yes = false;
        if (!Text(node, 20, out string text))
            return false;
        switch (text.ToLowerInvariant())
        {
            case "yes" or "true": yes = true; return true;
            case "no" or "false": return true;
            default: return Note(node, $"'{DocumentReader.Short(text)}' is neither yes nor no.", "Write yes, no or unknown.");
        }
    }

    /// <summary>The nearest name, or what is allowed.</summary>
    public static string Suggest<T>(NameTable<T> table, string text) where T : notnull
    {
        string? near = table.Nearest(text);
        string allowed = table.Names.Length <= 16 ? $"Allowed: {string.Join(", ", table.Names)}." : "";
        return near is null ? (allowed.Length > 0 ? allowed : "Use a name from the documentation.") : $"Did you mean '{near}'? {allowed}".TrimEnd();
    }

    private static string Show(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
