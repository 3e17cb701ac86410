namespace Osteon.Numerics.Graph;

/// <summary>Rules of products and reciprocals. A quotient is a product with a reciprocal, so one reciprocal serves many quotients.</summary>
internal sealed partial class ExpressionGraph
{
    public int Multiply(int x, int y)
    {
        if (IsConstant(x) && IsConstant(y))
            return Constant(ValueOf(x) * ValueOf(y));
        if (Is(x, 0) || Is(y, 0))
            return Constant(0);
        if (Is(x, 1))
            return y;
        if (Is(y, 1))
            return x;
        if (Is(x, -1))
            return Negate(y);
        if (Is(y, -1))
            return Negate(x);
        (x, y) = Ordered(x, y);
        if (OperationOf(y) == Operation.Negate)
            return ChangesByStep(x) || !ChangesByStep(y) ? Negate(Multiply(x, nodes[y].A)) : Multiply(Negate(x), nodes[y].A);
        if (OperationOf(x) == Operation.Negate && (ChangesByStep(x) || !ChangesByStep(y)))
            return Negate(Multiply(nodes[x].A, y));
        // A value times its own reciprocal.
        if ((OperationOf(x) == Operation.Reciprocal && nodes[x].A == y) || (OperationOf(y) == Operation.Reciprocal && nodes[y].A == x))
            return Constant(1);
        // Factors that are constant to a person are gathered in front: p (q s) = (p q) s, (p s) (q r) = (p q) (s r).
        if (!ChangesByStep(x) && SeldomFactor(y) is { } q)
            return Multiply(Multiply(x, q), nodes[y].B);
        if (ChangesByStep(x) && SeldomFactor(x) is { } p)
            return Multiply(p, Multiply(nodes[x].B, y));
        if (ChangesByStep(x) && SeldomFactor(y) is { } r)
            return Multiply(r, Multiply(x, nodes[y].B));
        if (IsConstant(x) && OperationOf(y) == Operation.Multiply && IsConstant(nodes[y].A))
            return Multiply(Constant(ValueOf(x) * ValueOf(nodes[y].A)), nodes[y].B);
        return Make(Operation.Multiply, x, y);
    }

    public int Reciprocal(int x)
    {
        var node = nodes[x];
        return node.Operation switch
        {
            Operation.Constant => Constant(1 / node.Value),
            Operation.Reciprocal => node.A,
            Operation.Negate => Negate(Reciprocal(node.A)),
            // 1 / (p s) = (1 / p) (1 / s)
            Operation.Multiply when IsConstant(node.A) || SeldomFactor(x) is not null => Multiply(Reciprocal(node.A), Reciprocal(node.B)),
            _ => Make(Operation.Reciprocal, x),
        };
    }

    public int Divide(int x, int y) => Multiply(x, Reciprocal(y));

    /// <summary>p of a product p · s in which p is constant to a person and s is not.</summary>
    private int? SeldomFactor(int x)
        => OperationOf(x) == Operation.Multiply && ChangesByStep(x) && !ChangesByStep(nodes[x].A) ? nodes[x].A : null;
}
