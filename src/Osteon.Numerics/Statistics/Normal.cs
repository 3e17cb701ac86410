using Osteon.Numerics.Scalars;

namespace Osteon.Numerics.Statistics;

/// <summary>The standard normal distribution, with the same bits on every machine.</summary>
public static class Normal
{
    /// <summary>The density at <paramref name="x"/>.</summary>
    public static double Density(double x) => 0.3989422804014327 * Elementary.Exp(-0.5 * x * x);

    /// <summary>The probability of a value of at most <paramref name="x"/>.</summary>
    /// <remarks>From the complementary error function as a continued fraction beyond 3 and a series within (Abramowitz and Stegun 26.2.11 and 26.2.14).</remarks>
    public static double Cumulative(double x)
    {
        if (double.IsNaN(x))
            return x;
        var z = Math.Abs(x);
        if (z < 3)
        {
            // ½ + φ(x) (x + x³/3 + x⁵/15 + …)
            double term = x, sum = x;
            for (var odd = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); odd += 2)
                sum += term *= x * x / odd;
            return 0.5 + Density(x) * sum;
        }
        if (z > 38.5)
            return x > 0 ? 1 : 0;
        // Upper tail: φ(z) / (z + 1/(z + 2/(z + 3/(z + …))))
        var fraction = z;
        for (var k = 200; k >= 1; k--)
            fraction = z + k / fraction;
        var tail = Density(z) / fraction;
        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>The value below which a share <paramref name="probability"/> lies; infinite at 0 and 1.</summary>
    /// <remarks>Wichura MJ. Algorithm AS 241: the percentage points of the normal distribution. Appl Stat 1988;37:477–484, doi:10.2307/2347330,
    /// routine PPND16: relative accuracy about 10⁻¹⁶.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Not a probability.</exception>
    public static double Quantile(double probability)
    {
        if (!(probability is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is between 0 and 1.");
        if (probability is 0 or 1)
            return probability == 0 ? double.NegativeInfinity : double.PositiveInfinity;
        var q = probability - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var inner = 0.180625 - q * q;
            return q * Polynomial(inner, Central) / Polynomial(inner, CentralBelow);
        }
        var r = Math.Sqrt(-Elementary.Log(q < 0 ? probability : 1 - probability));
        var value = r <= 5
            ? Polynomial(r - 1.6, Middle) / Polynomial(r - 1.6, MiddleBelow)
            : Polynomial(r - 5, Far) / Polynomial(r - 5, FarBelow);
        return q < 0 ? -value : value;
    }

    private static readonly double[] Central =
    [
        3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
    ];

    private static readonly double[] CentralBelow =
    [
        1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
    ];

    private static readonly double[] Middle =
    [
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ];

    private static readonly double[] MiddleBelow =
    [
        1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static readonly double[] Far =
    [
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static readonly double[] FarBelow =
    [
        1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];

    private static double Polynomial(double x, double[] coefficients)
    {
        var sum = coefficients[^1];
        for (var i = coefficients.Length - 2; i >= 0; i--)
            sum = sum * x + coefficients[i];
        return sum;
    }
}
