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

    /// <summary>Where a hill beside zero is looked for, in mean variances.</summary>
    private static readonly double[] Probes = [0.01, 0.03, 0.1, 0.3, 1, 3];

    /// <summary>The likelihood may have two hills, one of them at zero: the higher of the two.</summary>
    /// <param name="regression">The fit.</param>
    /// <param name="tau2">Where the iteration ended.</param>
    /// <param name="restricted">Whether the likelihood is the restricted one.</param>
    /// <param name="climb">Iterates from a start to the hill beside it.</param>
    public static double HigherOf(WeightedRegression regression, double tau2, bool restricted, Func<double, double> climb)
    {
        double atZero = Of(regression, 0, restricted);
        if (tau2 > 0)
            return atZero > Of(regression, tau2, restricted) ? 0 : tau2;
        double scale = 0, start = 0, best = atZero;
        foreach (double v in regression.Variances.Span)
            scale += v / regression.Studies;
        foreach (double probe in Probes)
            if (Of(regression, probe * scale, restricted) is var there && there > best)
                (start, best) = (probe * scale, there);
        return start > 0 && climb(start) is var hill && Of(regression, hill, restricted) > atZero ? hill : 0;
    }
}
