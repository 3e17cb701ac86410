namespace Osteon.Numerics.Statistics;

/// <summary>Where a function of one variable is zero.</summary>
public static class Root
{
    /// <summary>A root between two points where the function has opposite signs, by the ITP method.</summary>
    /// <remarks>Oliveira IFD, Takahashi RHC. An enhancement of the bisection method average performance preserving minmax optimality.
    /// ACM Trans Math Softw 2020;47:5, doi:10.1145/3423597: interpolate, truncate toward the middle, project; never slower than bisection by more than one step.</remarks>
    /// <param name="function">Continuous between the points.</param>
    /// <param name="low">One side.</param>
    /// <param name="high">The other, above <paramref name="low"/>.</param>
    /// <param name="within">How wide the bracket may be at the end, above zero.</param>
    /// <returns>A point within half of <paramref name="within"/> of a root; null where the signs do not differ.</returns>
    public static double? Between(Func<double, double> function, double low, double high, double within)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (!(high >= low && within > 0))
            throw new ArgumentOutOfRangeException(nameof(within), within, "A bracket is ordered and its width above zero.");
        var (atLow, atHigh) = (function(low), function(high));
        if (atLow == 0)
            return low;
        if (atHigh == 0)
            return high;
        if (!(Math.Sign(atLow) * Math.Sign(atHigh) < 0))
            return null;
        var rising = Math.Sign(atHigh);
        var truncation = 0.2 / (high - low);
        var allowed = (int)Math.Ceiling(Math.Log2(Math.Max(1, (high - low) / within))) + 1;
        for (var step = 0; high - low > within; step++)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
                break;
            var reach = within / 2 * Math.Pow(2, allowed - step) - (high - low) / 2;
            var secant = (atHigh * low - atLow * high) / (atHigh - atLow);
            var toward = Math.Sign(middle - secant);
            var shift = truncation * (high - low) * (high - low);
            var truncated = shift <= Math.Abs(middle - secant) ? secant + toward * shift : middle;
            var at = Math.Abs(truncated - middle) <= reach ? truncated : middle - toward * reach;
            if (!(at > low && at < high))
                at = middle;
            var value = function(at);
            if (double.IsNaN(value))
                return null;
            if (value * rising > 0)
                (high, atHigh) = (at, value);
            else if (value * rising < 0)
                (low, atLow) = (at, value);
            else
                return at;
        }
        return (low + high) / 2;
    }
}
