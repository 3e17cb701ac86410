using System.Collections.Immutable;
using Osteon.Body.Physiology;
using Osteon.Numerics.Kernels;

namespace Osteon.Qualification;

/// <summary>The equations of one organ as the computed graph of the whole body holds them.</summary>
/// <param name="Organ">The organ.</param>
/// <param name="Lines">Presentation MathML, one <c>math</c> element each: shared values first, then the rates of the organ's states.</param>
/// <param name="Elsewhere">Shared values that stand in the lines and are defined with another organ.</param>
public sealed record OrganEquations(Organ Organ, ImmutableArray<string> Lines, ImmutableArray<(int Letter, Organ Organ)> Elsewhere)
{
    private static readonly Lazy<ImmutableArray<OrganEquations>> Sorted = new(Sort);

    /// <summary>The equations of every organ; together they are all lines of the whole body, each once.</summary>
    public static ImmutableArray<OrganEquations> All => Sorted.Value;

    // A rate goes with its state. A shared value goes with the organ most of whose parameters stand in it; without parameters with the
    // organ of its states, and without those with that of the first shared value in it.
    private static ImmutableArray<OrganEquations> Sort()
    {
        Dictionary<string, Organ> ofState = Organ.All.SelectMany(o => o.States.Select(s => (s, o))).ToDictionary(p => p.s, p => p.o, StringComparer.Ordinal);
        Dictionary<string, Organ> ofParameter = new(StringComparer.Ordinal);
        foreach ((string name, Organ organ) in Organ.All.SelectMany(o => o.Sheets.SelectMany(ModelReport.NamesIn).Select(name => (name, o))))
            ofParameter.TryAdd(name, organ); // a fitted value stands in two sheets of one organ
        ImmutableArray<FormulaLine> lines = Formula.MathMlLines(new WholeBody());
        Dictionary<int, Organ> ofLetter = [];
        Organ Home(FormulaLine line) =>
            line.State is string state ? ofState[state]
            : Most(line.Parameters.Select(p => ofParameter.GetValueOrDefault(p))) ?? Most(line.States.Select(s => ofState.GetValueOrDefault(s)))
                ?? line.Uses.Select(u => ofLetter[u]).FirstOrDefault() ?? Organ.All[0];
        Dictionary<Organ, List<FormulaLine>> homes = Organ.All.ToDictionary(o => o, _ => new List<FormulaLine>());
        foreach (FormulaLine line in lines)
        {
            Organ home = Home(line);
            if (line.Letter > 0)
                ofLetter[line.Letter] = home;
            homes[home].Add(line);
        }
        return [.. Organ.All.Select(o => new OrganEquations(o, [.. homes[o].Select(l => l.Text)],
            [.. homes[o].SelectMany(l => l.Uses).Distinct().Order().Where(letter => ofLetter[letter] != o).Select(letter => (letter, ofLetter[letter]))]))];
    }

    private static Organ? Most(IEnumerable<Organ?> organs) => organs.OfType<Organ>().GroupBy(o => o).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
}
