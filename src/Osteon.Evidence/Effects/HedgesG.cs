using MathNet.Numerics;

namespace Osteon.Evidence.Effects;

/// <summary>The standardized mean difference of Hedges: the difference in pooled standard deviations, corrected for small samples exactly.</summary>
/// <remarks>
/// <c>g = J(m)·(x̄₁ − x̄₂)/s</c> with <c>m = n₁ + n₂ − 2</c> and <c>J(m) = Γ(m/2) / (√(m/2)·Γ((m − 1)/2))</c> (Hedges 1981), variance
/// <c>1/n₁ + 1/n₂ + g²/(2(n₁ + n₂))</c>. Swapping the arms changes only the sign; a change of unit changes nothing.
/// </remarks>
public sealed class HedgesG : TwoMeansMeasure
{
    /// <inheritdoc/>
    public override string Code => "SMD";

    /// <inheritdoc/>
    public override string Name => "standardized mean difference (Hedges g)";

    /// <inheritdoc/>
    public override Effect? Of(TwoMeans arms)
    {
        double degrees = arms.Treated + arms.Control - 2;
        if (!(degrees > 1))
            return null;
        double pooled = Math.Sqrt(((arms.Treated - 1) * arms.TreatedDeviation * arms.TreatedDeviation
            + (arms.Control - 1) * arms.ControlDeviation * arms.ControlDeviation) / degrees);
        double g = SmallSampleFactor(degrees) * (arms.TreatedMean - arms.ControlMean) / pooled;
        return Effect.TryOf(g, 1 / arms.Treated + 1 / arms.Control + g * g / (2 * (arms.Treated + arms.Control)));
    }

    /// <summary>Hedges' exact factor for <paramref name="degrees"/> degrees of freedom (above 1); tends to one.</summary>
    /// <remarks>Beyond 100 the logarithms of the gamma function would cost digits; the series of <c>Γ(z + ½)/(Γ(z)·√z)</c> has all of them.</remarks>
    public static double SmallSampleFactor(double degrees)
    {
        double half = degrees / 2, z = half - 0.5;
        if (degrees <= 100)
            return Math.Exp(SpecialFunctions.GammaLn(half) - SpecialFunctions.GammaLn(z)) / Math.Sqrt(half);
        double r = 1 / z;
        double series = 1 + r * (-1d / 8 + r * (1d / 128 + r * (5d / 1024 + r * (-21d / 32768 + r * (-399d / 262144 + r * (869d / 4194304))))));
        return Math.Sqrt(z / half) * series;
    }
}
