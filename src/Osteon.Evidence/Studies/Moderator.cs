using System.Collections.Immutable;
using Osteon.Evidence.Pooling;
using Osteon.Vocabulary.Tables;

namespace Osteon.Evidence.Studies;

/// <summary>One thing studies may differ in: a number computed from columns, or a factor.</summary>
internal sealed class Moderator
{
    private readonly ModeratorExpression? _number;
    private readonly bool _asFactor;
    private readonly string? _reference;

    private Moderator(string text, string column, ModeratorExpression? number, bool asFactor, string? reference) =>
        (Text, Column, _number, _asFactor, _reference) = (text, column, number, asFactor, reference);

    /// <summary>How it is written.</summary>
    public string Text { get; }

    /// <summary>The first column it reads.</summary>
    public string Column { get; }

    /// <summary>Every column it reads.</summary>
    public IEnumerable<string> Columns => _number is null ? [Column] : _number.Columns;

    /// <summary>The moderator that stands next in a formula; null where none does.</summary>
    /// <exception cref="FormulaException">It is not understood.</exception>
    public static Moderator? Read(FormulaCursor cursor)
    {
        cursor.Ahead();
        int from = cursor.Position;
        if (cursor.Function() is string function)
        {
            if (function is "factor" or "as.factor" or "relevel")
                return Factor(function, from, cursor);
            ModeratorExpression number = ModeratorExpression.Call(function, cursor);
            return new(cursor.Since(from), number.Columns.FirstOrDefault() ?? throw new FormulaException($"'{cursor.Since(from)}' reads no column."), number, false, null);
        }
        return cursor.Column() is string column ? new(column, column, ModeratorExpression.Column(column), false, null) : null;
    }

    private static Moderator Factor(string function, int from, FormulaCursor cursor)
    {
        int inner = cursor.Position;
        Moderator of = cursor.Function() is "factor" or "as.factor" ? Factor("factor", inner, cursor)
            : cursor.Column() is string column ? new(column, column, null, true, null) : throw cursor.Unreadable();
        string? reference = of._reference;
        if (function == "relevel")
        {
            if (!cursor.Take(","))
                throw cursor.Unreadable();
            if (cursor.Take("ref") && !cursor.Take("="))
                throw cursor.Unreadable();
            reference = cursor.Quoted() ?? throw new FormulaException("relevel() takes a column and the level to come first, such as relevel(form, ref = \"MK-4\").");
        }
        return cursor.Take(")") ? new(cursor.Since(from), of.Column, null, true, reference) : throw cursor.Unreadable();
    }

    /// <summary>Whether it is a factor: by its word, or because no cell of its column is a number.</summary>
    public bool IsFactor(IReadOnlyList<CsvRow> rows) => _asFactor
        || (Text == Column && rows.Where(r => !EffectTable.IsMissing(r[Column])).All(r => ModeratorExpression.Number(r[Column]) is null));

    /// <summary>Its columns in a regression.</summary>
    /// <param name="all">Every row of the file: as in R, levels that only stand in rows left out stay levels.</param>
    /// <param name="kept">Which of them are studies.</param>
    /// <param name="everyLevel">Whether a factor keeps its first level.</param>
    /// <param name="order">How the levels of a factor are ordered.</param>
    /// <param name="problems">Receives what is wrong with a cell.</param>
    public List<(string Name, double[] Values)> Expand(IReadOnlyList<CsvRow> all, IReadOnlyList<int> kept, bool everyLevel, LevelOrder order, List<Problem> problems)
    {
        if (IsFactor(all))
        {
            ImmutableArray<string> levels = Design.Levels(all.Select(r => r[Column]).Where(c => !EffectTable.IsMissing(c)), order);
            if (_reference is not null)
            {
                if (!levels.Contains(_reference))
                    problems.Add(new Problem(all[0].Table.File, 1, 0, $"'{_reference}' is no level of {Column}.", $"The levels are {string.Join(", ", levels)}."));
                levels = [.. levels.Where(l => l == _reference), .. levels.Where(l => l != _reference)];
            }
            return [.. levels.Skip(everyLevel ? 0 : 1).Select(level => ($"{Column}={level}", kept.Select(i => all[i][Column] == level ? 1d : 0d).ToArray()))];
        }
        double[] values = _number!.Of(all); // what is no factor is a number
        int before = problems.Count;
        foreach (int i in kept)
            if (Columns.FirstOrDefault(c => ModeratorExpression.Number(all[i][c]) is null) is string text)
                problems.Add(all[i].ProblemAt(text, $"'{all[i][text]}' is no number.", $"Write a number in every row, or factor({text}) for groups."));
            else if (!double.IsFinite(values[i]))
                problems.Add(all[i].ProblemAt(Column, $"{all[i][Column]} has no {(Text.StartsWith("log", StringComparison.Ordinal) ? "logarithm" : Text)}.", "Leave the row out, or choose another function."));
        return problems.Count > before ? [] : [(Text, [.. kept.Select(i => values[i])])];
    }
}
