namespace Osteon.Numerics.Graph;

/// <summary>Rules of sums and differences.</summary>
internal sealed partial class ExpressionGraph
{
    public int Add(int x, int y)
    {
        if (IsConstant(x) && IsConstant(y))
            return Constant(ValueOf(x) + ValueOf(y));
        if (Is(x, 0))
            return y;
        if (Is(y, 0))
            return x;
        if (OperationOf(y) == Operation.Negate)
            return Subtract(x, nodes[y].A);
        if (OperationOf(x) == Operation.Negate)
            return Subtract(y, nodes[x].A);
        (x, y) = Ordered(x, y);
        // p + (q + s) = (p + q) + s: what is constant to a person meets and is hoisted.
        if (!ChangesByStep(x) && OperationOf(y) == Operation.Add && ChangesByStep(y) && !ChangesByStep(nodes[y].A))
            return Add(Add(x, nodes[y].A), nodes[y].B);
        return Make(Operation.Add, x, y);
    }

    public int Subtract(int x, int y)
    {
        if (IsConstant(x) && IsConstant(y))
            return Constant(ValueOf(x) - ValueOf(y));
        if (Is(y, 0))
            return x;
        if (x == y)
            return Constant(0);
        if (Is(x, 0))
            return Negate(y);
        if (OperationOf(y) == Operation.Negate)
            return Add(x, nodes[y].A);
        if (OperationOf(x) == Operation.Negate)
            return Negate(Add(nodes[x].A, y));
        if (IsConstant(y))
            return Add(Constant(-ValueOf(y)), x);
        return Make(Operation.Subtract, x, y);
    }

    public int Negate(int x)
    {
        var node = nodes[x];
        return node.Operation switch
        {
            Operation.Constant => Constant(-node.Value),
            Operation.Negate => node.A,
            Operation.Subtract => Subtract(node.B, node.A),
            // −(p · s) = (−p) · s: the sign is paid once a person.
            Operation.Multiply when IsConstant(node.A) || (ChangesByStep(x) && !ChangesByStep(node.A)) => Multiply(Negate(node.A), node.B),
            _ => Make(Operation.Negate, x),
        };
    }
}
