using System.Collections.Immutable;

namespace Osteon.Evidence.Effects;

/// <summary>A published estimate with its variance, on whatever scale it was given (generic inverse variance).</summary>
public sealed class GenericEffect : EffectMeasure
{
    /// <inheritdoc/>
    public override string Code => "GEN";

    /// <inheritdoc/>
    public override string Name => "effect as given";

    /// <inheritdoc/>
    public override ImmutableArray<string> Columns { get; } = ["yi", "vi"];

    /// <inheritdoc/>
    public override Effect? Of(ReadOnlySpan<double> cells) => Effect.TryOf(cells[0], cells[1]);

    /// <inheritdoc/>
    public override string? Impossible(ReadOnlySpan<double> cells) => cells[1] > 0 ? null : "A variance is above zero.";
}
