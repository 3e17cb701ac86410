using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Heterogeneity;

/// <summary>The logarithm of the likelihood of τ², the coefficients at their best, or of the restricted likelihood.</summary>
internal static class Likelihood
{
    /// <summary>The log-likelihood at <paramref name="tau2"/>, all constants kept.</summary>
    public static double Of(WeightedRegression regression, double tau2, bool restricted)
    {
        regression.SolveAt(tau2);
        double logs = 0;
        foreach (double w in regression.Weights)
            logs += Math.Log(w);
        int k = regression.Studies, p = regression.Columns;
        double rss = regression.ResidualSum;
        if (!restricted)
            return 0.5 * (logs - k * Math.Log(2 * Math.PI) - rss);
        double weighted = regression.LogDeterminant();
        regression.SolveUnweighted();
        return 0.5 * (logs - (k - p) * Math.Log(2 * Math.PI) + regression.LogDeterminant() - weighted - rss);
    }

    /// <summary>The likelihood may have two hills, one of them at zero: the higher of the two.</summary>
    public static double HigherOf(WeightedRegression regression, double tau2, bool restricted) =>
        tau2 > 0 && Of(regression, 0, restricted) > Of(regression, tau2, restricted) ? 0 : tau2;
}
