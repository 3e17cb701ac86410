using System.Collections.Immutable;

namespace Osteon.Evidence.Pooling;

/// <summary>A test statistic with its degrees of freedom and p-value.</summary>
/// <param name="Statistic">The statistic, chi-square under the null hypothesis.</param>
/// <param name="Degrees">Its degrees of freedom.</param>
/// <param name="P">The p-value.</param>
public sealed record ChiSquareTest(double Statistic, int Degrees, double P)
{
    internal static ChiSquareTest Of(double statistic, int degrees) => new(statistic, degrees, Distributions.ChiSquareUpper(statistic, degrees));
}

/// <summary>What came of pooling counts directly (Mantel–Haenszel, Peto), by a common-effect model.</summary>
public sealed record TablePool
{
    /// <summary>The pooled effect; its test is Wald's.</summary>
    public required Coefficient Effect { get; init; }

    /// <summary>Studies given.</summary>
    public required int Studies { get; init; }

    /// <summary>Studies that told anything about heterogeneity.</summary>
    public required int HeterogeneityStudies { get; init; }

    /// <summary>Cochran's Q around the pooled effect.</summary>
    public required ChiSquareTest Q { get; init; }

    /// <summary>Share of the variation that is not sampling, percent, from Q.</summary>
    public double I2 => Q.Statistic > 0 ? Math.Max(0, 100 * (Q.Statistic - Q.Degrees) / Q.Statistic) : 0;

    /// <summary>Total over sampling variation, from Q.</summary>
    public double H2 => Q.Degrees > 0 ? Q.Statistic / Q.Degrees : 1;

    /// <summary>The Mantel–Haenszel test of no effect, with the continuity correction; null where it does not apply.</summary>
    public ChiSquareTest? MantelHaenszelTest { get; init; }

    /// <summary>Cochran's test of no effect, with the continuity correction; null where it does not apply.</summary>
    public ChiSquareTest? CochranTest { get; init; }

    /// <summary>The Breslow–Day test of one odds ratio for all; null where it does not apply.</summary>
    public ChiSquareTest? BreslowDay { get; init; }

    /// <summary>Tarone's correction of the Breslow–Day test; null where it does not apply.</summary>
    public ChiSquareTest? Tarone { get; init; }

    /// <summary>Each study's weight, percent.</summary>
    public required ImmutableArray<double> Weights { get; init; }

    internal static Coefficient Wald(double estimate, double error, double level)
    {
        double quantile = Distributions.NormalUpperQuantile((1 - level) / 2), z = estimate / error;
        return new Coefficient("intercept", estimate, error, z, 2 * Distributions.NormalUpper(Math.Abs(z)), new(estimate - quantile * error, estimate + quantile * error));
    }

    internal static ImmutableArray<double> Percent(IEnumerable<double> weights)
    {
        double[] all = [.. weights];
        double sum = all.Sum();
        return [.. all.Select(w => 100 * w / sum)];
    }
}
