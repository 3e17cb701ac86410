using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Bias;

/// <summary>How many unpublished null studies would undo a result. Widely printed, weak as evidence; three definitions.</summary>
public static class FailSafe
{
    /// <summary>Rosenthal: null studies that bring the combined (Stouffer) p-value up to <paramref name="alpha"/>, one-sided.</summary>
    public static double Rosenthal(IReadOnlyList<Effect> effects, double alpha = 0.05)
    {
        double k = effects.Count, sum = effects.Sum(e => e.Estimate / e.StandardError), z = Distributions.NormalUpperQuantile(alpha);
        return Math.Ceiling(Math.Max(0, sum * sum / (z * z) - k));
    }

    /// <summary>Orwin: null studies that bring the plain mean down to <paramref name="target"/>; half of it where null.</summary>
    public static double Orwin(IReadOnlyList<Effect> effects, double? target = null)
    {
        double mean = effects.Average(e => e.Estimate), goal = Math.CopySign(Math.Abs(target ?? mean / 2), mean);
        return goal == 0 ? double.PositiveInfinity : Math.Ceiling(Math.Max(0, effects.Count * (mean - goal) / goal));
    }

    /// <summary>Rosenberg: null studies of average weight that bring the weighted mean's p-value up to <paramref name="alpha"/>, two-sided.</summary>
    public static double Rosenberg(IReadOnlyList<Effect> effects, double alpha = 0.05)
    {
        double weight = effects.Sum(e => 1 / e.Variance), sum = effects.Sum(e => e.Estimate / e.Variance), z = Distributions.NormalUpperQuantile(alpha / 2);
        return Math.Ceiling(Math.Max(0, effects.Count * (sum * sum / (z * z) - weight) / weight));
    }
}
