using System.Collections.Immutable;
using System.Numerics;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;
using Osteon.Numerics.Randomness;

namespace Osteon.Evidence.Bias;

/// <summary>The pool of one subset of the studies.</summary>
/// <param name="Members">A bit for each study.</param>
/// <param name="Estimate">The pooled effect.</param>
/// <param name="I2">Its I², percent.</param>
public readonly record struct GoshPoint(ulong Members, double Estimate, double I2)
{
    /// <summary>How many studies it holds.</summary>
    public int Studies => BitOperations.PopCount(Members);

    /// <summary>Whether it holds a study.</summary>
    public bool Holds(int study) => (Members >> study & 1) == 1;
}

/// <summary>The pools of the subsets of the studies (Olkin, Dahabreh and Trikalinos 2012): all of them for few studies, else some drawn by chance.</summary>
public static class Gosh
{
    /// <summary>The most studies whose subsets are all pooled.</summary>
    public const int MostStudies = 15;

    /// <summary>The most studies whose subsets can be drawn.</summary>
    public const int MostStudiesDrawn = 64;

    /// <summary>All subsets of at least one study, or <paramref name="draws"/> drawn ones where there are more than <see cref="MostStudies"/> studies.</summary>
    /// <param name="effects">One effect a study.</param>
    /// <param name="model">The choices; the common-effect model where null.</param>
    /// <param name="seed">Seeds the draws; the same seed gives the same subsets.</param>
    /// <param name="draws">How many subsets are drawn; each study enters with an even chance, and a subset may come twice.</param>
    /// <exception cref="ArgumentException">There is no study, or more than <see cref="MostStudiesDrawn"/>.</exception>
    public static ImmutableArray<GoshPoint> Of(IReadOnlyList<Effect> effects, PoolingModel? model = null, ulong seed = 1, int draws = 5000)
    {
        if (effects.Count is 0 or > MostStudiesDrawn)
            throw new ArgumentException($"Subsets are pooled for 1 to {MostStudiesDrawn} studies; here are {effects.Count}.", nameof(effects));
        model ??= PoolingModel.CommonEffect;
        IEnumerable<ulong> subsets = effects.Count <= MostStudies
            ? Enumerable.Range(1, (1 << effects.Count) - 1).Select(members => (ulong)members)
            : Enumerable.Range(0, draws).Select(draw => Drawn(effects.Count, seed, (ulong)draw));
        List<Effect> subset = [];
        return [.. subsets.Select(members =>
        {
            subset.Clear();
            for (int i = 0; i < effects.Count; i++)
                if ((members >> i & 1) == 1)
                    subset.Add(effects[i]);
            PooledEffect pooled = MetaAnalysis.Pool(subset, model);
            return new GoshPoint(members, pooled.Effect.Estimate, pooled.I2);
        })];
    }

    private static ulong Drawn(int studies, ulong seed, ulong draw)
    {
        RandomStream random = new(seed, draw, "subset of studies");
        ulong members;
        do
        {
            members = 0;
            for (int i = 0; i < studies; i++)
                members |= (ulong)random.NextIndex(2) << i;
        }
        while (members == 0);
        return members;
    }
}
