using System.Runtime.CompilerServices;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Scalars;

namespace Osteon.Numerics.Kernels;

/// <summary>Exponentials and logarithms of many values in place, two at a time so that their latencies overlap.</summary>
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
}
