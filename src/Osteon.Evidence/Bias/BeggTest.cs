using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Bias;

/// <summary>Begg and Mazumdar's test: the rank correlation of standardized effects with their variances.</summary>
/// <param name="Tau">Kendall's τ-b.</param>
/// <param name="P">Two-sided p-value: exact where no values tie, else normal.</param>
/// <param name="NormalP">The p-value by the normal approximation, without continuity correction.</param>
/// <param name="Exact">Whether <paramref name="P"/> is exact.</param>
public sealed record BeggTest(double Tau, double P, double NormalP, bool Exact)
{
    /// <summary>Tests the effects.</summary>
    /// <exception cref="ArgumentException">Fewer than two studies.</exception>
    public static BeggTest Of(IReadOnlyList<Effect> effects)
    {
        if (effects.Count < 2)
            throw new ArgumentException("A rank correlation needs at least two studies.", nameof(effects));
        double weight = effects.Sum(e => 1 / e.Variance), mean = effects.Sum(e => e.Estimate / e.Variance) / weight;
        double[] x = [.. effects.Select(e => (e.Estimate - mean) / Math.Sqrt(e.Variance - 1 / weight))], y = [.. effects.Select(e => e.Variance)];
        int n = x.Length;
        long score = 0;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++)
                score += Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
        double[] tiesX = Ties(x), tiesY = Ties(y);
        double pairs = n * (n - 1d) / 2;
        double tau = score / Math.Sqrt((pairs - tiesX.Sum(t => t * (t - 1) / 2)) * (pairs - tiesY.Sum(t => t * (t - 1) / 2)));
        double variance = (n * (n - 1d) * (2 * n + 5) - tiesX.Sum(t => t * (t - 1) * (2 * t + 5)) - tiesY.Sum(t => t * (t - 1) * (2 * t + 5))) / 18
            + tiesX.Sum(t => t * (t - 1)) * tiesY.Sum(t => t * (t - 1)) / (2d * n * (n - 1))
            + (n > 2 ? tiesX.Sum(t => t * (t - 1) * (t - 2)) * tiesY.Sum(t => t * (t - 1) * (t - 2)) / (9d * n * (n - 1) * (n - 2)) : 0);
        double normal = Math.Min(1, 2 * Distributions.NormalUpper(Math.Abs(score) / Math.Sqrt(variance)));
        bool exact = tiesX.Length == 0 && tiesY.Length == 0;
        return new BeggTest(tau, exact ? ExactP(n, score) : normal, normal, exact);
    }

    private static double[] Ties(double[] values) => [.. values.GroupBy(v => v).Select(g => (double)g.Count()).Where(c => c > 1)];

    /// <remarks>The number of concordant pairs of a random order is a sum of independent uniforms on 0…i; their distribution is convolved.</remarks>
    private static double ExactP(int n, long score)
    {
        int pairs = n * (n - 1) / 2;
        double[] chance = [1];
        for (int i = 1; i < n; i++)
        {
            double[] next = new double[chance.Length + i];
            for (int j = 0; j < chance.Length; j++)
                for (int step = 0; step <= i; step++)
                    next[j + step] += chance[j] / (i + 1);
            chance = next;
        }
        int concordant = (int)((score + pairs) / 2);
        return Math.Min(1, 2 * Math.Min(chance.Take(concordant + 1).Sum(), chance.Skip(concordant).Sum()));
    }
}
