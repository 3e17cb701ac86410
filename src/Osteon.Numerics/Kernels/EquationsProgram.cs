using Osteon.Numerics.Graph;
using Osteon.Numerics.Ode;

namespace Osteon.Numerics.Kernels;

/// <summary>Everything an integration computes of a system of equations, as straight-line programs over one workspace.</summary>
internal sealed class EquationsProgram
{
    private readonly Dictionary<int, int> hoisted = [];
    private readonly Dictionary<double, int> constants = [];
    private int scratch;
    private int elementary;
    private int registers;

    /// <param name="equations">The equations.</param>
    /// <param name="supplied">The states that an event may give a steady supply.</param>
    /// <param name="withJacobian">Whether the entries of the Jacobian get a program of their own, for solvers that factor it themselves.</param>
    public EquationsProgram(IEquations equations, IReadOnlyList<int> supplied, bool withJacobian = false)
    {
        var recording = new Recording(equations, holdsKinks: !withJacobian);
        var graph = recording.Graph;
        var n = equations.States.Length;
        (States, Parameters, Outputs, Jumps, Kinks) = (n, equations.Parameters.Length, equations.Outputs.Length, recording.Jumps.Count, recording.Kinks.Count);
        Jacobian = JacobianOf(recording);
        var shift = graph.Input(Segment.Shift, 0);
        var factorization = new Factorization(graph, Jacobian, n, shift);
        FactorEntries = factorization.Entries;
        Graph = graph;
        Recording = recording;

        // W = shift · I − J goes into the factors; what changes by step is kept in memory for the solves of all stages.
        Dictionary<int, int> kept = [];
        var right = Enumerable.Range(0, n).Select(i => graph.Input(Segment.Right, i)).ToArray();
        var solution = factorization.Solve(right, value =>
            graph[value].Level < Level.Step ? value : graph.Input(Segment.Factor, kept.TryGetValue(value, out var slot) ? slot : kept[value] = kept.Count));
        Factors = kept.Count;

        List<(int State, int Slope)> slopes = [];
        for (var i = 0; i < n; i++)
        {
            var slope = graph.Derivative(recording.Change[i], recording.Time);
            if (!graph.Is(slope, 0))
                slopes.Add((i, slope));
        }
        TimeSlopes = [.. slopes.Select(slope => slope.State)];

        var rates = (int[])recording.Change.Clone();
        for (var i = 0; i < supplied.Count; i++)
            rates[supplied[i]] = graph.Add(rates[supplied[i]], graph.Input(Segment.Supply, i));
        Supplied = [.. supplied];
        var change = To(Segment.Right, rates);
        Change = Lower("change", Level.Person, change);
        Factor = Lower("factor", Level.Person,
            [.. change, .. To(Segment.TimeSlope, slopes.Select(slope => slope.Slope)), .. kept.Select(entry => (entry.Key, new Place(Segment.Factor, entry.Value)))]);
        Solve = Lower("solve", Level.Person, To(Segment.Increment, solution));
        // Each jump gives its guard − threshold, and the greater size of the two; after them each kink its difference.
        Guard = Lower("guard", Level.Person, To(Segment.Guard, recording.Jumps.SelectMany(jump => new[]
        {
            graph.Subtract(jump.Guard, jump.Threshold),
            graph.Max(graph.Max(jump.Guard, graph.Negate(jump.Guard)), graph.Max(jump.Threshold, graph.Negate(jump.Threshold))),
        }).Concat(recording.Kinks)));
        Observe = Lower("observe", Level.Person, To(Segment.Output, recording.Outputs));
        JacobianEntries = Lower("jacobian", Level.Person, withJacobian ? To(Segment.Increment, Jacobian.Values) : []);
        Start = Lower("start", Level.Constant, To(Segment.Right, recording.Start));
        Prologue = Lower("prologue", Level.Constant, [.. hoisted.OrderBy(entry => entry.Value).Select(entry => (entry.Key, new Place(Segment.Hoisted, entry.Value)))]);
    }

    public int States { get; }

    public int Parameters { get; }

    public int Outputs { get; }

    /// <summary>The states that may be given a steady supply, in the order of their segment.</summary>
    public int[] Supplied { get; }

    /// <summary>Jumps that the integrator locates.</summary>
    public int Jumps { get; }

    /// <summary>Kinks that the integrator holds and, where it matters, locates.</summary>
    public int Kinks { get; }

    /// <summary>Factors kept in memory between the factorization and the solves.</summary>
    public int Factors { get; }

    /// <summary>Entries of the LU factors, those constant to a person among them.</summary>
    public int FactorEntries { get; }

    /// <summary>The states whose rate of change depends on time itself, in the order of their slopes.</summary>
    public int[] TimeSlopes { get; }

    public ExpressionGraph Graph { get; }

    public Recording Recording { get; }

    /// <summary>The entries of ∂f/∂y that are not zero.</summary>
    public IReadOnlyDictionary<(int Row, int Column), int> Jacobian { get; }

    /// <summary>What is constant to a person, from the parameters.</summary>
    public KernelProgram Prologue { get; }

    /// <summary>The state at the start, from the parameters, into Right.</summary>
    public KernelProgram Start { get; }

    /// <summary>f into Right.</summary>
    public KernelProgram Change { get; }

    /// <summary>f into Right, ∂f/∂t into TimeSlope, the factors of shift · I − ∂f/∂y into Factor.</summary>
    public KernelProgram Factor { get; }

    /// <summary>The solution for Right, into Increment.</summary>
    public KernelProgram Solve { get; }

    /// <summary>Two values for each jump.</summary>
    public KernelProgram Guard { get; }

    /// <summary>What is observed, into Output.</summary>
    public KernelProgram Observe { get; }

    /// <summary>The entries of <see cref="Jacobian"/> in its order, into Increment; empty unless asked for.</summary>
    public KernelProgram JacobianEntries { get; }

    public IEnumerable<KernelProgram> All => [Prologue, Start, Change, Factor, Solve, Guard, Observe];

    /// <summary>The numbers in the constant segment.</summary>
    public IEnumerable<(double Value, int Index)> Constants => constants.Select(entry => (entry.Key, entry.Value));

    public Layout Layout() => new(this, hoisted.Count, scratch, elementary, constants.Count, registers);

    private KernelProgram Lower(string name, Level stored, IReadOnlyList<(int Node, Place Target)> outputs)
    {
        var lowering = new Lowering(
            Graph, stored,
            node => new(Segment.Hoisted, hoisted.TryGetValue(node, out var slot) ? slot : hoisted[node] = hoisted.Count),
            ConstantPlace);
        var program = lowering.Lower(name, outputs);
        scratch = Math.Max(scratch, lowering.ScratchNeeded);
        elementary = Math.Max(elementary, lowering.ElementaryNeeded);
        foreach (var instruction in program.Instructions)
            if (instruction.Target.Segment == Segment.Register)
                registers = Math.Max(registers, instruction.Target.Index + 1);
        return program;
    }

    private Place ConstantPlace(double value) => new(Segment.Constant, constants.TryGetValue(value, out var slot) ? slot : constants[value] = constants.Count);

    private static (int Node, Place Target)[] To(Segment segment, IEnumerable<int> nodes) => [.. nodes.Select((node, i) => (node, new Place(segment, i)))];

    private static SortedDictionary<(int Row, int Column), int> JacobianOf(Recording recording)
    {
        SortedDictionary<(int, int), int> entries = [];
        var graph = recording.Graph;
        for (var row = 0; row < recording.Change.Length; row++)
            for (var column = 0; column < recording.State.Length; column++)
            {
                var entry = graph.Derivative(recording.Change[row], recording.State[column]);
                if (!graph.Is(entry, 0))
                    entries[(row, column)] = entry;
            }
        return entries;
    }
}
