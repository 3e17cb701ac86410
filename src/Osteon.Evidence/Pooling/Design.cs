using System.Collections.Immutable;
using System.Globalization;

namespace Osteon.Evidence.Pooling;

/// <summary>What the studies differ in, as columns of a regression: the intercept, unless a model goes without one, then the moderators.</summary>
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
    public bool InterceptOnly => Columns == 1 && HasIntercept;

    /// <summary>Whether the first column is the intercept; without one, the test of the moderators takes in every column.</summary>
    public bool HasIntercept => Columns > 0 && Names[0] == "intercept";

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

    /// <summary>No column yet, not even an intercept.</summary>
    public static Design Empty(int studies) => new(studies, [], []);

    /// <summary>This design without columns that say nothing beyond the columns before them, as R's <c>lm</c> and metafor drop them.</summary>
    /// <param name="dropped">The names of the columns left out.</param>
    public Design WithoutRedundant(out ImmutableArray<string> dropped)
    {
        const double least = 1e-7; // share of a column's length that must be its own; R's lm
        List<double[]> axes = [];
        List<int> kept = [];
        for (int c = 0; c < Columns; c++)
        {
            double[] column = _cells.AsSpan(c * Studies, Studies).ToArray();
            double before = Math.Sqrt(column.Sum(v => v * v));
            for (int pass = 0; pass < 2; pass++)
                foreach (double[] axis in axes)
                {
                    double dot = column.Zip(axis, (a, b) => a * b).Sum();
                    for (int i = 0; i < Studies; i++)
                        column[i] -= dot * axis[i];
                }
            double after = Math.Sqrt(column.Sum(v => v * v));
            if (!(after > least * before))
                continue;
            kept.Add(c);
            axes.Add([.. column.Select(v => v / after)]);
        }
        dropped = [.. Enumerable.Range(0, Columns).Except(kept).Select(c => Names[c])];
        return dropped.IsEmpty ? this : new(Studies, [.. kept.Select(c => Names[c])], [.. kept.SelectMany(c => _cells[(c * Studies)..((c + 1) * Studies)])]);
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
    /// <remarks>Levels that are all numbers stand in their order, others in the alphabet's, small letters before capitals.</remarks>
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

    /// <summary>The levels of a factor: by size where all are numbers, else as <paramref name="order"/> says.</summary>
    public static ImmutableArray<string> Levels(IEnumerable<string> values, LevelOrder order = LevelOrder.Alphabetical)
    {
        string[] distinct = [.. values.Distinct(StringComparer.Ordinal)];
        return distinct.All(v => double.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? [.. distinct.OrderBy(v => double.Parse(v, NumberStyles.Float, CultureInfo.InvariantCulture))]
            : [.. distinct.Order(order == LevelOrder.Ordinal ? StringComparer.Ordinal : Alphabet.Order)];
    }
}
