using System.Runtime.CompilerServices;
using Osteon.Numerics.Lanes;

namespace Osteon.Numerics.Scalars;

/// <summary>Exponential and logarithm that give the same bits on every machine and at every lane width: within 1 ulp of the truth.</summary>
/// <remarks>
/// <para>The exponential. (1) <c>k = round(x / ln 2)</c>, by adding 1.5 · 2⁵² so that k stands in the low bits. (2) <c>r = x − k ln 2</c> with ln 2 in two
/// parts, exact to 10⁻²⁶ (Cody and Waite 1980). (3) <c>e^r − 1 − r = r² P(r)</c> on |r| ≤ ½ ln 2 with P of degree 9, by Estrin's scheme; coefficients as
/// in SLEEF (Shibata and Petrogalli 2020, doi:10.1109/TPDS.2019.2960333). (4) k is added to the exponent. Below −708 the result is 0, above 709.78 infinite.</para>
/// <para>The logarithm. (1) <c>x = m 2^k</c>, m in [√½, √2). (2) with <c>f = m − 1</c>, <c>s = f / (2 + f)</c>: <c>log m = f − f²/2 + s (f²/2 + R(s²))</c>,
/// R of degree 7 in s² (Ng, fdlibm e_log.c, Sun Microsystems 1993). (3) <c>k ln 2</c> is added in two parts. Zero and subnormal
/// numbers give −∞, negative ones NaN.</para>
/// <para>What lies outside is put right in a branch that the processor learns never to take: a quarter fewer operations than choosing every time.</para>
/// </remarks>
public static class Elementary
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Magic = 6755399441055744.0;
    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>e to the power of <paramref name="value"/>.</summary>
    public static double Exp(double value)
    {
        One result;
        unsafe
        {
            result = Exp(One.Of(value));
            double answer;
            One.Store(result, &answer);
            return answer;
        }
    }

    /// <summary>The natural logarithm of <paramref name="value"/>.</summary>
    public static double Log(double value)
    {
        unsafe
        {
            double answer;
            One.Store(Log(One.Of(value)), &answer);
            return answer;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Exp<V>(V x) where V : unmanaged, ILane<V>
    {
        var magic = V.Fused(x, V.Of(Log2E), V.Of(Magic));
        var k = magic - V.Of(Magic);
        var r = V.Fused(k, V.Of(-Ln2Low), V.Fused(k, V.Of(-Ln2High), x));
        var r2 = r * r;
        var r4 = r2 * r2;
        var p01 = V.Fused(r, V.Of(0.1666666666666669072), V.Of(0.5));
        var p23 = V.Fused(r, V.Of(0.8333333333314938210e-2), V.Of(0.4166666666666602598e-1));
        var p45 = V.Fused(r, V.Of(0.1984126989855865850e-3), V.Of(0.1388888888914497797e-2));
        var p67 = V.Fused(r, V.Of(0.2755723402025388239e-5), V.Of(0.2480158687479686264e-4));
        var p89 = V.Fused(r, V.Of(0.2511210703042288022e-7), V.Of(0.2755762628169491192e-6));
        p89 = V.Fused(r2, V.Of(0.2081276378237164457e-8), p89);
        var low = V.Fused(r2, p23, p01);
        var high = V.Fused(r4, p89, V.Fused(r2, p67, p45));
        var power = V.Scale(V.Fused(r2, V.Fused(r4, high, low), r) + V.Of(1.0), magic);
        return V.AllWithin(x, 708.0) ? power : BeyondRange(x, power);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V BeyondRange<V>(V x, V power) where V : unmanaged, ILane<V>
    {
        power = V.Select(V.Greater(V.Of(-708.0), x), V.Of(0), power);
        return V.Select(V.Greater(x, V.Of(709.78)), V.Of(double.PositiveInfinity), power);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Log<V>(V x) where V : unmanaged, ILane<V>
    {
        var m = V.Mantissa(x, out var k);
        var f = m - V.Of(1.0);
        var s = f / (f + V.Of(2.0));
        var z = s * s;
        var w = z * z;
        var even = w * V.Fused(w, V.Fused(w, V.Of(1.531383769920937332e-01), V.Of(2.222219843214978396e-01)), V.Of(3.999999999940941908e-01));
        var odd = z * V.Fused(w, V.Fused(w, V.Fused(w, V.Of(1.479819860511658591e-01), V.Of(1.818357216161805012e-01)), V.Of(2.857142874366239149e-01)), V.Of(6.666666666666735130e-01));
        var half = V.Of(0.5) * f * f;
        var log = V.Fused(s, half + (even + odd), k * V.Of(Ln2Low)) - half + f;
        log = V.Fused(k, V.Of(Ln2High), log);
        return V.AllNormal(x) ? log : WithoutLogarithm(x, log);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V WithoutLogarithm<V>(V x, V log) where V : unmanaged, ILane<V>
    {
        // Infinity keeps; what is not normal and positive has no logarithm here.
        log = V.Select(V.AtMost(x, V.Of(double.MaxValue)), log, x);
        var belowNormal = V.Select(V.AtMost(V.Of(0), x), V.Of(double.NegativeInfinity), V.Of(double.NaN));
        return V.Select(V.AtMost(V.Of(SmallestNormal), x), log, belowNormal);
    }
}
