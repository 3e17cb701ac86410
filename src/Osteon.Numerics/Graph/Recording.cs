using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;

namespace Osteon.Numerics.Graph;

/// <summary>Equations run once with a recording scalar: the nodes of their start, change, observations and jumps.</summary>
internal sealed class Recording
{
    /// <summary>What is smaller only keeps a logarithm from zero.</summary>
    private const double LeastKink = 1e-100;

    private readonly List<(int Guard, int Threshold)> jumps = [];
    private readonly HashSet<int> kinks = [];
    private readonly bool holdsKinks;
    private bool holdsJumps;

    /// <param name="equations">The equations.</param>
    /// <param name="holdsKinks">Whether kinks in the rate of change are held as jumps are.</param>
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

    /// <summary>Whether a jump is but a kink: the rate of change itself does not jump there, only its slope.</summary>
    public bool IsKink(int jump) => kinks.Contains(jump);

    /// <summary>The greater; in the rate of change one of them, as the integrator holds it.</summary>
    public int Max(int x, int y) => IsHeldKink(x, y) ? Graph.Select(Mode(x, y, isKink: true), x, y) : Graph.Max(x, y);

    /// <summary>The lesser; in the rate of change one of them, as the integrator holds it.</summary>
    public int Min(int x, int y) => IsHeldKink(x, y) ? Graph.Select(Mode(x, y, isKink: true), y, x) : Graph.Min(x, y);

    /// <summary>In the rate of change a jump follows a mode that the integrator holds; elsewhere it follows its guard.</summary>
    public int Switch(int guard, int threshold, int below, int above)
    {
        if (!holdsJumps)
            return Graph.Select(Graph.Subtract(guard, threshold), above, below);
        return Graph.Select(Mode(guard, threshold, isKink: false), above, below);
    }

    private bool IsHeldKink(int x, int y)
        => holdsJumps && holdsKinks && x != y && (Graph[x].Level == Level.Step || Graph[y].Level == Level.Step) && !IsSmallest(x) && !IsSmallest(y);

    private bool IsSmallest(int node) => Graph.IsConstant(node) && !Graph.Is(node, 0) && Math.Abs(Graph[node].Value) < LeastKink;

    private int Mode(int guard, int threshold, bool isKink)
    {
        var jump = jumps.IndexOf((guard, threshold));
        if (jump < 0)
        {
            jump = jumps.Count;
            jumps.Add((guard, threshold));
            if (isKink)
                kinks.Add(jump);
        }
        if (!isKink)
            kinks.Remove(jump);
        return Graph.Input(Segment.Mode, jump);
    }

    private Traced[] Inputs(Segment source, int count) => [.. Enumerable.Range(0, count).Select(i => new Traced(this, Graph.Input(source, i)))];

    private int[] Nodes(Traced[] values) => [.. values.Select(value => value.In(this))];
}
