using MathNet.Numerics;

namespace Osteon.Evidence.Pooling;

/// <summary>Tail probabilities and quantiles. Tails are computed as tails, never as one less the rest, so a p of 1e−30 keeps its digits.</summary>
internal static class Distributions
{
    /// <summary>Probability that a standard normal exceeds <paramref name="z"/>.</summary>
    public static double NormalUpper(double z) => 0.5 * SpecialFunctions.Erfc(z / Constants.Sqrt2);

    /// <summary>The point a standard normal exceeds with probability <paramref name="upper"/>.</summary>
    public static double NormalUpperQuantile(double upper)
    {
        double z = Constants.Sqrt2 * SpecialFunctions.ErfcInv(2 * upper);
        for (int i = 0; i < 3; i++)
            z += (NormalUpper(z) - upper) / (Constants.InvSqrt2Pi * Math.Exp(-z * z / 2));
        return z;
    }

    /// <summary>Probability that Student's t exceeds <paramref name="t"/>.</summary>
    public static double StudentUpper(double t, double degrees)
    {
        double half = 0.5 * BetaRegularized(degrees / 2, 0.5, degrees / (degrees + t * t), t * t / (degrees + t * t));
        return t >= 0 ? half : 1 - half;
    }

    /// <summary>The point Student's t exceeds with probability <paramref name="upper"/> (at most one half).</summary>
    public static double StudentUpperQuantile(double upper, double degrees)
    {
        double logDensity = SpecialFunctions.GammaLn((degrees + 1) / 2) - SpecialFunctions.GammaLn(degrees / 2) - 0.5 * Math.Log(degrees * Math.PI);
        return Root(t => StudentUpper(t, degrees) - upper,
            t => -Math.Exp(logDensity - (degrees + 1) / 2 * Math.Log(1 + t * t / degrees)), NormalUpperQuantile(upper));
    }

    /// <summary>Probability that a chi-square exceeds <paramref name="x"/>; one for zero degrees of freedom.</summary>
    public static double ChiSquareUpper(double x, double degrees) => degrees <= 0 || x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degrees / 2, x / 2);

    /// <summary>The point a chi-square exceeds with probability <paramref name="upper"/>.</summary>
    public static double ChiSquareUpperQuantile(double upper, double degrees)
    {
        double a = degrees / 2;
        double z = NormalUpperQuantile(upper), cube = 1 - 2 / (9 * degrees) + z * Math.Sqrt(2 / (9 * degrees));
        double start = cube > 0.1 ? degrees * cube * cube * cube : Math.Exp((Math.Log(1 - upper) + SpecialFunctions.GammaLn(a + 1)) / a) * 2;
        return Root(x => ChiSquareUpper(x, degrees) - upper,
            x => -Math.Exp((a - 1) * Math.Log(x) - x / 2 - a * Constants.Ln2 - SpecialFunctions.GammaLn(a)), start);
    }

    /// <summary>Probability that Fisher's F exceeds <paramref name="f"/>.</summary>
    public static double FisherUpper(double f, double numerator, double denominator) => f <= 0 ? 1
        : BetaRegularized(denominator / 2, numerator / 2, denominator / (denominator + numerator * f), numerator * f / (denominator + numerator * f));

    /// <summary>Newton's method, held inside the bracket it has seen; <paramref name="function"/> falls.</summary>
    private static double Root(Func<double, double> function, Func<double, double> slope, double start)
    {
        double low = 0, high = double.PositiveInfinity, x = Math.Max(start, 1e-300);
        for (int i = 0; i < 200; i++)
        {
            double value = function(x);
            if (value == 0)
                return x;
            if (value > 0) low = x; else high = x;
            double next = x - value / slope(x);
            if (!(next > low && next < high))
                next = double.IsInfinity(high) ? 2 * x : 0.5 * (low + high);
            if (Math.Abs(next - x) <= 1e-15 * Math.Abs(x))
                return next;
            x = next;
        }
        return x;
    }

    /// <summary>The regularized incomplete beta function by its continued fraction (Lentz), <paramref name="y"/> being 1 − x without cancellation.</summary>
    private static double BetaRegularized(double a, double b, double x, double y)
    {
        if (x <= 0) return 0;
        if (y <= 0) return 1;
        if (x > (a + 1) / (a + b + 2))
            return 1 - BetaRegularized(b, a, y, x);
        double front = Math.Exp(SpecialFunctions.GammaLn(a + b) - SpecialFunctions.GammaLn(a) - SpecialFunctions.GammaLn(b) + a * Math.Log(x) + b * Math.Log(y)) / a;
        const double tiny = 1e-300;
        double c = 1, d = 1 - (a + b) * x / (a + 1);
        d = 1 / (Math.Abs(d) < tiny ? tiny : d);
        double fraction = d;
        for (int m = 1; m < 10_000; m++)
        {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / Guard(1 + even * d);
            c = Guard(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / Guard(1 + odd * d);
            c = Guard(1 + odd / c);
            double change = d * c;
            fraction *= change;
            if (Math.Abs(change - 1) < 1e-16)
                break;
        }
        return front * fraction;

        static double Guard(double value) => Math.Abs(value) < tiny ? tiny : value;
    }
}
