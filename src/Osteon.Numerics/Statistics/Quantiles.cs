namespace Osteon.Numerics.Statistics;

/// <summary>Quantiles of a sample.</summary>
public static class Quantiles
{
    /// <summary>The value below which a share of the sample lies, by linear interpolation between order statistics.</summary>
    /// <remarks>Definition 7 of Hyndman RJ, Fan Y. Am Stat 1996;50:361–365, doi:10.2307/2684934: position (n − 1) p of the ordered sample.</remarks>
    /// <param name="ordered">The sample, ascending, at least one value.</param>
    /// <param name="share">Between 0 and 1.</param>
    /// <exception cref="ArgumentException">The sample is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside 0 to 1.</exception>
    public static double Of(ReadOnlySpan<double> ordered, double share)
    {
        if (ordered.IsEmpty)
            throw new ArgumentException("A quantile needs at least one value.", nameof(ordered));
        if (!(share is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is between 0 and 1.");
        var position = (ordered.Length - 1) * share;
        var below = (int)position;
        var above = Math.Min(below + 1, ordered.Length - 1);
        return ordered[below] + (position - below) * (ordered[above] - ordered[below]);
    }

    /// <summary>The ordered sample, ready for <see cref="Of"/>.</summary>
    public static double[] Ordered(IEnumerable<double> sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        var ordered = sample.ToArray();
        Array.Sort(ordered);
        return ordered;
    }
}
