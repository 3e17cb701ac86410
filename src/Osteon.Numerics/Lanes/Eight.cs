using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Osteon.Numerics.Lanes;

/// <summary>Eight people at once, in one 512-bit register.</summary>
internal readonly unsafe struct Eight(Vector512<double> inner) : ILane<Eight>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector512<double> inner = inner;

    public static int Width => 8;

    [MethodImpl(Inline)]
    public static Eight Of(double value) => new(Vector512.Create(value));

    [MethodImpl(Inline)]
    public static Eight Load(double* from) => new(Vector512.Load(from));

    [MethodImpl(Inline)]
    public static void Store(Eight value, double* to) => Vector512.Store(value.inner, to);

    [MethodImpl(Inline)]
    public static Eight operator +(Eight left, Eight right) => new(left.inner + right.inner);

    [MethodImpl(Inline)]
    public static Eight operator -(Eight left, Eight right) => new(left.inner - right.inner);

    [MethodImpl(Inline)]
    public static Eight operator *(Eight left, Eight right) => new(left.inner * right.inner);

    [MethodImpl(Inline)]
    public static Eight operator /(Eight left, Eight right) => new(left.inner / right.inner);

    [MethodImpl(Inline)]
    public static Eight operator -(Eight value) => new(-value.inner);

    [MethodImpl(Inline)]
    public static Eight Fused(Eight a, Eight b, Eight c) => new(Vector512.FusedMultiplyAdd(a.inner, b.inner, c.inner));

    [MethodImpl(Inline)]
    public static Eight Sqrt(Eight value) => new(Vector512.Sqrt(value.inner));

    [MethodImpl(Inline)]
    public static Eight Abs(Eight value) => new(Vector512.Abs(value.inner));

    [MethodImpl(Inline)]
    public static Eight Greater(Eight left, Eight right) => new(Vector512.GreaterThan(left.inner, right.inner));

    [MethodImpl(Inline)]
    public static Eight AtMost(Eight left, Eight right) => new(Vector512.LessThanOrEqual(left.inner, right.inner));

    [MethodImpl(Inline)]
    public static Eight And(Eight left, Eight right) => new(left.inner & right.inner);

    [MethodImpl(Inline)]
    public static Eight Select(Eight mask, Eight yes, Eight no) => new(Vector512.ConditionalSelect(mask.inner, yes.inner, no.inner));

    [MethodImpl(Inline)]
    public static uint Bits(Eight mask) => (uint)Vector512.ExtractMostSignificantBits(mask.inner);

    [MethodImpl(Inline)]
    public static bool AllWithin(Eight value, double limit) => Vector512.LessThanOrEqualAll(Vector512.Abs(value.inner), Vector512.Create(limit));

    [MethodImpl(Inline)]
    public static bool AllNormal(Eight value)
        => Vector512.LessThanAll(value.inner.AsUInt64() - Vector512.Create(FloatingPoint.SmallestNormalBits), Vector512.Create(FloatingPoint.NormalRange));

    [MethodImpl(Inline)]
    public static Eight Scale(Eight value, Eight magic) => new((value.inner.AsInt64() + Vector512.ShiftLeft(magic.inner.AsInt64(), 52)).AsDouble());

    [MethodImpl(Inline)]
    public static Eight Mantissa(Eight value, out Eight exponent)
    {
        var shifted = value.inner.AsInt64() + Vector512.Create(FloatingPoint.OneLessRootHalf);
        var biased = Vector512.ShiftRightLogical(shifted, 52) | Vector512.Create(FloatingPoint.TwoTo52Bits);
        exponent = new(biased.AsDouble() - Vector512.Create(FloatingPoint.TwoTo52AndBias));
        return new(((shifted & Vector512.Create(FloatingPoint.FractionMask)) + Vector512.Create(FloatingPoint.RootHalfBits)).AsDouble());
    }
}
