using System.Collections.Immutable;
using System.Numerics;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Bias;

/// <summary>The pool of one subset of the studies.</summary>
/// <param name="Members">A bit for each study.</param>
/// <param name="Estimate">The pooled effect.</param>
/// <param name="I2">Its I², percent.</param>
public readonly record struct GoshPoint(uint Members, double Estimate, double I2)
{
    /// <summary>How many studies it holds.</summary>
    public int Studies => BitOperations.PopCount(Members);
}

/// <summary>The pools of all subsets (Olkin, Dahabreh and Trikalinos 2012), for few studies.</summary>
public static class Gosh
{
    /// <summary>The most studies whose subsets are all pooled.</summary>
    public const int MostStudies = 15;

    /// <summary>All subsets of at least one study.</summary>
    /// <exception cref="ArgumentException">More than <see cref="MostStudies"/> studies, or none.</exception>
    public static ImmutableArray<GoshPoint> Of(IReadOnlyList<Effect> effects, PoolingModel? model = null)
    {
        if (effects.Count is 0 or > MostStudies)
            throw new ArgumentException($"All subsets are pooled for 1 to {MostStudies} studies; here are {effects.Count}.", nameof(effects));
        ImmutableArray<GoshPoint>.Builder points = ImmutableArray.CreateBuilder<GoshPoint>((1 << effects.Count) - 1);
        List<Effect> subset = [];
        for (uint members = 1; members < 1u << effects.Count; members++)
        {
            subset.Clear();
            for (int i = 0; i < effects.Count; i++)
                if ((members >> i & 1) == 1)
                    subset.Add(effects[i]);
            PooledEffect pooled = MetaAnalysis.Pool(subset, model ?? PoolingModel.CommonEffect);
            points.Add(new(members, pooled.Effect.Estimate, pooled.I2));
        }
        return points.MoveToImmutable();
    }
}
