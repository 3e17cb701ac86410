using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Osteon.Numerics.Lanes;

/// <summary>Four people at once, in one 256-bit register.</summary>
internal readonly unsafe struct Four(Vector256<double> inner) : ILane<Four>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector256<double> inner = inner;

    public static int Width => 4;

    [MethodImpl(Inline)]
    public static Four Of(double value) => new(Vector256.Create(value));

    [MethodImpl(Inline)]
    public static Four Load(double* from) => new(Vector256.Load(from));

    [MethodImpl(Inline)]
    public static void Store(Four value, double* to) => Vector256.Store(value.inner, to);

    [MethodImpl(Inline)]
    public static Four operator +(Four left, Four right) => new(left.inner + right.inner);

    [MethodImpl(Inline)]
    public static Four operator -(Four left, Four right) => new(left.inner - right.inner);

    [MethodImpl(Inline)]
    public static Four operator *(Four left, Four right) => new(left.inner * right.inner);

    [MethodImpl(Inline)]
    public static Four operator /(Four left, Four right) => new(left.inner / right.inner);

    [MethodImpl(Inline)]
    public static Four operator -(Four value) => new(-value.inner);

    [MethodImpl(Inline)]
    public static Four Fused(Four a, Four b, Four c) => new(Vector256.FusedMultiplyAdd(a.inner, b.inner, c.inner));

    [MethodImpl(Inline)]
    public static Four Sqrt(Four value) => new(Vector256.Sqrt(value.inner));

    [MethodImpl(Inline)]
    public static Four Abs(Four value) => new(Vector256.Abs(value.inner));

    [MethodImpl(Inline)]
    public static Four Greater(Four left, Four right) => new(Vector256.GreaterThan(left.inner, right.inner));

    [MethodImpl(Inline)]
    public static Four AtMost(Four left, Four right) => new(Vector256.LessThanOrEqual(left.inner, right.inner));

    [MethodImpl(Inline)]
    public static Four And(Four left, Four right) => new(left.inner & right.inner);

    [MethodImpl(Inline)]
    public static Four Select(Four mask, Four yes, Four no) => new(Vector256.ConditionalSelect(mask.inner, yes.inner, no.inner));

    [MethodImpl(Inline)]
    public static uint Bits(Four mask) => (uint)Vector256.ExtractMostSignificantBits(mask.inner);

    [MethodImpl(Inline)]
    public static bool AllWithin(Four value, double limit) => Vector256.LessThanOrEqualAll(Vector256.Abs(value.inner), Vector256.Create(limit));

    [MethodImpl(Inline)]
    public static bool AllNormal(Four value)
        => Vector256.LessThanAll(value.inner.AsUInt64() - Vector256.Create(FloatingPoint.SmallestNormalBits), Vector256.Create(FloatingPoint.NormalRange));

    [MethodImpl(Inline)]
    public static Four Scale(Four value, Four magic) => new((value.inner.AsInt64() + Vector256.ShiftLeft(magic.inner.AsInt64(), 52)).AsDouble());

    [MethodImpl(Inline)]
    public static Four Mantissa(Four value, out Four exponent)
    {
        var shifted = value.inner.AsInt64() + Vector256.Create(FloatingPoint.OneLessRootHalf);
        var biased = Vector256.ShiftRightLogical(shifted, 52) | Vector256.Create(FloatingPoint.TwoTo52Bits);
        exponent = new(biased.AsDouble() - Vector256.Create(FloatingPoint.TwoTo52AndBias));
        return new(((shifted & Vector256.Create(FloatingPoint.FractionMask)) + Vector256.Create(FloatingPoint.RootHalfBits)).AsDouble());
    }
}
