using System.Collections.Immutable;

namespace Osteon.Evidence.Effects;

/// <summary>A way to say in one number what a study found. One measure a file.</summary>
public abstract class EffectMeasure
{
    /// <summary>The short code that statistical programs share, such as <c>RR</c>.</summary>
    public abstract string Code { get; }

    /// <summary>The name in words.</summary>
    public abstract string Name { get; }

    /// <summary>The columns of raw data it needs, in the order <see cref="Of(ReadOnlySpan{double})"/> takes them.</summary>
    public abstract ImmutableArray<string> Columns { get; }

    /// <summary>Whether the estimate is a natural logarithm and is shown as its exponential.</summary>
    public virtual bool IsLogarithm => false;

    /// <summary>The name of the scale it is pooled on.</summary>
    public string ScaleName => IsLogarithm ? $"logarithm of the {Name}" : Name;

    /// <summary>What is added to a study's counts where the caller names no amount.</summary>
    public virtual double CustomaryAddition => 0;

    /// <summary>The estimate on the scale people read.</summary>
    public virtual double Shown(double estimate) => IsLogarithm ? Math.Exp(estimate) : estimate;

    /// <summary>The effect from raw data exactly as given; null where it does not exist.</summary>
    /// <param name="cells">The numbers of <see cref="Columns"/>, in order.</param>
    public abstract Effect? Of(ReadOnlySpan<double> cells);

    /// <summary>Why raw data cannot be true (a count above its total, a negative SD), or null where they can.</summary>
    public abstract string? Impossible(ReadOnlySpan<double> cells);

    /// <summary>The effects of many studies, empty cells met as <paramref name="zeroCells"/> says; null where a study has none.</summary>
    public ImmutableArray<Effect?> Of(IReadOnlyList<double[]> studies, ZeroCells? zeroCells = null)
    {
        zeroCells ??= ZeroCells.Default;
        double addition = zeroCells.Addition ?? CustomaryAddition;
        bool anyZero = studies.Any(s => HasZero(s));
        return [.. studies.Select(study =>
        {
            if (zeroCells.DropDoubleZero && IsDoubleZero(study))
                return null;
            bool add = addition > 0 && zeroCells.Scope switch
            {
                ZeroCellScope.StudiesWithZero => HasZero(study),
                ZeroCellScope.AllStudies => true,
                ZeroCellScope.AllStudiesIfAnyZero => anyZero,
                _ => false,
            };
            return Of(add ? Added(study, addition) : study);
        })];
    }

    /// <summary>Whether a count is zero that this measure divides by or takes a logarithm of.</summary>
    protected virtual bool HasZero(ReadOnlySpan<double> cells) => false;

    /// <summary>Whether an arm holds nobody: what is added to its cells is then all it has, as in metafor.</summary>
    public virtual bool HasEmptyArm(ReadOnlySpan<double> cells) => false;

    /// <summary>Whether the study holds nobody at all.</summary>
    public virtual bool IsEmpty(ReadOnlySpan<double> cells) => false;

    /// <summary>Whether neither arm tells anything about the ratio.</summary>
    protected virtual bool IsDoubleZero(ReadOnlySpan<double> cells) => false;

    /// <summary>The raw data with <paramref name="amount"/> added to each count.</summary>
    protected virtual double[] Added(ReadOnlySpan<double> cells, double amount) => cells.ToArray();
}
