using System.Collections.Immutable;
using Osteon.Numerics.Graph;
using Osteon.Numerics.Ode;

namespace Osteon.Numerics.Sparse;

/// <summary>Columns of a Jacobian that may be differentiated together, because no row depends on two of one group.</summary>
/// <remarks>Curtis AR, Powell MJD, Reid JK. On the estimation of sparse Jacobian matrices. J Inst Math Appl 1974;13:117–119: each column joins the first group it does not disturb.</remarks>
internal sealed class ColumnGroups
{
    /// <param name="equations">The equations; what depends on what is read from their graph.</param>
    public ColumnGroups(IEquations equations)
    {
        var recording = new Recording(equations);
        var n = recording.State.Length;
        var rowsOf = Enumerable.Range(0, n).Select(_ => new List<int>()).ToArray();
        for (var row = 0; row < n; row++)
        {
            var inputs = recording.Graph.InputsOf(recording.Change[row]);
            for (var column = 0; column < n; column++)
                if (inputs.Contains(recording.State[column]))
                    rowsOf[column].Add(row);
        }
        List<(List<int> Columns, HashSet<int> Rows)> groups = [];
        for (var column = 0; column < n; column++)
        {
            var at = groups.FindIndex(group => !group.Rows.Overlaps(rowsOf[column]));
            if (at < 0)
                (at, groups) = (groups.Count, [.. groups, ([], [])]);
            groups[at].Columns.Add(column);
            groups[at].Rows.UnionWith(rowsOf[column]);
        }
        Groups = [.. groups.Select(group => group.Columns.ToImmutableArray())];
        Rows = [.. rowsOf.Select(rows => rows.ToImmutableArray())];
    }

    /// <summary>The columns of each group.</summary>
    public ImmutableArray<ImmutableArray<int>> Groups { get; }

    /// <summary>The rows that depend on each column.</summary>
    public ImmutableArray<ImmutableArray<int>> Rows { get; }
}
