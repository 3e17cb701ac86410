namespace Osteon.Numerics.Scalars;

/// <summary>What an equation may do with a number. It has no comparison, so an equation cannot branch.</summary>
/// <remarks>
/// <see cref="Real"/> evaluates; other scalars differentiate or record the graph. Where a published model has a threshold
/// it says so with <see cref="Switch"/> (a jump, which the integrator locates), <see cref="Max"/> or <see cref="Min"/> (a kink, located where it matters).
/// </remarks>
public interface IScalar<T> where T : struct, IScalar<T>
{
    /// <summary>A constant.</summary>
    static abstract implicit operator T(double value);

    /// <summary>Sum.</summary>
    static abstract T operator +(T left, T right);

    /// <summary>Difference.</summary>
    static abstract T operator -(T left, T right);

    /// <summary>Product.</summary>
    static abstract T operator *(T left, T right);

    /// <summary>Quotient.</summary>
    static abstract T operator /(T left, T right);

    /// <summary>Opposite.</summary>
    static abstract T operator -(T value);

    /// <summary>e to the power of <paramref name="value"/>.</summary>
    static abstract T Exp(T value);

    /// <summary>Natural logarithm, for positive values.</summary>
    static abstract T Log(T value);

    /// <summary><paramref name="value"/> to the power of <paramref name="exponent"/>, for positive values.</summary>
    static abstract T Pow(T value, T exponent);

    /// <summary>Hyperbolic tangent.</summary>
    static abstract T Tanh(T value);

    /// <summary>The greater of two: a kink where they meet.</summary>
    static abstract T Max(T left, T right);

    /// <summary>The lesser of two: a kink where they meet.</summary>
    static abstract T Min(T left, T right);

    /// <summary>A jump: <paramref name="below"/> while <paramref name="guard"/> is at most <paramref name="threshold"/>, else <paramref name="above"/>.</summary>
    static abstract T Switch(T guard, T threshold, T below, T above);
}
