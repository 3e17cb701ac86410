namespace Osteon.Evidence.Pooling;

/// <summary>A range from <paramref name="Low"/> to <paramref name="High"/>.</summary>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether <paramref name="value"/> lies in the range, its ends included.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
