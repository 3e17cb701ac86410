namespace Osteon.Body.Outcomes;

/// <summary>A number with its range: the median of the draws and the limits that hold 50 and 90 percent of them.</summary>
/// <param name="Median">The middle draw; the central run where nothing was drawn.</param>
/// <param name="Low50">25th percentile.</param>
/// <param name="High50">75th percentile.</param>
/// <param name="Low90">5th percentile.</param>
/// <param name="High90">95th percentile.</param>
public readonly record struct Band(double Median, double Low50, double High50, double Low90, double High90)
{
    /// <summary>A number of a run without draws: no range can be stated, and both limits are the number itself.</summary>
    public static Band Central(double value) => new(value, value, value, value, value);

    /// <summary>Whether the draws gave it a range.</summary>
    public bool HasRange => High90 > Low90;

    /// <summary>The band of a set of draws, by linear interpolation of order statistics (Hyndman and Fan's type 7).</summary>
    /// <param name="draws">At least one finite number; sorted in place.</param>
    /// <exception cref="ArgumentException">There is no draw.</exception>
    public static Band Of(Span<double> draws)
    {
        if (draws.IsEmpty)
            throw new ArgumentException("A band needs at least one draw.", nameof(draws));
        draws.Sort();
        return new(Quantile(draws, 0.5), Quantile(draws, 0.25), Quantile(draws, 0.75), Quantile(draws, 0.05), Quantile(draws, 0.95));
    }

    private static double Quantile(ReadOnlySpan<double> sorted, double probability)
    {
        double place = probability * (sorted.Length - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
