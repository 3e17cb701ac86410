using System.Runtime.InteropServices;

namespace Osteon.Numerics.Graph;

/// <summary>All that a system of equations computes, each value once: a directed graph without cycles, operands before results.</summary>
/// <remarks>
/// Values are simplified as they are made (one family of rules a file, in Passes): folding of constants, hoisting of what is constant to a person,
/// sums and products gathered so that more can be hoisted, logarithms of products split so that all powers of one value share one logarithm.
/// Two values with the same operation and operands are one node (hash-consing; Ershov 1958), so sharing needs no pass of its own.
/// </remarks>
internal sealed partial class ExpressionGraph
{
    private readonly List<Node> nodes = [];
    private readonly Dictionary<Node, int> known = [];

    public int Count => nodes.Count;

    public ReadOnlySpan<Node> Nodes => CollectionsMarshal.AsSpan(nodes);

    public Node this[int node] => nodes[node];

    /// <summary>A value from outside.</summary>
    public int Input(Segment source, int index)
        => Make(new(Operation.Input, (int)source, index, 0, 0, source == Segment.Parameter ? Level.Person : Level.Step));

    /// <summary>A number.</summary>
    public int Constant(double value) => Make(new(Operation.Constant, 0, 0, 0, BitConverter.DoubleToInt64Bits(value == 0 ? 0.0 : value), Level.Constant));

    public bool IsConstant(int node) => nodes[node].Operation == Operation.Constant;

    public bool Is(int node, double value) => IsConstant(node) && nodes[node].Value == value;

    private double ValueOf(int node) => nodes[node].Value;

    private Operation OperationOf(int node) => nodes[node].Operation;

    private Level LevelOf(int node) => nodes[node].Level;

    private bool ChangesByStep(int node) => nodes[node].Level == Level.Step;

    private int Make(Operation operation, int a, int b = 0, int c = 0)
    {
        var level = nodes[a].Level;
        if (operation is Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Max or Operation.Min or Operation.Select)
            level = Later(level, nodes[b].Level);
        if (operation == Operation.Select)
            level = Later(level, nodes[c].Level);
        return Make(new(operation, a, b, c, 0, level));
    }

    private int Make(Node node)
    {
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(known, node, out var exists);
        if (!exists)
        {
            index = nodes.Count;
            nodes.Add(node);
        }
        return index;
    }

    /// <summary>One order for the operands of what commutes: what changes seldom first.</summary>
    private (int First, int Second) Ordered(int x, int y)
        => LevelOf(x) > LevelOf(y) || (LevelOf(x) == LevelOf(y) && x > y) ? (y, x) : (x, y);

    private static Level Later(Level x, Level y) => x > y ? x : y;
}
