namespace Osteon.Numerics.Graph;

/// <summary>Symbolic derivatives in the same graph, so that a derivative shares all it can with the value.</summary>
internal sealed partial class ExpressionGraph
{
    /// <summary>Below this a logarithm's slope is that of this value: x^g with g above 1 has slope 0 at 0, and 0 · ∞ must not spoil it.</summary>
    private const double SmallestSlopePoint = 1e-300;

    private readonly Dictionary<(int Node, int Variable), int> derivatives = [];
    private readonly Dictionary<int, HashSet<int>> dependence = [];

    /// <summary>∂node/∂variable, where the variable is an input; memoized.</summary>
    public int Derivative(int node, int variable)
    {
        var it = nodes[node];
        if (node == variable)
            return Constant(1);
        if (it.Operands == 0 || !InputsOf(node).Contains(variable))
            return Constant(0);
        if (derivatives.TryGetValue((node, variable), out var found))
            return found;
        var a = it.Operation == Operation.Select ? 0 : Derivative(it.A, variable);
        var result = it.Operation switch
        {
            Operation.Add => Add(a, Derivative(it.B, variable)),
            Operation.Subtract => Subtract(a, Derivative(it.B, variable)),
            Operation.Negate => Negate(a),
            Operation.Multiply => Add(Multiply(a, it.B), Multiply(it.A, Derivative(it.B, variable))),
            Operation.Reciprocal => Negate(Multiply(Multiply(node, node), a)),
            Operation.Exp => Multiply(node, a),
            Operation.Log => Multiply(Reciprocal(Max(Constant(SmallestSlopePoint), it.A)), a),
            Operation.Max => Select(Subtract(it.A, it.B), a, Derivative(it.B, variable)),
            Operation.Min => Select(Subtract(it.B, it.A), a, Derivative(it.B, variable)),
            Operation.Select => Select(it.A, Derivative(it.B, variable), Derivative(it.C, variable)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        derivatives[(node, variable)] = result;
        return result;
    }

    /// <summary>The inputs a node depends on.</summary>
    public HashSet<int> InputsOf(int node)
    {
        if (dependence.TryGetValue(node, out var found))
            return found;
        var it = nodes[node];
        HashSet<int> inputs = [];
        if (it.Operation == Operation.Input)
            inputs.Add(node);
        // A chain that adds nothing shares its operand's set.
        for (var i = 0; i < it.Operands; i++)
        {
            var more = InputsOf(it.Operand(i));
            if (inputs.Count == 0)
                inputs = more;
            else if (!more.IsSubsetOf(inputs))
                inputs = [.. inputs, .. more];
        }
        return dependence[node] = inputs;
    }
}
