using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;

namespace Osteon.Numerics.Graph;

/// <summary>Equations run once with a recording scalar: the nodes of their start, change, observations and jumps.</summary>
internal sealed class Recording
{
    /// <summary>What is smaller only keeps a logarithm from zero.</summary>
    private const double LeastKink = 1e-100;

    private readonly List<(int Guard, int Threshold)> jumps = [];
    private readonly List<int> kinks = [];
    private readonly bool holdsKinks;
    private bool holdsJumps;

    /// <param name="equations">The equations.</param>
    /// <param name="holdsKinks">Whether kinks in the change follow a mode of their own.</param>
    public Recording(IEquations equations, bool holdsKinks = false)
    {
        this.holdsKinks = holdsKinks;
        var (n, m) = (equations.States.Length, equations.Outputs.Length);
        var parameters = Inputs(Segment.Parameter, equations.Parameters.Length);
        var state = Inputs(Segment.State, n);
        Time = Graph.Input(Segment.Time, 0);
        var (start, change, outputs) = (new Traced[n], new Traced[n], new Traced[m]);
        equations.Start<Traced>(parameters, start);
        holdsJumps = true;
        equations.Change<Traced>(new(this, Time), state, parameters, change);
        holdsJumps = false;
        equations.Observe<Traced>(new(this, Time), state, parameters, outputs);
        (Start, Change, Outputs) = (Nodes(start), Nodes(change), Nodes(outputs));
        State = Nodes(state);
        Parameters = Nodes(parameters);
    }

    public ExpressionGraph Graph { get; } = new();

    public int Time { get; }

    public int[] Parameters { get; }

    public int[] State { get; }

    public int[] Start { get; }

    public int[] Change { get; }

    public int[] Outputs { get; }

    /// <summary>Guard and threshold of every jump in the change.</summary>
    public IReadOnlyList<(int Guard, int Threshold)> Jumps => jumps;

    /// <summary>The difference whose sign decides each kink in the change, above zero for the first operand.</summary>
    public IReadOnlyList<int> Kinks => kinks;

    /// <summary>The greater: a kink that the integrator may hold.</summary>
    public int Max(int x, int y) => KinkOf(x, y) is { } held ? Graph.Select(held, x, y) : Graph.Max(x, y);

    /// <summary>The lesser: a kink that the integrator may hold.</summary>
    public int Min(int x, int y) => KinkOf(x, y) is { } held ? Graph.Select(held, y, x) : Graph.Min(x, y);

    /// <summary>In the rate of change a jump follows a mode that the integrator holds; elsewhere it follows its guard.</summary>
    public int Switch(int guard, int threshold, int below, int above)
    {
        if (!holdsJumps)
            return Graph.Select(Graph.Subtract(guard, threshold), above, below);
        var jump = jumps.IndexOf((guard, threshold));
        if (jump < 0)
        {
            jump = jumps.Count;
            jumps.Add((guard, threshold));
        }
        return Graph.Select(Graph.Input(Segment.Mode, jump), above, below);
    }

    /// <summary>What decides a kink: the mode that the integrator holds and, where it holds none, the difference itself; null for what is no kink of the change.</summary>
    private int? KinkOf(int x, int y)
    {
        if (!holdsJumps || !holdsKinks || x == y || (Graph[x].Level != Level.Step && Graph[y].Level != Level.Step) || IsSmallest(x) || IsSmallest(y))
            return null;
        var difference = Graph.Subtract(x, y);
        var kink = kinks.IndexOf(difference);
        if (kink < 0)
        {
            kink = kinks.Count;
            kinks.Add(difference);
        }
        return Graph.Add(Graph.Input(Segment.Kink, kink), Graph.Multiply(Graph.Input(Segment.Free, 0), difference));
    }

    private bool IsSmallest(int node) => Graph.IsConstant(node) && !Graph.Is(node, 0) && Math.Abs(Graph[node].Value) < LeastKink;

    private Traced[] Inputs(Segment source, int count) => [.. Enumerable.Range(0, count).Select(i => new Traced(this, Graph.Input(source, i)))];

    private int[] Nodes(Traced[] values) => [.. values.Select(value => value.In(this))];
}
