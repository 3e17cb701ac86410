namespace Osteon.Numerics.Graph;

/// <summary>In which order to eliminate the unknowns so that few new entries arise.</summary>
/// <remarks>
/// Markowitz HM. The elimination form of the inverse and its application to linear programming. Management Science 1957;3:255–269: take the
/// pivot with the smallest (row entries − 1)(column entries − 1). Pivots stay on the diagonal, so the order is found once for the pattern; of equals the first.
/// </remarks>
internal static class Ordering
{
    /// <param name="rows">The columns of the entries of each row, the diagonal among them.</param>
    /// <returns>The unknowns in order of elimination.</returns>
    public static int[] Markowitz(IReadOnlyList<IReadOnlySet<int>> rows)
    {
        var n = rows.Count;
        var inRow = rows.Select(row => new HashSet<int>(row)).ToArray();
        var inColumn = Enumerable.Range(0, n).Select(_ => new HashSet<int>()).ToArray();
        for (var i = 0; i < n; i++)
            foreach (var j in inRow[i])
                inColumn[j].Add(i);
        var waiting = Enumerable.Range(0, n).ToList();
        var order = new int[n];
        for (var position = 0; position < n; position++)
        {
            var pivot = waiting.MinBy(k => ((long)(inRow[k].Count - 1) * (inColumn[k].Count - 1), inRow[k].Count + inColumn[k].Count, k));
            order[position] = pivot;
            waiting.Remove(pivot);
            foreach (var i in inColumn[pivot])
                if (i != pivot)
                    foreach (var j in inRow[pivot])
                        if (j != pivot && inRow[i].Add(j))
                            inColumn[j].Add(i);
            foreach (var i in inColumn[pivot])
                inRow[i].Remove(pivot);
            foreach (var j in inRow[pivot])
                inColumn[j].Remove(pivot);
            inRow[pivot].Clear();
            inColumn[pivot].Clear();
        }
        return order;
    }
}
