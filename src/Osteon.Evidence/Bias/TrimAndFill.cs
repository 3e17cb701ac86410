using System.Collections.Immutable;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Bias;

/// <summary>How the number of missing studies is estimated (Duval and Tweedie 2000).</summary>
public enum MissingStudies
{
    /// <summary>From the sum of the ranks on one side.</summary>
    L0,
    /// <summary>From the length of the run at the far end.</summary>
    R0,
    /// <summary>From the sum of the ranks, by a square root.</summary>
    Q0,
}

/// <summary>Trim and fill: studies that would make the funnel symmetric are imputed and the pool made anew. A sensitivity analysis, no correction.</summary>
/// <param name="Missing">How many were imputed.</param>
/// <param name="OnTheLeft">Whether they lie at lower effects.</param>
/// <param name="Filled">All effects, the imputed ones last.</param>
/// <param name="Pooled">The pool with them.</param>
public sealed record TrimAndFill(int Missing, bool OnTheLeft, ImmutableArray<Effect> Filled, PooledEffect Pooled)
{
    /// <summary>Trims and fills.</summary>
    /// <exception cref="ArgumentException">Fewer than three studies.</exception>
    /// <exception cref="CollinearDesignException">All studies are of one size and no side is given.</exception>
    public static TrimAndFill Of(IReadOnlyList<Effect> effects, PoolingModel? model = null, MissingStudies estimator = MissingStudies.L0, bool? onTheLeft = null)
    {
        model ??= new();
        // Where large effects go with large errors, the small effects are missing.
        bool left = onTheLeft ?? MetaAnalysis.Pool(effects, Design.Intercept(effects.Count).With("standard error", [.. effects.Select(e => e.StandardError)]), model).Coefficients[1].Estimate >= 0;
        double sign = left ? 1 : -1;
        Effect[] sorted = [.. effects.Select(e => Effect.Of(sign * e.Estimate, e.Variance)).OrderBy(e => e.Estimate)];
        int k = sorted.Length, missing = 0;
        double center = 0;
        for (int round = 0; round < 100; round++)
        {
            if (k - missing < 1)
                throw new ArgumentException("Trimming leaves no study; the funnel is too uneven for trim and fill.", nameof(effects));
            center = MetaAnalysis.Pool(sorted[..(k - missing)], model).Effect.Estimate;
            int next = Estimate([.. sorted.Select(e => e.Estimate - center)], estimator);
            if (next == missing)
                break;
            missing = next;
        }
        ImmutableArray<Effect> filled = [.. effects, .. sorted[(k - missing)..].Select(e => Effect.Of(sign * (2 * center - e.Estimate), e.Variance))];
        return new TrimAndFill(missing, left, filled, MetaAnalysis.Pool(filled, model));
    }

    private static int Estimate(double[] centered, MissingStudies estimator)
    {
        int k = centered.Length;
        double[] ranks = new double[k];
        int[] order = [.. Enumerable.Range(0, k).OrderBy(i => Math.Abs(centered[i]))];
        for (int rank = 0; rank < k; rank++)
            ranks[order[rank]] = Math.Sign(centered[order[rank]]) * (rank + 1);
        double positive = ranks.Where(r => r > 0).Sum();
        double raw = estimator switch
        {
            MissingStudies.R0 => k - ranks.Where(r => r < 0).Select(r => -r).DefaultIfEmpty(0).Max() - 1,
            MissingStudies.L0 => (4 * positive - k * (k + 1d)) / (2 * k - 1),
            _ => k - 0.5 - Math.Sqrt(Math.Max(0, 2d * k * k - 4 * positive + 0.25)),
        };
        return (int)Math.Min(k, Math.Max(0, Math.Round(raw, MidpointRounding.ToEven)));
    }
}
