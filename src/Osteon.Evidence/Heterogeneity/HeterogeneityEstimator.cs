using System.Collections.Immutable;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Heterogeneity;

/// <summary>A way to estimate the between-study variance. One estimator a file.</summary>
public abstract class HeterogeneityEstimator
{
    /// <summary>The short code that statistical programs share, such as <c>REML</c>.</summary>
    public abstract string Code { get; }

    /// <summary>The name in words.</summary>
    public abstract string Name { get; }

    /// <summary>Every estimator, in the order they are listed to people.</summary>
    public static ImmutableArray<HeterogeneityEstimator> All { get; } =
    [
        new RestrictedMaximumLikelihood(), new DerSimonianLaird(), new PauleMandel(), new EmpiricalBayes(), new MaximumLikelihood(),
        new HedgesOlkin(), new HunterSchmidt(), new SidikJonkman(),
    ];

    /// <summary>Restricted maximum likelihood, the default.</summary>
    public static HeterogeneityEstimator Reml => All[0];

    /// <summary>The estimator of a code such as <c>DL</c>, in any case; null where there is none.</summary>
    public static HeterogeneityEstimator? Find(string code) => All.FirstOrDefault(e => e.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Estimates τ² in a regression with at least one degree of freedom left.</summary>
    internal abstract Tau2 Estimate(WeightedRegression regression);

    /// <summary>
    /// Scores toward a root: from <paramref name="start"/>, adds <paramref name="step"/> until it no longer moves τ²; a value below zero is zero.
    /// Where the steps do not settle, the sign of the step is bisected, for it is the sign of the score.
    /// </summary>
    private protected static double Iterate(WeightedRegression regression, double start, Func<WeightedRegression, double> step)
    {
        double scale = 0;
        foreach (double v in regression.Variances.Span)
            scale += v / regression.Studies;
        double tau2 = Math.Max(0, start), last = double.PositiveInfinity;
        for (int i = 0; i < 500; i++)
        {
            regression.SolveAt(tau2);
            double change = step(regression);
            if (!double.IsFinite(change))
                break;
            double next = Math.Max(0, tau2 + change);
            double moved = Math.Abs(next - tau2);
            tau2 = next;
            // Settled, or wandering within rounding.
            if (moved <= 1e-15 * (tau2 + 1e-3 * scale) || (moved >= last && moved <= 1e-11 * (tau2 + 1e-3 * scale)))
                return tau2;
            last = moved;
        }
        double low = 0, high = Math.Max(scale, tau2);
        for (int i = 0; i < 200 && Sign(high) > 0; i++)
            high *= 4;
        if (Sign(0) <= 0)
            return 0;
        for (int i = 0; i < 200 && high - low > 1e-16 * high; i++)
        {
            double middle = 0.5 * (low + high);
            if (Sign(middle) > 0) low = middle; else high = middle;
        }
        return 0.5 * (low + high);

        double Sign(double at)
        {
            regression.SolveAt(at);
            return step(regression);
        }
    }
}
