using System.Collections.Immutable;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Bias;

/// <summary>Pools made anew: each study left out in turn, or studies added one by one. τ² is estimated anew each time.</summary>
public static class LeaveOneOut
{
    /// <summary>The pool without each study, in the order of the studies.</summary>
    /// <exception cref="ArgumentException">Fewer than two studies.</exception>
    public static ImmutableArray<PooledEffect> Of(IReadOnlyList<Effect> effects, PoolingModel? model = null) => effects.Count < 2
        ? throw new ArgumentException("Leaving one out needs at least two studies.", nameof(effects))
        : [.. Enumerable.Range(0, effects.Count).Select(i => MetaAnalysis.Pool([.. effects.Where((_, j) => j != i)], model))];

    /// <summary>The pool of the first study, the first two, and so on, in the order given.</summary>
    public static ImmutableArray<PooledEffect> Cumulative(IReadOnlyList<Effect> effects, PoolingModel? model = null) =>
        [.. Enumerable.Range(1, effects.Count).Select(count => MetaAnalysis.Pool([.. effects.Take(count)], model))];
}
