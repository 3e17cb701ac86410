using Osteon.Evidence.Effects;

namespace Osteon.Evidence.Pooling;

/// <summary>Peto's one-step pool of odds ratios: observed less expected events, summed, over the summed variance. For rare events and small effects.</summary>
public static class Peto
{
    /// <summary>The pooled log odds ratio; studies where nobody or everybody had the event say nothing.</summary>
    /// <remarks>A study with an arm that holds nobody adds nothing to the pool or to Q, and counts among the degrees of freedom, as in metafor.</remarks>
    /// <exception cref="ArgumentException">No study tells anything about it.</exception>
    public static TablePool OddsRatio(IReadOnlyList<TwoByTwo> tables, double level = 0.95)
    {
        TwoByTwo[] telling = [.. tables.Where(t => t.NullVariance > 0)];
        double variance = telling.Sum(t => t.NullVariance), excess = telling.Sum(t => t.TreatedEvents - t.ExpectedEvents);
        if (!(variance > 0))
            throw new ArgumentException("No Peto odds ratio can be pooled: in no study did some, but not all, people have the event.");
        int counted = tables.Count(t => t.Events > 0 && t.Events < t.Total);
        double q = Math.Max(0, telling.Sum(t => (t.TreatedEvents - t.ExpectedEvents) * (t.TreatedEvents - t.ExpectedEvents) / t.NullVariance) - excess * excess / variance);
        return new TablePool
        {
            Effect = TablePool.Wald(excess / variance, Math.Sqrt(1 / variance), level),
            Studies = tables.Count,
            HeterogeneityStudies = counted,
            Q = telling.Length > 1 ? ChiSquareTest.Of(q, counted - 1) : new ChiSquareTest(0, 0, 1),
            Weights = TablePool.Percent(tables.Select(t => t.NullVariance)),
        };
    }
}
