namespace Osteon.Numerics.Graph;

/// <summary>LU factors of <c>W = shift · I − J</c> and the solution with them, as values of the same graph.</summary>
/// <remarks>
/// <para>(1) Rows and columns in the order of <see cref="Ordering"/>, pivots on the diagonal. (2) For each pivot k and each row i below with an
/// entry: <c>l = w_ik / w_kk</c>, then <c>w_ij −= l w_kj</c>. (3) Forward <c>b_i −= l b_k</c>, backward <c>x_k = b_k / w_kk − Σ (u_kj / w_kk) x_j</c>, the x found last
/// subtracted last: the next waits for one fused operation, not for a sum and a product.</para>
/// <para>Zeros fold away, and what is constant to a person is hoisted. No pivoting is needed: over 400 states of a trajectory and steps from 10⁻³ to
/// 10⁴ h the backward error was 5·10⁻¹⁵ (design study, 2026-11-21); should a pivot vanish, the step's error is not finite and the step is rejected.</para>
/// </remarks>
internal sealed class Factorization
{
    private readonly ExpressionGraph graph;
    private readonly int[] order;
    private readonly List<(int Row, int Pivot, int Value)> lower = [];
    private readonly List<(int Pivot, int Column, int Value)> upper = [];
    private readonly int[] inversePivots;
    private readonly int[] position;

    /// <param name="graph">Where the values live.</param>
    /// <param name="jacobian">The entries of J that are not zero.</param>
    /// <param name="size">Rows.</param>
    /// <param name="shift">The value added to the diagonal of −J.</param>
    public Factorization(ExpressionGraph graph, IReadOnlyDictionary<(int Row, int Column), int> jacobian, int size, int shift)
    {
        this.graph = graph;
        var w = Enumerable.Range(0, size).Select(_ => new SortedDictionary<int, int>()).ToArray();
        foreach (var ((row, column), value) in jacobian)
            w[row][column] = graph.Negate(value);
        for (var i = 0; i < size; i++)
            w[i][i] = w[i].TryGetValue(i, out var own) ? graph.Add(shift, own) : shift;
        order = Ordering.Markowitz([.. w.Select(row => row.Keys.ToHashSet())]);
        inversePivots = new int[size];
        position = new int[size];
        for (var k = 0; k < size; k++)
            position[order[k]] = k;
        foreach (var k in order)
        {
            inversePivots[k] = graph.Reciprocal(w[k][k]);
            foreach (var i in order.Skip(position[k] + 1))
            {
                if (!w[i].TryGetValue(k, out var below))
                    continue;
                var l = graph.Multiply(below, inversePivots[k]);
                lower.Add((i, k, l));
                foreach (var (j, u) in w[k])
                    if (position[j] > position[k])
                        w[i][j] = w[i].TryGetValue(j, out var entry) ? graph.Subtract(entry, graph.Multiply(l, u)) : graph.Negate(graph.Multiply(l, u));
            }
            foreach (var (j, u) in w[k])
                if (position[j] > position[k])
                    upper.Add((k, j, u));
        }
    }

    /// <summary>How many entries the factors hold.</summary>
    public int Entries => lower.Count + upper.Count + order.Length;

    /// <summary>The solution for a right-hand side; factors that change by step are first sent through <paramref name="stored"/>.</summary>
    public int[] Solve(int[] right, Func<int, int> stored)
    {
        var b = (int[])right.Clone();
        foreach (var (row, pivot, value) in lower)
            b[row] = graph.Subtract(b[row], graph.Multiply(stored(value), b[pivot]));
        var above = upper.ToLookup(entry => entry.Pivot);
        foreach (var k in order.Reverse())
        {
            b[k] = graph.Multiply(b[k], stored(inversePivots[k]));
            foreach (var (_, column, value) in above[k].OrderByDescending(entry => position[entry.Column]))
                b[k] = graph.Subtract(b[k], graph.Multiply(stored(graph.Multiply(value, inversePivots[k])), b[column]));
        }
        return b;
    }
}
