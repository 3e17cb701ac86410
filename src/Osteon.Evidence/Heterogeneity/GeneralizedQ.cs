using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Heterogeneity;

/// <summary>The generalized Q statistic: its root for Paule–Mandel, and the interval for τ² it gives.</summary>
internal static class GeneralizedQ
{
    /// <summary>The τ² at which Q equals <paramref name="target"/>; zero where Q(0) is smaller.</summary>
    internal static double Root(WeightedRegression regression, double target)
    {
        double tau2 = 0;
        for (int i = 0; i < 500; i++)
        {
            regression.SolveAt(tau2);
            double excess = regression.ResidualSum - target;
            if (i == 0 && !(excess > 0))
                return 0;
            double change = excess / regression.SquaredForm();
            tau2 += change;
            if (!(Math.Abs(change) > 1e-15 * tau2) || (change < 0 && i > 0 && -change < 1e-9 * tau2))
                return Math.Max(0, tau2);
        }
        return tau2;
    }

    /// <summary>The Q-profile interval for τ² (Viechtbauer 2007): where Q meets the two quantiles of its chi-square.</summary>
    /// <param name="regression">The fit.</param>
    /// <param name="level">Coverage, between 0 and 1.</param>
    /// <returns>Both bounds; both zero where even the lower quantile exceeds Q(0).</returns>
    internal static (double Low, double High) Interval(WeightedRegression regression, double level)
    {
        int free = regression.Studies - regression.Columns;
        double tail = (1 - level) / 2;
        return (Root(regression, Distributions.ChiSquareUpperQuantile(tail, free)),
            Root(regression, Distributions.ChiSquareUpperQuantile(1 - tail, free)));
    }
}
