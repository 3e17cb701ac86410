using System.Collections.Immutable;

namespace Osteon.Evidence.Pooling;

/// <summary>What the studies differ in, as columns of a regression: the intercept, then the moderators.</summary>
public sealed class Design
{
    private readonly double[] _cells;

    private Design(int studies, ImmutableArray<string> names, double[] cells) => (Studies, Names, _cells) = (studies, names, cells);

    /// <summary>How many studies.</summary>
    public int Studies { get; }

    /// <summary>The columns' names; the first is <c>intercept</c>.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>How many coefficients.</summary>
    public int Columns => Names.Length;

    /// <summary>Whether nothing but the intercept stands in it: a plain pool.</summary>
    public bool InterceptOnly => Columns == 1;

    /// <summary>The value of a column for a study.</summary>
    public double this[int study, int column] => _cells[column * Studies + study];

    /// <summary>All cells, [columns × studies], column-major.</summary>
    internal ReadOnlySpan<double> Cells => _cells;

    /// <summary>Only an intercept.</summary>
    public static Design Intercept(int studies)
    {
        double[] ones = new double[studies];
        Array.Fill(ones, 1);
        return new(studies, ["intercept"], ones);
    }

    /// <summary>This design with one more column.</summary>
    /// <exception cref="ArgumentException">The column has another length or a value that is not finite.</exception>
    public Design With(string name, IReadOnlyList<double> values)
    {
        if (values.Count != Studies)
            throw new ArgumentException($"Moderator '{name}' has {values.Count} values for {Studies} studies.", nameof(values));
        if (values.Any(v => !double.IsFinite(v)))
            throw new ArgumentException($"Moderator '{name}' has a value that is not finite.", nameof(values));
        return new(Studies, Names.Add(name), [.. _cells, .. values]);
    }

    /// <summary>This design with a factor: one column of zeros and ones for each level but the first, which is the reference.</summary>
    /// <remarks>Levels stand in ordinal order, as R orders them in the C locale.</remarks>
    public Design WithFactor(string name, IReadOnlyList<string> values) =>
        Levels(values).Skip(1).Aggregate(this, (design, level) => design.With(name + "=" + level, [.. values.Select(v => v == level ? 1d : 0d)]));

    /// <summary>This design with the product of every column of one moderator with every column of another.</summary>
    /// <param name="first">Names of columns already in the design.</param>
    /// <param name="second">Names of columns already in the design.</param>
    public Design WithInteraction(IEnumerable<string> first, IEnumerable<string> second)
    {
        Design design = this;
        foreach (string a in first)
            foreach (string b in second)
            {
                int i = Names.IndexOf(a), j = Names.IndexOf(b);
                if (i < 0 || j < 0)
                    throw new ArgumentException($"The design holds no column '{(i < 0 ? a : b)}'.");
                design = design.With($"{a}:{b}", [.. Enumerable.Range(0, Studies).Select(s => this[s, i] * this[s, j])]);
            }
        return design;
    }

    /// <summary>The studies of <paramref name="kept"/> alone; columns that then hold nothing stay.</summary>
    public Design Subset(IReadOnlyList<int> kept) =>
        new(kept.Count, Names, [.. Enumerable.Range(0, Columns).SelectMany(c => kept.Select(s => this[s, c]))]);

    /// <summary>The levels of a factor in ordinal order.</summary>
    public static ImmutableArray<string> Levels(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
