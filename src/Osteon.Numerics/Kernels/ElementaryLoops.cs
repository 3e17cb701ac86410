using System.Runtime.CompilerServices;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Scalars;

namespace Osteon.Numerics.Kernels;

/// <summary>Exponentials, logarithms and reciprocals of many values in place, some at a time so that their latencies overlap.</summary>
internal static unsafe class ElementaryLoops<V> where V : unmanaged, ILane<V>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Exp(double* values, int count)
    {
        var end = values + count * V.Width;
        for (; values + V.Width < end; values += 2 * V.Width)
        {
            var first = Elementary.Exp(V.Load(values));
            var second = Elementary.Exp(V.Load(values + V.Width));
            V.Store(first, values);
            V.Store(second, values + V.Width);
        }
        if (values < end)
            V.Store(Elementary.Exp(V.Load(values)), values);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Log(double* values, int count)
    {
        var end = values + count * V.Width;
        for (; values + V.Width < end; values += 2 * V.Width)
        {
            var first = Elementary.Log(V.Load(values));
            var second = Elementary.Log(V.Load(values + V.Width));
            V.Store(first, values);
            V.Store(second, values + V.Width);
        }
        if (values < end)
            V.Store(Elementary.Log(V.Load(values)), values);
    }

    /// <summary>
    /// Four reciprocals by one division: with <c>r = 1 / (a b c d)</c>, <c>1/a = (r c d) b</c> and so on. A division occupies its unit for 16 cycles, as long
    /// as 32 products. Within 3 ulp; where the product of four leaves the range of doubles, each of that lane's is divided alone.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Reciprocal(double* values, int count)
    {
        var one = V.Of(1);
        var end = values + count * V.Width;
        for (; values + 3 * V.Width < end; values += 4 * V.Width)
        {
            V a = V.Load(values), b = V.Load(values + V.Width), c = V.Load(values + 2 * V.Width), d = V.Load(values + 3 * V.Width);
            V ab = a * b, cd = c * d;
            var all = ab * cd;
            var size = V.Abs(all);
            var usual = V.And(V.AtMost(size, V.Of(1e300)), V.AtMost(V.Of(1e-300), size));
            var r = one / all;
            V rcd = r * cd, rab = r * ab;
            V.Store(rcd * b, values);
            V.Store(rcd * a, values + V.Width);
            V.Store(rab * d, values + 2 * V.Width);
            V.Store(rab * c, values + 3 * V.Width);
            if (V.Bits(usual) != (1u << V.Width) - 1)
                Alone(usual, a, b, c, d, values);
        }
        for (; values < end; values += V.Width)
            V.Store(one / V.Load(values), values);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Alone(V usual, V a, V b, V c, V d, double* values)
    {
        var one = V.Of(1);
        V.Store(V.Select(usual, V.Load(values), one / a), values);
        V.Store(V.Select(usual, V.Load(values + V.Width), one / b), values + V.Width);
        V.Store(V.Select(usual, V.Load(values + 2 * V.Width), one / c), values + 2 * V.Width);
        V.Store(V.Select(usual, V.Load(values + 3 * V.Width), one / d), values + 3 * V.Width);
    }
}
