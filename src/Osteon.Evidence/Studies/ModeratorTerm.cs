using System.Collections.Immutable;
using System.Globalization;
using Osteon.Evidence.Pooling;
using Osteon.Vocabulary.Tables;

namespace Osteon.Evidence.Studies;

/// <summary>One term of a regression as people write it: <c>dose</c>, <c>log(dose)</c>, <c>factor(form)</c>, or a product of such.</summary>
internal sealed record ModeratorTerm(ImmutableArray<string> Parts)
{
    /// <summary>The file's columns the term reads.</summary>
    public IEnumerable<string> Columns => Parts.Select(ColumnOf);

    /// <summary>The terms of a formula; <c>a*b</c> stands for a, b and a:b.</summary>
    public static IEnumerable<ModeratorTerm> Parse(string formula)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string word in formula.TrimStart('~', ' ').Split([',', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] crossed = word.Split('*', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (string[] parts in (string[][])(crossed.Length > 1 ? [.. crossed.Select(c => new[] { c }), crossed] : [word.Split(':', StringSplitOptions.TrimEntries)]))
                if (parts is not ["1"] && seen.Add(string.Join(':', parts)))
                    yield return new ModeratorTerm([.. parts]);
        }
    }

    /// <summary>The design with this term's columns.</summary>
    public Design AddTo(Design design, CsvRow[] rows, List<Problem> problems)
    {
        if (rows.Length == 0)
            return design;
        List<(string Name, double[] Values)> columns = Expand(Parts[0], rows, problems);
        foreach (string part in Parts.Skip(1))
        {
            List<(string Name, double[] Values)> other = Expand(part, rows, problems);
            columns = [.. columns.SelectMany(a => other.Select(b => ($"{a.Name}:{b.Name}", a.Values.Zip(b.Values, (x, y) => x * y).ToArray())))];
        }
        return problems.Count > 0 ? design : columns.Aggregate(design, (d, c) => d.With(c.Name, c.Values));
    }

    private static List<(string Name, double[] Values)> Expand(string part, CsvRow[] rows, List<Problem> problems)
    {
        string column = ColumnOf(part);
        double?[] numbers = [.. rows.Select(r => double.TryParse(r[column], NumberStyles.Float, CultureInfo.InvariantCulture, out double v) && double.IsFinite(v) ? v : (double?)null)];
        if (part.StartsWith("factor(", StringComparison.Ordinal) || (numbers.All(n => n is null) && !part.StartsWith("log(", StringComparison.Ordinal)))
            return [.. Design.Levels(rows.Select(r => r[column])).Skip(1).Select(level => ($"{column}={level}", rows.Select(r => r[column] == level ? 1d : 0d).ToArray()))];
        bool logarithm = part.StartsWith("log(", StringComparison.Ordinal);
        for (int i = 0; i < rows.Length; i++)
        {
            if (numbers[i] is null)
                problems.Add(rows[i].ProblemAt(column, $"'{rows[i][column]}' is no number.", $"Write a number in every row, or factor({column}) for groups."));
            else if (logarithm && !(numbers[i] > 0))
                problems.Add(rows[i].ProblemAt(column, $"{rows[i][column]} has no logarithm.", "Only values above zero have one."));
        }
        return [(part, [.. numbers.Select(n => logarithm ? Math.Log(n ?? 1) : n ?? 0)])];
    }

    private static string ColumnOf(string part) => part.EndsWith(')') && part.IndexOf('(') is > 0 and int open ? part[(open + 1)..^1].Trim() : part;
}
