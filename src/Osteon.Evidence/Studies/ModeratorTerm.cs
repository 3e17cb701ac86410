using System.Collections.Immutable;
using System.Globalization;
using Osteon.Evidence.Pooling;
using Osteon.Vocabulary.Tables;

namespace Osteon.Evidence.Studies;

/// <summary>One term of a regression as people write it: <c>dose</c>, <c>log(dose)</c>, <c>I(year - 1990)</c>, <c>factor(form)</c>, or a product of such.</summary>
/// <param name="Parts">The moderators that are multiplied.</param>
internal sealed record ModeratorTerm(ImmutableArray<string> Parts)
{
    private static readonly Dictionary<string, Func<double, double>> Functions = new(StringComparer.Ordinal)
    {
        ["log"] = Math.Log, ["log2"] = Math.Log2, ["log10"] = Math.Log10, ["sqrt"] = Math.Sqrt, ["exp"] = Math.Exp,
    };

    /// <summary>The file's columns the term reads.</summary>
    public IEnumerable<string> Columns => Parts.Select(ColumnOf);

    /// <summary>Whether the term is one factor and nothing else.</summary>
    public bool IsFactor(CsvRow[] rows) => Parts.Length == 1 && IsFactor(Parts[0], rows);

    /// <summary>The design with this term's columns.</summary>
    /// <param name="design">The columns before.</param>
    /// <param name="rows">The studies.</param>
    /// <param name="allLevels">Whether a factor keeps its first level, for there is no intercept to hold it.</param>
    /// <param name="levels">How the levels of a factor are ordered.</param>
    /// <param name="problems">Receives what is wrong with a cell.</param>
    public Design AddTo(Design design, CsvRow[] rows, bool allLevels, LevelOrder levels, List<Problem> problems)
    {
        if (rows.Length == 0)
            return design;
        List<(string Name, double[] Values)> columns = Expand(Parts[0], rows, allLevels && Parts.Length == 1, levels, problems);
        foreach (string part in Parts.Skip(1)) // as R: the first moderator's columns move fastest
            columns = [.. Expand(part, rows, false, levels, problems).SelectMany(b => columns.Select(a => ($"{a.Name}:{b.Name}", a.Values.Zip(b.Values, (x, y) => x * y).ToArray())))];
        return problems.Count > 0 ? design : columns.Aggregate(design, (d, c) => d.With(c.Name, c.Values));
    }

    private static bool IsFactor(string part, CsvRow[] rows) =>
        FunctionOf(part) == "factor" || (FunctionOf(part).Length == 0 && rows.All(r => Number(r[ColumnOf(part)]) is null));

    private static List<(string Name, double[] Values)> Expand(string part, CsvRow[] rows, bool allLevels, LevelOrder levels, List<Problem> problems)
    {
        string column = ColumnOf(part), function = FunctionOf(part);
        if (IsFactor(part, rows))
            return [.. Design.Levels(rows.Select(r => r[column]), levels).Skip(allLevels ? 0 : 1).Select(level => ($"{column}={level}", rows.Select(r => r[column] == level ? 1d : 0d).ToArray()))];
        Func<double, double> change = Functions.TryGetValue(function, out Func<double, double>? known) ? known : Arithmetic(part, column);
        double[] values = new double[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            if (Number(rows[i][column]) is not double number)
                problems.Add(rows[i].ProblemAt(column, $"'{rows[i][column]}' is no number.", $"Write a number in every row, or factor({column}) for groups."));
            else if (!double.IsFinite(values[i] = change(number)))
                problems.Add(rows[i].ProblemAt(column, $"{rows[i][column]} has no {(function.StartsWith("log", StringComparison.Ordinal) ? "logarithm" : part)}.", "Leave the row out, or choose another function."));
        }
        return [(part, function == "scale" && problems.Count == 0 ? Scaled(values) : values)];
    }

    /// <summary>In standard deviations from the mean, as R's <c>scale</c>.</summary>
    private static double[] Scaled(double[] values)
    {
        double mean = values.Average(), deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
        return [.. values.Select(v => (v - mean) / deviation)];
    }

    /// <summary>What <c>I(column op number)</c> does to a number; a plain column stays as it is.</summary>
    private static Func<double, double> Arithmetic(string part, string column)
    {
        string rest = FunctionOf(part) == "I" ? Inside(part)[column.Length..].Trim() : "";
        if (rest.Length < 2 || Number(rest[1..].Trim()) is not double amount)
            return value => value;
        return rest[0] switch
        {
            '+' => value => value + amount,
            '-' => value => value - amount,
            '*' => value => value * amount,
            '/' => value => value / amount,
            _ => value => Math.Pow(value, amount),
        };
    }

    /// <summary>What is wrong with how a part is written, or null.</summary>
    public static string? Misspelled(string part) => FunctionOf(part) switch
    {
        "" or "factor" or "scale" => null,
        "I" => Inside(part)[ColumnOf(part).Length..].Trim() is { Length: > 1 } rest && "+-*/^".Contains(rest[0]) && Number(rest[1..].Trim()) is not null ? null : $"'{part}' is not understood; I() takes a column, one of + - * / ^ and a number.",
        string function => Functions.ContainsKey(function) ? null : $"'{function}' is no function known here.",
    };

    private static string FunctionOf(string part) => part.EndsWith(')') && part.IndexOf('(') is > 0 and int open ? part[..open] : "";

    private static string Inside(string part) => part[(part.IndexOf('(') + 1)..^1].Trim();

    private static string ColumnOf(string part) => FunctionOf(part) switch
    {
        "" => part,
        "I" => Inside(part).IndexOfAny(['+', '-', '*', '/', '^']) is > 0 and int at ? Inside(part)[..at].Trim() : Inside(part),
        _ => Inside(part),
    };

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;
}
