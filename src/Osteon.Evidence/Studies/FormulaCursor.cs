using System.Globalization;

namespace Osteon.Evidence.Studies;

/// <summary>What is wrong with how a formula is written.</summary>
internal sealed class FormulaException(string message) : FormatException(message);

/// <summary>Reads a formula from left to right; it knows the file's columns, so a name may hold blanks and signs.</summary>
/// <param name="text">The formula.</param>
/// <param name="columns">The file's columns.</param>
internal sealed class FormulaCursor(string text, IReadOnlyCollection<string> columns)
{
    private readonly List<string> _unknown = [];

    /// <summary>Names that are no column of the file.</summary>
    public IEnumerable<string> Unknown => _unknown.Distinct(StringComparer.Ordinal);

    /// <summary>Where the next word begins.</summary>
    public int Position { get; private set; }

    public bool AtEnd => Ahead() == '\0';

    /// <summary>The text since <paramref name="from"/>.</summary>
    public string Since(int from) => text[from..Position].Trim();

    /// <summary>The next sign, blanks skipped; NUL at the end.</summary>
    public char Ahead()
    {
        while (Position < text.Length && char.IsWhiteSpace(text[Position]))
            Position++;
        return Position < text.Length ? text[Position] : '\0';
    }

    /// <summary>Steps over <paramref name="sign"/> where it stands next.</summary>
    public bool Take(string sign)
    {
        Ahead();
        if (!text.AsSpan(Position).StartsWith(sign, StringComparison.Ordinal))
            return false;
        Position += sign.Length;
        return true;
    }

    /// <summary>The next number without a sign, or null.</summary>
    public double? Number()
    {
        if (!char.IsAsciiDigit(Ahead()) && Ahead() != '.')
            return null;
        int end = Position;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.' || (text[end] is 'e' or 'E' && end + 1 < text.Length && (char.IsAsciiDigit(text[end + 1]) || text[end + 1] is '+' or '-')) || (text[end] is '+' or '-' && text[end - 1] is 'e' or 'E')))
            end++;
        if (!double.TryParse(text.AsSpan(Position, end - Position), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || (end < text.Length && IsWord(text[end])))
            return null;
        Position = end;
        return value;
    }

    /// <summary>The name of a function and its opening parenthesis, or null where none stands next.</summary>
    public string? Function()
    {
        Ahead();
        int end = Position;
        while (end < text.Length && IsWord(text[end]))
            end++;
        int open = end;
        while (open < text.Length && text[open] == ' ')
            open++;
        if (end == Position || open == text.Length || text[open] != '(')
            return null;
        string name = text[Position..end];
        Position = open + 1;
        return name;
    }

    /// <summary>The text between quotation marks, or null where none stands next.</summary>
    public string? Quoted()
    {
        if (Ahead() is not ('"' or '\'') || text.IndexOf(text[Position], Position + 1) is not (> 0 and int end))
            return null;
        string inside = text[(Position + 1)..end];
        Position = end + 1;
        return inside;
    }

    /// <summary>The next column: between backticks, the longest name of the file that stands here, or the name R's <c>make.names</c> gives one; null where no name stands next.</summary>
    public string? Column()
    {
        if (Ahead() == '`')
        {
            int close = text.IndexOf('`', Position + 1);
            if (close < 0)
                throw new FormulaException("A backtick is never closed.");
            string inside = text[(Position + 1)..close];
            Position = close + 1;
            return Known(inside);
        }
        string? longest = columns.Where(c => c.Trim().Length > 0 && Stands(c)).MaxBy(c => c.Length);
        if (longest is not null)
        {
            Position += longest.Length;
            return longest;
        }
        int end = Position;
        while (end < text.Length && IsWord(text[end]))
            end++;
        if (end == Position || char.IsAsciiDigit(text[Position]))
            return null;
        string word = text[Position..end];
        Position = end;
        return Known(word);
    }

    /// <summary>Says where reading stopped.</summary>
    public FormulaException Unreadable() => new(AtEnd ? $"'{text}' ends too early." : $"'{text[Position..]}' in '{text}' is not understood.");

    private bool Stands(string column) => text.AsSpan(Position).StartsWith(column, StringComparison.Ordinal)
        && (Position + column.Length == text.Length || !IsWord(column[^1]) || !IsWord(text[Position + column.Length]))
        && !double.TryParse(column, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private string Known(string name)
    {
        string[] meant = columns.Contains(name) ? [name] : [.. columns.Where(c => MakeName(c) == name)];
        if (meant.Length != 1)
            _unknown.Add(name);
        return meant.Length == 1 ? meant[0] : name;
    }

    /// <summary>As R writes a column's name it cannot use: other signs are points, and no digit comes first.</summary>
    private static string MakeName(string column)
    {
        string plain = string.Concat(column.Select(c => IsWord(c) ? c : '.'));
        return plain.Length == 0 || char.IsLetter(plain[0]) || (plain[0] == '.' && (plain.Length == 1 || !char.IsAsciiDigit(plain[1])) && column[0] == '.') ? plain : "X" + plain;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '.' or '_';
}
