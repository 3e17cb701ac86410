namespace Osteon.Evidence.Effects;

/// <summary>What one study says about one outcome: an estimate on the measure's own scale (logarithms for ratios) and its sampling variance.</summary>
public readonly record struct Effect
{
    private Effect(double estimate, double variance) => (Estimate, Variance) = (estimate, variance);

    /// <summary>The estimate; for a ratio, its natural logarithm.</summary>
    public double Estimate { get; }

    /// <summary>The sampling variance, above zero.</summary>
    public double Variance { get; }

    /// <summary>The square root of the variance.</summary>
    public double StandardError => Math.Sqrt(Variance);

    /// <summary>An effect from an estimate and its variance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The estimate is not finite, or the variance not finite and above zero.</exception>
    public static Effect Of(double estimate, double variance) => TryOf(estimate, variance)
        ?? throw new ArgumentOutOfRangeException(nameof(variance), variance, $"An effect has a finite estimate (here {estimate}) and a finite variance above zero.");

    /// <summary>An effect, or null where the numbers make none: an infinite logarithm, a variance of zero.</summary>
    public static Effect? TryOf(double estimate, double variance) => double.IsFinite(estimate) && variance > 0 && double.IsFinite(variance)
        ? new Effect(estimate, variance)
        : null;
}
