using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Osteon.Numerics.Lanes;

/// <summary>Two people at once, in one 128-bit register.</summary>
internal readonly unsafe struct Two(Vector128<double> inner) : ILane<Two>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector128<double> inner = inner;

    public static int Width => 2;

    [MethodImpl(Inline)]
    public static Two Of(double value) => new(Vector128.Create(value));

    [MethodImpl(Inline)]
    public static Two Load(double* from) => new(Vector128.Load(from));

    [MethodImpl(Inline)]
    public static void Store(Two value, double* to) => Vector128.Store(value.inner, to);

    [MethodImpl(Inline)]
    public static Two operator +(Two left, Two right) => new(left.inner + right.inner);

    [MethodImpl(Inline)]
    public static Two operator -(Two left, Two right) => new(left.inner - right.inner);

    [MethodImpl(Inline)]
    public static Two operator *(Two left, Two right) => new(left.inner * right.inner);

    [MethodImpl(Inline)]
    public static Two operator /(Two left, Two right) => new(left.inner / right.inner);

    [MethodImpl(Inline)]
    public static Two operator -(Two value) => new(-value.inner);

    [MethodImpl(Inline)]
    public static Two Fused(Two a, Two b, Two c) => new(Vector128.FusedMultiplyAdd(a.inner, b.inner, c.inner));

    [MethodImpl(Inline)]
    public static Two Sqrt(Two value) => new(Vector128.Sqrt(value.inner));

    [MethodImpl(Inline)]
    public static Two Abs(Two value) => new(Vector128.Abs(value.inner));

    [MethodImpl(Inline)]
    public static Two Greater(Two left, Two right) => new(Vector128.GreaterThan(left.inner, right.inner));

    [MethodImpl(Inline)]
    public static Two AtMost(Two left, Two right) => new(Vector128.LessThanOrEqual(left.inner, right.inner));

    [MethodImpl(Inline)]
    public static Two And(Two left, Two right) => new(left.inner & right.inner);

    [MethodImpl(Inline)]
    public static Two Select(Two mask, Two yes, Two no) => new(Vector128.ConditionalSelect(mask.inner, yes.inner, no.inner));

    [MethodImpl(Inline)]
    public static uint Bits(Two mask) => (uint)Vector128.ExtractMostSignificantBits(mask.inner);

    [MethodImpl(Inline)]
    public static bool AllWithin(Two value, double limit) => Vector128.LessThanOrEqualAll(Vector128.Abs(value.inner), Vector128.Create(limit));

    [MethodImpl(Inline)]
    public static bool AllNormal(Two value)
        => Vector128.LessThanAll(value.inner.AsUInt64() - Vector128.Create(FloatingPoint.SmallestNormalBits), Vector128.Create(FloatingPoint.NormalRange));

    [MethodImpl(Inline)]
    public static Two Scale(Two value, Two magic) => new((value.inner.AsInt64() + Vector128.ShiftLeft(magic.inner.AsInt64(), 52)).AsDouble());

    [MethodImpl(Inline)]
    public static Two Mantissa(Two value, out Two exponent)
    {
        var shifted = value.inner.AsInt64() + Vector128.Create(FloatingPoint.OneLessRootHalf);
        var biased = Vector128.ShiftRightLogical(shifted, 52) | Vector128.Create(FloatingPoint.TwoTo52Bits);
        exponent = new(biased.AsDouble() - Vector128.Create(FloatingPoint.TwoTo52AndBias));
        return new(((shifted & Vector128.Create(FloatingPoint.FractionMask)) + Vector128.Create(FloatingPoint.RootHalfBits)).AsDouble());
    }
}
