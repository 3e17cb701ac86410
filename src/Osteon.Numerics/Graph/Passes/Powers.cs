using Osteon.Numerics.Scalars;

namespace Osteon.Numerics.Graph;

/// <summary>Rules of exponentials, logarithms and powers.</summary>
internal sealed partial class ExpressionGraph
{
    public int Exp(int x)
    {
        if (IsConstant(x))
            return Constant(Elementary.Exp(ValueOf(x)));
        return OperationOf(x) == Operation.Log ? nodes[x].A : Make(Operation.Exp, x);
    }

    public int Log(int x)
    {
        if (IsConstant(x))
            return Constant(Elementary.Log(ValueOf(x)));
        var node = nodes[x];
        if (node.Operation == Operation.Exp)
            return node.A;
        // log(p s) = log p + log s where p is constant to a person and positive with its product: powers of s · p and of s share log s.
        if (SeldomFactor(x) is { } p && IsSurelyPositive(p))
            return Add(Log(p), Log(node.B));
        if (node.Operation == Operation.Reciprocal && ChangesByStep(x))
            return Negate(Log(node.A));
        return Make(Operation.Log, x);
    }

    /// <summary>x to the power of y, for x of zero or more: small whole powers by products, the others as e^(y log x).</summary>
    public int Power(int x, int y)
    {
        if (IsConstant(y))
            switch (ValueOf(y))
            {
                case 0: return Constant(1);
                case 1: return x;
                case 2: return Multiply(x, x);
                case 3: return Multiply(x, Multiply(x, x));
                case 4: return Multiply(Multiply(x, x), Multiply(x, x));
                case -1: return Reciprocal(x);
                case -2: return Reciprocal(Multiply(x, x));
            }
        return Is(x, 1) ? x : Exp(Multiply(y, Log(x)));
    }

    /// <summary>tanh x = 1 − 2 / (e^(2x) + 1): an error of one rounding of 1, which is what a smooth switch needs.</summary>
    public int Tanh(int x)
        => Subtract(Constant(1), Divide(Constant(2), Add(Constant(1), Exp(Multiply(Constant(2), x)))));

    /// <summary>
    /// Whether a factor may leave a logarithm. A logarithm is for positive values, so a product's factors share their sign; equations put
    /// concentrations and their scales here, which are positive one by one. A negative constant is the one case that can be seen, and is refused.
    /// </summary>
    private bool IsSurelyPositive(int x) => !IsConstant(x) || ValueOf(x) > 0;
}
