using System.Collections.Immutable;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;
using Osteon.Numerics.Randomness;

namespace Osteon.Evidence.Bias;

/// <summary>Permutation p-values of a meta-regression: the moderators' rows are dealt anew to the studies.</summary>
/// <param name="P">One p-value a coefficient, two-sided.</param>
/// <param name="Permutations">How many orders were tried.</param>
/// <param name="Exact">Whether they were all there are.</param>
public sealed record PermutationTest(ImmutableArray<double> P, int Permutations, bool Exact)
{
    /// <summary>The most studies whose orders are all tried (7! = 5,040).</summary>
    public const int MostStudiesExact = 7;

    /// <summary>Tests a meta-regression; all orders for few studies, else <paramref name="draws"/> random ones and the observed.</summary>
    /// <param name="effects">One effect a study.</param>
    /// <param name="design">The moderators, at least one.</param>
    /// <param name="model">The choices.</param>
    /// <param name="seed">Seeds the random orders; the same seed gives the same p-values.</param>
    /// <param name="draws">How many random orders.</param>
    /// <exception cref="ArgumentException">The design has no moderator.</exception>
    public static PermutationTest Of(IReadOnlyList<Effect> effects, Design design, PoolingModel? model = null, ulong seed = 1, int draws = 1000)
    {
        if (design.InterceptOnly)
            throw new ArgumentException("A permutation test needs a moderator.", nameof(design));
        double[] observed = Statistics(effects, design, model);
        int[] counts = new int[observed.Length];
        int tried = 0;
        void Try(int[] order)
        {
            double[] statistics = Statistics(effects, design.Subset(order), model);
            tried++;
            for (int c = 0; c < counts.Length; c++)
                if (statistics[c] >= observed[c] - 1e-8)
                    counts[c]++;
        }
        int[] start = [.. Enumerable.Range(0, effects.Count)];
        bool exact = effects.Count <= MostStudiesExact;
        if (exact)
            EachOrder(start, 0, Try);
        else
        {
            Try(start);
            for (int draw = 0; draw < draws; draw++)
            {
                RandomStream random = new(seed, (ulong)draw, "permutation of moderators");
                int[] order = [.. start];
                for (int i = order.Length - 1; i > 0; i--)
                {
                    int other = random.NextIndex(i + 1);
                    (order[i], order[other]) = (order[other], order[i]);
                }
                Try(order);
            }
        }
        return new PermutationTest([.. counts.Select(c => c / (double)tried)], tried, exact);
    }

    private static double[] Statistics(IReadOnlyList<Effect> effects, Design design, PoolingModel? model) =>
        [.. MetaAnalysis.Pool(effects, design, model).Coefficients.Select(c => Math.Abs(c.Statistic))];

    private static void EachOrder(int[] order, int from, Action<int[]> visit)
    {
        if (from == order.Length)
        {
            visit(order);
            return;
        }
        for (int i = from; i < order.Length; i++)
        {
            (order[from], order[i]) = (order[i], order[from]);
            EachOrder(order, from + 1, visit);
            (order[from], order[i]) = (order[i], order[from]);
        }
    }
}
