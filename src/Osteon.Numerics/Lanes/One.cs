using System.Runtime.CompilerServices;

namespace Osteon.Numerics.Lanes;

/// <summary>One person, in an ordinary double; masks are its bits.</summary>
internal readonly unsafe struct One(double inner) : ILane<One>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly double inner = inner;

    public static int Width => 1;

    [MethodImpl(Inline)]
    public static One Of(double value) => new(value);

    [MethodImpl(Inline)]
    public static One Load(double* from) => new(*from);

    [MethodImpl(Inline)]
    public static void Store(One value, double* to) => *to = value.inner;

    [MethodImpl(Inline)]
    public static One operator +(One left, One right) => new(left.inner + right.inner);

    [MethodImpl(Inline)]
    public static One operator -(One left, One right) => new(left.inner - right.inner);

    [MethodImpl(Inline)]
    public static One operator *(One left, One right) => new(left.inner * right.inner);

    [MethodImpl(Inline)]
    public static One operator /(One left, One right) => new(left.inner / right.inner);

    [MethodImpl(Inline)]
    public static One operator -(One value) => new(-value.inner);

    [MethodImpl(Inline)]
    public static One Fused(One a, One b, One c) => new(Math.FusedMultiplyAdd(a.inner, b.inner, c.inner));

    [MethodImpl(Inline)]
    public static One Sqrt(One value) => new(Math.Sqrt(value.inner));

    [MethodImpl(Inline)]
    public static One Abs(One value) => new(Math.Abs(value.inner));

    [MethodImpl(Inline)]
    public static One Greater(One left, One right) => Mask(left.inner > right.inner);

    [MethodImpl(Inline)]
    public static One AtMost(One left, One right) => Mask(left.inner <= right.inner);

    [MethodImpl(Inline)]
    public static One And(One left, One right) => new(BitConverter.Int64BitsToDouble(Raw(left) & Raw(right)));

    [MethodImpl(Inline)]
    public static One Select(One mask, One yes, One no) => Raw(mask) != 0 ? yes : no;

    [MethodImpl(Inline)]
    public static uint Bits(One mask) => (uint)(Raw(mask) >>> 63);

    [MethodImpl(Inline)]
    public static bool AllWithin(One value, double limit) => Math.Abs(value.inner) <= limit;

    [MethodImpl(Inline)]
    public static bool AllNormal(One value) => (ulong)Raw(value) - FloatingPoint.SmallestNormalBits < FloatingPoint.NormalRange;

    [MethodImpl(Inline)]
    public static One Scale(One value, One magic) => new(BitConverter.Int64BitsToDouble(Raw(value) + (Raw(magic) << 52)));

    [MethodImpl(Inline)]
    public static One Mantissa(One value, out One exponent)
    {
        var shifted = Raw(value) + FloatingPoint.OneLessRootHalf;
        exponent = new(BitConverter.Int64BitsToDouble((shifted >>> 52) | FloatingPoint.TwoTo52Bits) - FloatingPoint.TwoTo52AndBias);
        return new(BitConverter.Int64BitsToDouble((shifted & FloatingPoint.FractionMask) + FloatingPoint.RootHalfBits));
    }

    [MethodImpl(Inline)]
    private static long Raw(One value) => BitConverter.DoubleToInt64Bits(value.inner);

    [MethodImpl(Inline)]
    private static One Mask(bool set) => new(BitConverter.Int64BitsToDouble(set ? -1 : 0));
}
