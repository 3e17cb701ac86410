namespace Osteon.Numerics.Lanes;

/// <summary>
/// A few people's values of one quantity, worked on at once. Only operations that IEEE 754 rounds correctly are offered, and fused
/// multiply-add explicitly, so a lane's bits do not depend on how many lanes stand beside it or on the machine.
/// </summary>
/// <remarks>Comparisons answer with masks: all bits set where true. A comparison with NaN is false.</remarks>
internal unsafe interface ILane<V> where V : unmanaged, ILane<V>
{
    static abstract int Width { get; }

    static abstract V Of(double value);

    static abstract V Load(double* from);

    static abstract void Store(V value, double* to);

    static abstract V operator +(V left, V right);

    static abstract V operator -(V left, V right);

    static abstract V operator *(V left, V right);

    static abstract V operator /(V left, V right);

    static abstract V operator -(V value);

    /// <summary>a · b + c, rounded once.</summary>
    static abstract V Fused(V a, V b, V c);

    static abstract V Sqrt(V value);

    static abstract V Abs(V value);

    static abstract V Greater(V left, V right);

    static abstract V AtMost(V left, V right);

    static abstract V And(V left, V right);

    /// <summary>Where the mask is set <paramref name="yes"/>, else <paramref name="no"/>.</summary>
    static abstract V Select(V mask, V yes, V no);

    /// <summary>The masks of the lanes, lane 0 in the lowest bit.</summary>
    static abstract uint Bits(V mask);

    /// <summary>Whether every lane's size is at most <paramref name="limit"/>; false if one is not a number.</summary>
    static abstract bool AllWithin(V value, double limit);

    /// <summary>Whether every lane is a positive normal number.</summary>
    static abstract bool AllNormal(V value);

    /// <summary>value · 2^k, where k is the integer in the low bits of <paramref name="magic"/> (k + 1.5 · 2⁵²): adds k to the exponent.</summary>
    static abstract V Scale(V value, V magic);

    /// <summary>The value as m · 2^k with m in [√½, √2): m, and k as a number.</summary>
    static abstract V Mantissa(V value, out V exponent);
}
