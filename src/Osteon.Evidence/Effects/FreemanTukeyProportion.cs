namespace Osteon.Evidence.Effects;

/// <summary>The mean of two arcsines, which steadies the variance of small groups.</summary>
/// <remarks>Variance <c>1/(4n + 2)</c>. It is shown untransformed: the way back needs one sample size for all studies.</remarks>
public sealed class FreemanTukeyProportion : ProportionMeasure
{
    /// <inheritdoc/>
    public override string Code => "PFT";

    /// <inheritdoc/>
    public override string Name => "double arcsine proportion (Freeman–Tukey)";

    /// <inheritdoc/>
    public override double CustomaryAddition => 0;

    /// <inheritdoc/>
    public override Effect? Of(double events, double people) => Effect.TryOf(
        (Math.Asin(Math.Sqrt(events / (people + 1))) + Math.Asin(Math.Sqrt((events + 1) / (people + 1)))) / 2, 1 / (4 * people + 2));
}
