using System.Collections.Immutable;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;
using Osteon.Vocabulary.Tables;

namespace Osteon.Evidence.Studies;

/// <summary>A person's own table of studies: effects with variances, or raw data and the measure to make them by.</summary>
/// <remarks>
/// Columns: <c>yi</c> with <c>vi</c> or <c>sei</c>; or the raw columns of a measure (<c>ai bi ci di</c>, where <c>n1i</c> and <c>n2i</c> may stand for
/// <c>bi</c> and <c>di</c>; <c>m1i sd1i n1i m2i sd2i n2i</c>; <c>x1i t1i x2i t2i</c>; <c>xi ni</c>; <c>ri ni</c>), or the same under other usual names
/// (<c>mean1</c>, <c>events1</c>, <c>total1</c>, <c>se</c>) or under names the caller gives. Where a measure is named and the file holds effects instead of
/// its raw data, the effects are taken to be of that measure. <c>study</c>, <c>slab</c> or <c>author</c> name a row. Every other column may be a
/// moderator. An empty cell or <c>NA</c> leaves its row out.
/// </remarks>
public sealed record EffectTable
{
    private static readonly GenericEffect Given = new();

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

    /// <summary>What a reader must know of how the file was read: columns under other names, moderators that repeat others.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Reads a table; every problem is found, not only the first.</summary>
    /// <param name="table">The file.</param>
    /// <param name="measure">The measure; <see cref="GenericEffect"/> where the file holds effects.</param>
    /// <param name="moderators">What to regress on, such as <c>dose</c>, <c>log(dose)</c>, <c>I(year - 1990)</c>, <c>factor(form)</c>, <c>a*b</c>, <c>a:b</c>; joined by + or a comma; <c>- 1</c> goes without an intercept. Empty for a plain pool.</param>
    /// <param name="zeroCells">How empty cells are met.</param>
    /// <param name="levels">How the levels of a factor are ordered.</param>
    /// <param name="columns">The measure's columns that stand under other names in the file, such as <c>ai</c> to <c>tpos</c>.</param>
    public static Reading<EffectTable> Read(CsvTable table, EffectMeasure measure, string moderators, ZeroCells? zeroCells = null, IReadOnlyDictionary<string, string>? columns = null, LevelOrder levels = LevelOrder.Alphabetical)
    {
        List<Problem> problems = [];
        EffectColumns places = new(table, columns ?? ImmutableDictionary<string, string>.Empty, problems);
        EffectMeasure raw = places.Has(measure.Columns) || !places.Has(Given.Columns) ? measure : Given;
        if (raw is GenericEffect && !places.Has(Given.Columns))
        {
            string[] codes = [.. EffectMeasures.All.Where(m => m is not GenericEffect && places.Has(m.Columns)).Select(m => m.Code)];
            problems.Add(new Problem(table.File, 1, 0, "The file holds no effects, yi with vi or sei.", codes.Length > 0
                ? $"Its counts or means are of {string.Join(", ", codes)}; name one of them with --measure."
                : $"The columns are {string.Join(", ", table.Columns.Where(c => c.Length > 0))}; --columns yi=NAME,vi=NAME reads two of them."));
            return Reading<EffectTable>.Failed(problems);
        }
        Func<CsvRow, double?>[] readers = [.. raw.Columns.Select(places.Reader)];
        ModeratorFormula formula = ModeratorFormula.Parse(moderators, table, problems);
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
            if (cells.Any(c => c is null) || formula.Columns.Any(c => IsMissing(row[c])))
            {
                leftOut.Add($"{study}: a cell is empty");
                continue;
            }
            double[] numbers = [.. cells.Select(c => c!.Value)]; // nulls were left out above
            if (raw.Impossible(numbers) is string why)
                problems.Add(new Problem(table.File, row.Line, 0, why, "Correct the row, or leave it out."));
            else
                read.Add((row, numbers, study));
        }
        if (problems.Count > 0)
            return Reading<EffectTable>.Failed(problems);

        ImmutableArray<Effect?> effects = raw.Of([.. read.Select(r => r.Cells)], zeroCells);
        for (int i = 0; i < read.Count; i++)
            if (effects[i] is null)
                leftOut.Add($"{read[i].Name}: the {measure.Name} does not exist for these numbers");
        (CsvRow Row, double[] Cells, string Name)[] kept = [.. read.Where((_, i) => effects[i] is not null)];
        Design design = formula.DesignOf(table.Rows, [.. kept.Select(k => table.Rows.IndexOf(k.Row))], levels, problems);
        if (problems.Count > 0)
            return Reading<EffectTable>.Failed(problems);
        design = design.WithoutRedundant(out ImmutableArray<string> redundant);
        return Reading<EffectTable>.Of(new EffectTable
        {
            Measure = measure,
            Studies = [.. kept.Select(k => k.Name)],
            Effects = [.. effects.OfType<Effect>()],
            Cells = raw is GenericEffect ? [] : [.. read.Select(r => r.Cells).Where(c => !raw.IsEmpty(c))],
            Design = design,
            LeftOut = [.. leftOut],
            Notes = [.. places.Read, .. read.Where((r, i) => raw.HasEmptyArm(r.Cells) && effects[i] is not null).Select(r => $"{r.Name}: an arm holds nobody, so its effect is made of what was added to empty cells alone; leave the row out to be without it"), .. redundant.Select(r => $"moderator {r} repeats others and was dropped")],
        });
    }

    internal static bool IsMissing(string cell) => cell.Trim() is "" or "NA" or "NaN";
}
