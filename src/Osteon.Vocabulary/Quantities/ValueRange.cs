namespace Osteon.Vocabulary.Quantities;

/// <summary>A quantity of which only the limits are known; low and high are equal where one value is known.</summary>
/// <param name="Low">The lowest value.</param>
/// <param name="High">The highest value.</param>
public readonly record struct ValueRange(double Low, double High)
{
    /// <summary>One value.</summary>
    public static ValueRange Exactly(double value) => new(value, value);

    /// <summary>Whether there is only one value.</summary>
    public bool IsSingle => High - Low <= 1e-12 * Math.Abs(High);

    /// <summary>Both together: limits add, as for sums of amounts whose true places in their ranges are unknown.</summary>
    public static ValueRange operator +(ValueRange a, ValueRange b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>A multiple; the factor is zero or more.</summary>
    public static ValueRange operator *(double factor, ValueRange range) => new(factor * range.Low, factor * range.High);

    /// <summary>The smallest range that holds both.</summary>
    public ValueRange Or(ValueRange other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    /// <inheritdoc/>
    public override string ToString() => IsSingle ? FormattableString.Invariant($"{High:0.##}") : FormattableString.Invariant($"{Low:0.##}–{High:0.##}");
}
