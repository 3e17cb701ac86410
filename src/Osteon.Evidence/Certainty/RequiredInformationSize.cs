using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Certainty;

/// <summary>How many people a pool needs before it can settle a question, as one trial of that size would: "how many more women would settle this?"</summary>
public static class RequiredInformationSize
{
    /// <summary>For a difference of means: <c>4(z₁ + z₂)²·s²/δ²</c>, both arms together, over <c>1 − I²</c>.</summary>
    /// <param name="difference">The smallest difference that matters, in the outcome's unit.</param>
    /// <param name="deviation">The standard deviation, same unit.</param>
    /// <param name="i2Percent">Heterogeneity, percent; below 100.</param>
    /// <param name="alpha">Two-sided error.</param>
    /// <param name="power">Chance to find the difference.</param>
    /// <exception cref="ArgumentOutOfRangeException">The difference or deviation is not above zero, or I² not within 0 and 100.</exception>
    public static double ForMeans(double difference, double deviation, double i2Percent = 0, double alpha = 0.05, double power = 0.8)
    {
        Require(deviation > 0, nameof(deviation), deviation);
        Require(Math.Abs(difference) > 0, nameof(difference), difference);
        return Math.Ceiling(4 * Squared(alpha, power) * deviation * deviation / (difference * difference) / Homogeneous(i2Percent));
    }

    /// <summary>For risks: <c>4(z₁ + z₂)²·p̄(1 − p̄)/(p₁ − p₂)²</c>, both arms together, over <c>1 − I²</c>.</summary>
    /// <param name="controlRisk">The control arm's risk, between 0 and 1.</param>
    /// <param name="riskRatio">The smallest risk ratio that matters, not 1.</param>
    /// <param name="i2Percent">Heterogeneity, percent; below 100.</param>
    /// <param name="alpha">Two-sided error.</param>
    /// <param name="power">Chance to find the difference.</param>
    /// <exception cref="ArgumentOutOfRangeException">A risk lies outside 0 and 1, the ratio is 1, or I² not within 0 and 100.</exception>
    public static double ForRisks(double controlRisk, double riskRatio, double i2Percent = 0, double alpha = 0.05, double power = 0.8)
    {
        double treated = controlRisk * riskRatio, mean = (treated + controlRisk) / 2;
        Require(controlRisk is > 0 and < 1, nameof(controlRisk), controlRisk);
        Require(riskRatio > 0 && riskRatio != 1 && treated < 1, nameof(riskRatio), riskRatio);
        return Math.Ceiling(4 * Squared(alpha, power) * mean * (1 - mean) / ((treated - controlRisk) * (treated - controlRisk)) / Homogeneous(i2Percent));
    }

    private static double Squared(double alpha, double power)
    {
        Require(alpha is > 0 and < 1, nameof(alpha), alpha);
        Require(power is > 0 and < 1, nameof(power), power);
        double sum = Distributions.NormalUpperQuantile(alpha / 2) + Distributions.NormalUpperQuantile(1 - power);
        return sum * sum;
    }

    private static double Homogeneous(double i2Percent)
    {
        Require(i2Percent is >= 0 and < 100, nameof(i2Percent), i2Percent);
        return 1 - i2Percent / 100;
    }

    private static void Require(bool holds, string name, double value)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, value, "Outside its range.");
    }
}
