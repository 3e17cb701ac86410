using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;

namespace Osteon.Numerics.Graph;

/// <summary>Equations run once with a recording scalar: the nodes of their start, change, observations and jumps.</summary>
internal sealed class Recording
{
    private readonly List<(int Guard, int Threshold)> jumps = [];
    private bool holdsJumps;

    public Recording(IEquations equations)
    {
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

    private Traced[] Inputs(Segment source, int count) => [.. Enumerable.Range(0, count).Select(i => new Traced(this, Graph.Input(source, i)))];

    private int[] Nodes(Traced[] values) => [.. values.Select(value => value.In(this))];
}
