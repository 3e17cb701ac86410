using System.Collections.Immutable;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Bias;

/// <summary>The pool of one subgroup.</summary>
/// <param name="Name">The subgroup.</param>
/// <param name="Pooled">Its pool, with its own τ².</param>
public sealed record Subgroup(string Name, PooledEffect Pooled);

/// <summary>Pools within subgroups and the test of whether they differ.</summary>
/// <param name="Groups">The subgroups, in ordinal order.</param>
/// <param name="Between">The test between them: Q of the subgroups' pools, G − 1 degrees of freedom.</param>
public sealed record Subgroups(ImmutableArray<Subgroup> Groups, ChiSquareTest Between)
{
    /// <summary>Pools each subgroup with a τ² of its own.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Subgroups Of(IReadOnlyList<Effect> effects, IReadOnlyList<string> groups, PoolingModel? model = null)
    {
        if (effects.Count != groups.Count)
            throw new ArgumentException($"{effects.Count} effects and {groups.Count} subgroup names.", nameof(groups));
        ImmutableArray<Subgroup> pools = [.. Design.Levels(groups).Select(name => new Subgroup(name, MetaAnalysis.Pool([.. effects.Where((_, i) => groups[i] == name)], model)))];
        PooledEffect between = MetaAnalysis.Pool([.. pools.Select(g => Effect.Of(g.Pooled.Effect.Estimate, g.Pooled.Effect.StandardError * g.Pooled.Effect.StandardError))], PoolingModel.CommonEffect);
        return new Subgroups(pools, new ChiSquareTest(between.Q, between.QDegrees, between.QP));
    }
}
