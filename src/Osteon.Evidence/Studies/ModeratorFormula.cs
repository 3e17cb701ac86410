using System.Collections.Immutable;
using System.Numerics;
using Osteon.Evidence.Pooling;
using Osteon.Vocabulary.Tables;

namespace Osteon.Evidence.Studies;

/// <summary>What to regress on, as people write it: <c>dose + form</c>, <c>~ log(dose) * factor(form)</c>, <c>(a + b)^2 - a:b</c>, <c>form - 1</c>.</summary>
/// <remarks>
/// The algebra is that of R's formulas: <c>a*b</c> stands for a, b and a:b, <c>a/b</c> for a and a:b, <c>^</c> for crossing with itself; a comma joins like a plus.
/// A term is a set of moderators, one bit each; terms of fewer moderators come first, and within a term the moderators stand as they first came.
/// </remarks>
internal sealed class ModeratorFormula
{
    private readonly List<Moderator> _moderators = [];

    private ModeratorFormula()
    {
    }

    /// <summary>False where the formula says <c>0</c> or <c>- 1</c>.</summary>
    public bool HasIntercept { get; private set; } = true;

    /// <summary>The terms, in order.</summary>
    public ImmutableArray<ulong> Terms { get; private set; } = [];

    /// <summary>The file's columns the formula reads.</summary>
    public IEnumerable<string> Columns => _moderators.SelectMany(m => m.Columns).Distinct(StringComparer.Ordinal);

    /// <summary>Reads a formula; what is wrong with it is added to <paramref name="problems"/>.</summary>
    public static ModeratorFormula Parse(string text, CsvTable table, List<Problem> problems)
    {
        ModeratorFormula formula = new();
        FormulaCursor cursor = new(text, table.Columns);
        try
        {
            cursor.Take("~");
            if (!cursor.AtEnd)
                formula.Terms = [.. formula.Sum(cursor).OrderBy(BitOperations.PopCount)];
            if (!cursor.AtEnd)
                throw cursor.Unreadable();
        }
        catch (FormulaException wrong)
        {
            problems.Add(new Problem(table.File, 1, 0, wrong.Message, $"Join columns by +, *, : or -, put names with signs between backticks, and use {ModeratorExpression.Functions}."));
        }
        foreach (string unknown in cursor.Unknown)
            problems.Add(new Problem(table.File, 1, 0, $"There is no column '{unknown}' to regress on.", $"The columns are {string.Join(", ", table.Columns.Where(c => c.Length > 0))}."));
        return formula;
    }

    /// <summary>The design of these rows; problems are added to <paramref name="problems"/>.</summary>
    /// <param name="all">Every row of the file.</param>
    /// <param name="kept">Which of them are studies.</param>
    /// <param name="levels">How the levels of a factor are ordered.</param>
    /// <param name="problems">Receives what is wrong with a cell.</param>
    public Design DesignOf(IReadOnlyList<CsvRow> all, IReadOnlyList<int> kept, LevelOrder levels, List<Problem> problems)
    {
        Design design = HasIntercept ? Design.Intercept(kept.Count) : Design.Empty(kept.Count);
        if (kept.Count == 0)
            return design;
        bool[] factors = [.. _moderators.Select(m => m.IsFactor(all))];
        int? full = HasIntercept ? null : Members(Terms.FirstOrDefault(t => Members(t).Any(m => factors[m]))).Where(m => factors[m]).Cast<int?>().FirstOrDefault();
        foreach (ulong term in Terms)
        {
            List<(string Name, double[] Values)> columns = [];
            foreach (int m in Members(term))
            {
                // As R: a factor leaves its first level out where the term without it stands in the model; without an intercept the first factor keeps it.
                ulong margin = term & ~(1UL << m);
                bool everyLevel = factors[m] && ((margin != 0 && !Terms.Contains(margin)) || full == m && term == Terms.First(t => Members(t).Any(o => factors[o])));
                var next = _moderators[m].Expand(all, kept, everyLevel, levels, problems);
                columns = columns.Count == 0 && m == Members(term).First() ? next
                    : [.. next.SelectMany(b => columns.Select(a => ($"{a.Name}:{b.Name}", a.Values.Zip(b.Values, (x, y) => x * y).ToArray())))];
            }
            if (problems.Count == 0)
                design = columns.Aggregate(design, (d, c) => d.With(c.Name, c.Values));
        }
        return design;
    }

    private static IEnumerable<int> Members(ulong term) => Enumerable.Range(0, 64).Where(i => (term >> i & 1) == 1);

    private List<ulong> Sum(FormulaCursor cursor)
    {
        List<ulong> terms = [];
        bool remove = cursor.Take("-");
        do
        {
            if (cursor.Number() is double number)
            {
                if (number is not (0 or 1))
                    throw new FormulaException("Only 0 and 1 may stand for the intercept; arithmetic goes inside I().");
                HasIntercept = (number == 1) != remove;
            }
            else if (Product(cursor) is var more && remove)
                terms.RemoveAll(more.Contains);
            else
                terms.AddRange(more);
            remove = cursor.Ahead() == '-';
        }
        while (cursor.Take("+") || cursor.Take(",") || cursor.Take("-"));
        return [.. terms.Distinct()];
    }

    private List<ulong> Product(FormulaCursor cursor)
    {
        List<ulong> left = Interaction(cursor);
        while (true)
        {
            if (cursor.Take("*"))
                left = Crossed(left, Interaction(cursor));
            else if (cursor.Take("/"))
            {
                ulong outer = left.Aggregate(0UL, (a, b) => a | b);
                left = [.. left.Concat(Interaction(cursor).Select(t => t | outer)).Distinct()];
            }
            else
                return left;
        }
    }

    private List<ulong> Interaction(FormulaCursor cursor)
    {
        List<ulong> left = Power(cursor);
        while (cursor.Take(":"))
        {
            List<ulong> right = Power(cursor);
            left = [.. left.SelectMany(a => right.Select(b => a | b)).Distinct()];
        }
        return left;
    }

    private List<ulong> Power(FormulaCursor cursor)
    {
        List<ulong> root = Atom(cursor), power = root;
        if (!cursor.Take("^"))
            return root;
        double? times = cursor.Number();
        if (times is not (1 or 2 or 3 or 4))
            throw new FormulaException("Outside I(), '^' crosses terms and takes 1 to 4; powers of a number go inside I().");
        for (int i = 1; i < times; i++)
            power = Crossed(power, root);
        return power;
    }

    private List<ulong> Atom(FormulaCursor cursor)
    {
        if (cursor.Take("("))
        {
            List<ulong> inside = Sum(cursor);
            return cursor.Take(")") ? inside : throw cursor.Unreadable();
        }
        Moderator moderator = Moderator.Read(cursor) ?? throw cursor.Unreadable();
        int at = _moderators.FindIndex(m => m.Text == moderator.Text);
        if (at < 0)
        {
            if (_moderators.Count == 64)
                throw new FormulaException("A regression takes at most 64 moderators.");
            at = _moderators.Count;
            _moderators.Add(moderator);
        }
        return [1UL << at];
    }

    private static List<ulong> Crossed(List<ulong> left, List<ulong> right) => [.. left.Concat(right).Concat(left.SelectMany(a => right.Select(b => a | b))).Distinct()];
}
