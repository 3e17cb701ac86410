namespace Osteon.Numerics.Graph;

/// <summary>Rules of what chooses between values.</summary>
internal sealed partial class ExpressionGraph
{
    public int Max(int x, int y)
    {
        if (x == y)
            return x;
        if (IsConstant(x) && IsConstant(y))
            return Constant(Math.Max(ValueOf(x), ValueOf(y)));
        (x, y) = Ordered(x, y);
        return Make(Operation.Max, x, y);
    }

    public int Min(int x, int y)
    {
        if (x == y)
            return x;
        if (IsConstant(x) && IsConstant(y))
            return Constant(Math.Min(ValueOf(x), ValueOf(y)));
        (x, y) = Ordered(x, y);
        return Make(Operation.Min, x, y);
    }

    /// <summary><paramref name="above"/> where <paramref name="guard"/> is above zero, else <paramref name="below"/>.</summary>
    public int Select(int guard, int above, int below)
    {
        if (above == below)
            return above;
        return IsConstant(guard) ? ValueOf(guard) > 0 ? above : below : Make(Operation.Select, guard, above, below);
    }
}
