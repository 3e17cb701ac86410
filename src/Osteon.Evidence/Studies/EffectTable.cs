using System.Collections.Immutable;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;
using Osteon.Vocabulary.Tables;

namespace Osteon.Evidence.Studies;

/// <summary>A person's own table of studies: effects with variances, or raw data and the measure to make them by.</summary>
/// <remarks>
/// Columns: <c>yi</c> with <c>vi</c> or <c>sei</c>; or the raw columns of a measure (<c>ai bi ci di</c>, where <c>n1i</c> and <c>n2i</c> may stand for
/// <c>bi</c> and <c>di</c>; <c>m1i sd1i n1i m2i sd2i n2i</c>; <c>x1i t1i x2i t2i</c>; <c>xi ni</c>; <c>ri ni</c>). <c>study</c>, <c>slab</c> or
/// <c>author</c> name a row. Every other column may be a moderator. An empty cell or <c>NA</c> leaves its row out.
/// </remarks>
public sealed record EffectTable
{
    private static readonly string[] Names = ["study", "slab", "label", "trial", "author"];

    /// <summary>The measure.</summary>
    public required EffectMeasure Measure { get; init; }

    /// <summary>The studies' names.</summary>
    public required ImmutableArray<string> Studies { get; init; }

    /// <summary>The effects of the studies kept.</summary>
    public required ImmutableArray<Effect> Effects { get; init; }

    /// <summary>The raw numbers of every readable row, those without an effect included, for pools of counts; empty where effects were given.</summary>
    public required ImmutableArray<double[]> Cells { get; init; }

    /// <summary>The moderators.</summary>
    public required Design Design { get; init; }

    /// <summary>Rows left out, and why.</summary>
    public required ImmutableArray<string> LeftOut { get; init; }

    /// <summary>Reads a table; every problem is found, not only the first.</summary>
    /// <param name="table">The file.</param>
    /// <param name="measure">The measure; <see cref="GenericEffect"/> where the file holds effects.</param>
    /// <param name="moderators">What to regress on, such as <c>dose</c>, <c>log(dose)</c>, <c>factor(form)</c>, <c>a*b</c>, <c>a:b</c>; joined by + or a comma. Empty for a plain pool.</param>
    /// <param name="zeroCells">How empty cells are met.</param>
    public static Reading<EffectTable> Read(CsvTable table, EffectMeasure measure, string moderators, ZeroCells? zeroCells = null)
    {
        List<Problem> problems = [];
        Func<CsvRow, double?>[] readers = [.. measure.Columns.Select(c => Reader(table, c, problems))];
        ModeratorTerm[] terms = [.. ModeratorTerm.Parse(moderators)];
        foreach (string unknown in terms.SelectMany(t => t.Columns).Distinct(StringComparer.Ordinal).Where(c => !table.Columns.Contains(c)))
            problems.Add(new Problem(table.File, 1, 0, $"There is no column '{unknown}' to regress on.", $"The columns are {string.Join(", ", table.Columns)}."));
        if (table.Rows.IsEmpty)
            problems.Add(new Problem(table.File, 1, 0, "The table has a header and no study.", "Write one row a study."));
        if (problems.Count > 0)
            return Reading<EffectTable>.Failed(problems);

        string? name = Names.FirstOrDefault(n => table.Columns.Contains(n));
        List<(CsvRow Row, double[] Cells, string Name)> read = [];
        List<string> leftOut = [];
        foreach (CsvRow row in table.Rows)
        {
            string study = name is null || row[name].Length == 0 ? $"row {row.Line}" : row[name];
            int before = problems.Count;
            double?[] cells = [.. readers.Select(r => r(row))];
            if (problems.Count > before)
                continue;
            if (cells.Any(c => c is null) || terms.SelectMany(t => t.Columns).Any(c => IsMissing(row[c])))
            {
                leftOut.Add($"{study}: a cell is empty");
                continue;
            }
            double[] numbers = [.. cells.Select(c => c!.Value)]; // nulls were left out above
            if (measure.Impossible(numbers) is string why)
                problems.Add(new Problem(table.File, row.Line, 0, why, "Correct the row, or leave it out."));
            else
                read.Add((row, numbers, study));
        }
        if (problems.Count > 0)
            return Reading<EffectTable>.Failed(problems);

        ImmutableArray<Effect?> effects = measure.Of([.. read.Select(r => r.Cells)], zeroCells);
        for (int i = 0; i < read.Count; i++)
            if (effects[i] is null)
                leftOut.Add($"{read[i].Name}: the {measure.Name} does not exist for these numbers");
        (CsvRow Row, double[] Cells, string Name)[] kept = [.. read.Where((_, i) => effects[i] is not null)];
        Design design = Design.Intercept(kept.Length);
        foreach (ModeratorTerm term in terms)
            design = term.AddTo(design, [.. kept.Select(k => k.Row)], problems);
        return problems.Count > 0
            ? Reading<EffectTable>.Failed(problems)
            : Reading<EffectTable>.Of(new EffectTable
            {
                Measure = measure,
                Studies = [.. kept.Select(k => k.Name)],
                Effects = [.. effects.OfType<Effect>()],
                Cells = measure is GenericEffect ? [] : [.. read.Select(r => r.Cells)],
                Design = design,
                LeftOut = [.. leftOut],
            });
    }

    internal static bool IsMissing(string cell) => cell.Trim() is "" or "NA" or "NaN";

    /// <summary>How a column of the measure is had from the file: as it stands, or from the columns that papers print instead.</summary>
    private static Func<CsvRow, double?> Reader(CsvTable table, string column, List<Problem> problems)
    {
        double? Cell(CsvRow row, string from)
        {
            if (IsMissing(row[from]))
                return null;
            if (double.TryParse(row[from], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
                return value;
            problems.Add(row.ProblemAt(from, $"'{row[from]}' is no number.", "Write a decimal number with a point, or leave the cell empty."));
            return null;
        }
        double? Less(CsvRow row, string total, string part) => Cell(row, total) is double all && Cell(row, part) is double some ? all - some : null;
        bool Has(string other) => table.Columns.Contains(other);
        if (Has(column))
            return row => Cell(row, column);
        switch (column)
        {
            case "vi" when Has("sei"): return row => Cell(row, "sei") is double error ? error * error : null;
            case "bi" when Has("n1i") && Has("ai"): return row => Less(row, "n1i", "ai");
            case "di" when Has("n2i") && Has("ci"): return row => Less(row, "n2i", "ci");
            case "ni" when Has("mi") && Has("xi"): return row => Cell(row, "mi") is double others && Cell(row, "xi") is double events ? others + events : null;
        }
        problems.Add(new Problem(table.File, 1, 0, $"There is no column '{column}'.", column switch
        {
            "yi" or "vi" => "Give yi with vi or sei, or raw data and --measure.",
            "bi" or "di" => $"Give it, or the people in the arm as {(column == "bi" ? "n1i" : "n2i")}.",
            _ => $"The columns are {string.Join(", ", table.Columns)}.",
        }));
        return _ => null;
    }
}
