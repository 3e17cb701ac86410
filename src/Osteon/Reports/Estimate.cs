using System.Collections.Immutable;

namespace Osteon.Reports;

/// <summary>A number with the ranges in which it may lie.</summary>
/// <param name="Middle">The median of a projection, or the point estimate of a pool; in the unit of its column or axis.</param>
/// <param name="Ranges">Ranges by coverage, narrow to wide; empty where none was computed, which every report must say.</param>
public sealed record Estimate(double Middle, ImmutableArray<CoverageRange> Ranges)
{
    /// <summary>A number without a range.</summary>
    public static Estimate Alone(double middle) => new(middle, []);

    /// <summary>A projection with its 50 % and 90 % ranges.</summary>
    public static Estimate WithBands(double low90, double low50, double median, double high50, double high90) =>
        new(median, [new CoverageRange(50, low50, high50), new CoverageRange(90, low90, high90)]);

    /// <summary>An estimate with one range, such as a 95 % confidence interval.</summary>
    /// <param name="middle">The estimate.</param>
    /// <param name="percent">Coverage, percent.</param>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    public static Estimate WithRange(double middle, double percent, double low, double high) => new(middle, [new CoverageRange(percent, low, high)]);

    /// <summary>The range of that coverage, or null.</summary>
    public CoverageRange? Range(double percent) => Ranges.FirstOrDefault(r => r.Percent == percent);

    /// <summary>The widest range, which is the one text shows; null where there is none.</summary>
    public CoverageRange? Widest => Ranges.IsEmpty ? null : Ranges.MaxBy(r => r.Percent);

    /// <summary>The same in another unit.</summary>
    public Estimate Times(double factor) => factor < 0
        ? throw new ArgumentOutOfRangeException(nameof(factor), factor, "A change of unit keeps the order of numbers.")
        : new(Middle * factor, [.. Ranges.Select(r => r with { Low = r.Low * factor, High = r.High * factor })]);
}

/// <summary>Where a number lies with a stated probability or confidence.</summary>
/// <param name="Percent">Coverage, percent.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record CoverageRange(double Percent, double Low, double High);
