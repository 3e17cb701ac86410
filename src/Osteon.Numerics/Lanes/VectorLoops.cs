using System.Runtime.CompilerServices;

namespace Osteon.Numerics.Lanes;

/// <summary>The loops of a step over all states, each its own small method: large ones lose registers to the just-in-time compiler's limits.</summary>
/// <remarks>Arrays are [states × lanes], state-major; <c>length</c> is their length in doubles.</remarks>
internal static unsafe class VectorLoops<V> where V : unmanaged, ILane<V>
{
    private const MethodImplOptions Optimized = MethodImplOptions.AggressiveOptimization;

    [MethodImpl(Optimized)]
    public static void Copy(double* target, double* origin, int length)
    {
        for (var i = 0; i < length; i += V.Width)
            V.Store(V.Load(origin + i), target + i);
    }

    [MethodImpl(Optimized)]
    public static void Add(double* target, double* more, int length)
    {
        for (var i = 0; i < length; i += V.Width)
            V.Store(V.Load(target + i) + V.Load(more + i), target + i);
    }

    /// <summary>target = origin + Σⱼ weights[j] · increments[columns[j]], four columns at a pass.</summary>
    [MethodImpl(Optimized)]
    public static void Combine(double* target, double* origin, double* increments, ReadOnlySpan<int> columns, double* weights, int length)
    {
        var from = origin;
        var j = 0;
        for (; j + 4 <= columns.Length; j += 4, from = target)
        {
            V a = V.Load(weights + j * V.Width), b = V.Load(weights + (j + 1) * V.Width), c = V.Load(weights + (j + 2) * V.Width), d = V.Load(weights + (j + 3) * V.Width);
            double* ka = increments + columns[j] * length, kb = increments + columns[j + 1] * length, kc = increments + columns[j + 2] * length, kd = increments + columns[j + 3] * length;
            for (var i = 0; i < length; i += V.Width)
                V.Store(V.Fused(a, V.Load(ka + i), V.Fused(b, V.Load(kb + i), V.Fused(c, V.Load(kc + i), V.Fused(d, V.Load(kd + i), V.Load(from + i))))), target + i);
        }
        for (; j + 2 <= columns.Length; j += 2, from = target)
        {
            V a = V.Load(weights + j * V.Width), b = V.Load(weights + (j + 1) * V.Width);
            double* ka = increments + columns[j] * length, kb = increments + columns[j + 1] * length;
            for (var i = 0; i < length; i += V.Width)
                V.Store(V.Fused(a, V.Load(ka + i), V.Fused(b, V.Load(kb + i), V.Load(from + i))), target + i);
        }
        for (; j < columns.Length; j++, from = target)
        {
            var a = V.Load(weights + j * V.Width);
            var ka = increments + columns[j] * length;
            for (var i = 0; i < length; i += V.Width)
                V.Store(V.Fused(a, V.Load(ka + i), V.Load(from + i)), target + i);
        }
        if (from == origin && target != origin)
            Copy(target, origin, length);
    }

    /// <summary>end = embedded + error; the sum of squares of the error against its tolerance. Two tolerances share one division.</summary>
    [MethodImpl(Optimized)]
    public static V Error(double* end, double* embedded, double* error, double* start, double* atol, double rtol, int length)
    {
        var relative = V.Of(rtol);
        V sum = V.Of(0), other = V.Of(0);
        var i = 0;
        for (; i + V.Width < length; i += 2 * V.Width)
        {
            V e = V.Load(error + i), f = V.Load(error + i + V.Width);
            V x = V.Load(embedded + i) + e, y = V.Load(embedded + i + V.Width) + f;
            V.Store(x, end + i);
            V.Store(y, end + i + V.Width);
            var forE = V.Fused(relative, Greatest(V.Abs(V.Load(start + i)), V.Abs(x)), V.Load(atol + i));
            var forF = V.Fused(relative, Greatest(V.Abs(V.Load(start + i + V.Width)), V.Abs(y)), V.Load(atol + i + V.Width));
            var both = V.Of(1) / (forE * forF);
            e = e * forF * both;
            f = f * forE * both;
            sum = V.Fused(e, e, sum);
            other = V.Fused(f, f, other);
        }
        if (i < length)
        {
            var e = V.Load(error + i);
            var x = V.Load(embedded + i) + e;
            V.Store(x, end + i);
            e /= V.Fused(relative, Greatest(V.Abs(V.Load(start + i)), V.Abs(x)), V.Load(atol + i));
            sum = V.Fused(e, e, sum);
        }
        return sum + other;
    }

    /// <summary>
    /// Takes the new state where accepted. What has decayed below 10⁻¹⁵⁰ becomes zero: products of such numbers are subnormal, on which processors are
    /// twenty times slower (an exponential 7 → 150 ns).
    /// </summary>
    [MethodImpl(Optimized)]
    public static void Accept(double* state, double* end, double* accepted, int length)
    {
        var mask = V.Load(accepted);
        var (negligible, zero) = (V.Of(1e-150), V.Of(0));
        for (var i = 0; i < length; i += V.Width)
        {
            var x = V.Load(end + i);
            x = V.Select(V.Greater(V.Abs(x), negligible), x, zero);
            V.Store(V.Select(mask, x, V.Load(state + i)), state + i);
        }
    }

    /// <summary>One more row of the dense output's polynomial: bend = bend · θ + Σⱼ weights[j] Uⱼ.</summary>
    [MethodImpl(Optimized)]
    public static void Bend(double* bend, double* row, double* theta, int length)
    {
        var at = V.Load(theta);
        for (var i = 0; i < length; i += V.Width)
            V.Store(V.Fused(V.Load(bend + i), at, V.Load(row + i)), bend + i);
    }

    /// <summary>The state at θ of the step: (1−θ) y₀ + θ (y₁ + (1−θ) bend).</summary>
    [MethodImpl(Optimized)]
    public static void Interpolate(double* state, double* start, double* end, double* bend, double* theta, int length)
    {
        var at = V.Load(theta);
        var left = V.Of(1) - at;
        for (var i = 0; i < length; i += V.Width)
            V.Store(V.Fused(left, V.Load(start + i), at * V.Fused(left, V.Load(bend + i), V.Load(end + i))), state + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Greatest(V x, V y) => V.Select(V.Greater(x, y), x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Least(V x, V y) => V.Select(V.Greater(x, y), y, x);
}
