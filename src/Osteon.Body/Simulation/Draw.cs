using Osteon.Body.Parameters;
using Osteon.Numerics.Randomness;

namespace Osteon.Body.Simulation;

/// <summary>One draw of everything uncertain. Each number is named, so that it never depends on what else is drawn, on order or on threads.</summary>
/// <param name="Seed">The run's seed.</param>
/// <param name="Number">The draw, from 0; −1 is the central run, in which nothing varies.</param>
internal readonly record struct Draw(ulong Seed, int Number)
{
    /// <summary>Standard deviations between the middle and either end of a 90 % range.</summary>
    private const double NinetyPercent = 1.6448536269514722;

    /// <summary>The run in which everything takes its middle value.</summary>
    public static Draw Central { get; } = new(0, -1);

    /// <summary>A standard normal number of this draw; zero in the central run. Draws come in pairs of opposite sign, which steadies medians.</summary>
    public double Normal(string purpose)
    {
        if (Number < 0)
            return 0;
        double normal = new RandomStream(Seed, (ulong)(Number / 2), purpose).NextNormal();
        return Number % 2 == 0 ? normal : -normal;
    }

    /// <summary>The value of a row in this draw: its low and high are read as the ends of a 90 % range, on the log scale where all are positive.</summary>
    public double Of(ParameterRow row) => Between(row.Name, row.Value, row.Low ?? row.Value, row.High ?? row.Value);

    /// <summary>A value with a 90 % range in this draw.</summary>
    public double Between(string purpose, double value, double low, double high)
    {
        if (Number < 0 || !(high > low))
            return value;
        return value > 0 && low > 0
            ? value * Math.Exp(Normal(purpose) * Math.Log(high / low) / (2 * NinetyPercent))
            : value + Normal(purpose) * (high - low) / (2 * NinetyPercent);
    }
}
