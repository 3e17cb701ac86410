using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Osteon.Evidence.Pooling;
using Osteon.Vocabulary.Tables;

namespace Osteon.Evidence.Studies;

/// <summary>What to regress on, as people write it: <c>dose + form</c>, <c>~ log(dose) * factor(form)</c>, <c>form - 1</c>.</summary>
/// <param name="HasIntercept">False where the formula says <c>0</c> or <c>- 1</c>.</param>
/// <param name="Terms">The terms: single moderators first, then products, as R orders them.</param>
internal sealed partial record ModeratorFormula(bool HasIntercept, ImmutableArray<ModeratorTerm> Terms)
{
    /// <summary>Reads a formula; terms are joined by + or a comma, and <c>a*b</c> stands for a, b and a:b.</summary>
    public static ModeratorFormula Parse(string formula)
    {
        bool intercept = true;
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<ModeratorTerm> terms = [];
        foreach (string word in Split(WithoutOne().Replace(formula.TrimStart('~', ' '), "+0"), ',', '+'))
        {
            if (word is "0" or "1")
            {
                intercept &= word == "1";
                continue;
            }
            foreach (string[] parts in Products(Split(word, '*')))
                if (seen.Add(string.Join(':', parts.Order(StringComparer.Ordinal))))
                    terms.Add(new ModeratorTerm([.. parts]));
        }
        return new(intercept, [.. terms.OrderBy(t => t.Parts.Length)]);
    }

    /// <summary>The file's columns the formula reads.</summary>
    public IEnumerable<string> Columns => Terms.SelectMany(t => t.Columns).Distinct(StringComparer.Ordinal);

    /// <summary>The design of these rows; problems are added to <paramref name="problems"/>.</summary>
    public Design DesignOf(CsvRow[] rows, LevelOrder levels, List<Problem> problems)
    {
        Design design = HasIntercept ? Design.Intercept(rows.Length) : Design.Empty(rows.Length);
        bool full = !HasIntercept; // without an intercept the first factor keeps all its levels
        foreach (ModeratorTerm term in Terms)
        {
            design = term.AddTo(design, rows, full, levels, problems);
            full &= !term.IsFactor(rows);
        }
        return design;
    }

    /// <summary>Every product of some of the factors of <c>a*b*c</c>, the smaller first.</summary>
    private static IEnumerable<string[]> Products(string[] crossed) => Enumerable.Range(1, (1 << crossed.Length) - 1)
        .Select(set => Enumerable.Range(0, crossed.Length).Where(i => (set >> i & 1) == 1).SelectMany(i => Split(crossed[i], ':')).Distinct(StringComparer.Ordinal).ToArray())
        .OrderBy(parts => parts.Length);

    /// <summary><c>- 1</c> as a term of its own, never the one inside <c>I(dose - 1)</c>.</summary>
    [GeneratedRegex(@"-\s*1\s*(?=[+,]|$)")]
    private static partial Regex WithoutOne();

    /// <summary>The words between separators that stand outside parentheses.</summary>
    private static string[] Split(string text, params ReadOnlySpan<char> separators)
    {
        List<string> words = [];
        int depth = 0, from = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '(') depth++;
            if (i < text.Length && text[i] == ')') depth--;
            if (i == text.Length || (depth <= 0 && separators.Contains(text[i])))
            {
                if (text[from..i].Trim() is { Length: > 0 } word)
                    words.Add(word);
                from = i + 1;
            }
        }
        return [.. words];
    }
}
