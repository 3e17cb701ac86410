namespace Osteon.Vocabulary.Medicines;

/// <summary>How many single-letter slips (drop, add, replace, swap of neighbors) lie between two words.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 where it is larger: optimal string alignment, row by row, given up early.</summary>
    public static int Bounded(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int value = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                row[j] = value;
                best = Math.Min(best, value);
            }
            if (best > limit)
                return limit + 1;
            Span<int> free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.Min(last[b.Length], limit + 1);
    }
}
