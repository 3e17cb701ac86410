using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Certainty;

/// <summary>A ratio in the numbers people can use: how many of 1,000, without and with.</summary>
/// <param name="Without">Of 1,000 people without treatment.</param>
/// <param name="With">Of 1,000 people with it.</param>
/// <param name="Low">Lower end with it.</param>
/// <param name="High">Upper end with it.</param>
public sealed record AbsoluteEffect(double Without, double With, double Low, double High)
{
    /// <summary>From a pooled logarithmic ratio and the risk of people like those asked about.</summary>
    /// <param name="measure">A risk, rate or odds ratio.</param>
    /// <param name="pooled">The pooled logarithm and its interval.</param>
    /// <param name="baselineRisk">The risk without treatment, between 0 and 1.</param>
    /// <exception cref="ArgumentException">The measure is no ratio of risks, rates or odds.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The risk lies outside 0 and 1.</exception>
    public static AbsoluteEffect Of(EffectMeasure measure, Coefficient pooled, double baselineRisk)
    {
        if (!(baselineRisk is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(baselineRisk), baselineRisk, "A risk lies above 0 and below 1.");
        double odds = baselineRisk / (1 - baselineRisk);
        Func<double, double> with = measure switch
        {
            RiskRatio or IncidenceRateRatio => log => Math.Min(1, baselineRisk * Math.Exp(log)),
            OddsRatio or PetoOddsRatio => log => odds * Math.Exp(log) / (1 + odds * Math.Exp(log)),
            _ => throw new ArgumentException($"A {measure.Name} has no absolute effect.", nameof(measure)),
        };
        return new(1000 * baselineRisk, 1000 * with(pooled.Estimate), 1000 * with(pooled.Confidence.Low), 1000 * with(pooled.Confidence.High));
    }
}
