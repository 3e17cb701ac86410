using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;

namespace Osteon.Numerics.Repetition;

/// <summary>Whether settled doses may be replaced by a steady supply, measured on pilots against their twins with every dose.</summary>
/// <remarks>
/// The shortcut is on only while every state and output of every pilot, at every look, agrees with the twin to within what the integration itself may
/// err; else it is tried with more doses kept before each look, and in the end everyone gets every dose.
/// </remarks>
public sealed class SettledDoses
{
    /// <summary>How many doses before each look are tried to be kept, in turn: a week, two, four and eight of daily doses.</summary>
    private static readonly int[] Tries = [7, 14, 28, 56];

    private SettledDoses(int? kept, double difference, double allowed) => (Kept, Difference, Allowed) = (kept, difference, allowed);

    /// <summary>How many doses before each look stay doses; null where every dose stays one.</summary>
    public int? Kept { get; }

    /// <summary>The largest difference to the twins, max |difference| / max |twin| over pilots, looks, states and outputs, of the last try.</summary>
    public double Difference { get; }

    /// <summary>What was allowed.</summary>
    public double Allowed { get; }

    /// <summary>Runs pilots with every dose and with fewer, and decides.</summary>
    /// <param name="population">Made with the dosed states in <see cref="PopulationOptions.Supplied"/>.</param>
    /// <param name="pilots">People of the run; as many as a register holds cost no more than one.</param>
    /// <param name="allowed">The difference allowed; four times the run's rtol is what its own error reaches.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SettledDoses Tested(Population population, IReadOnlyList<Individual> pilots, double allowed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(pilots);
        var twins = population.Run(pilots, cancellation);
        var difference = double.PositiveInfinity;
        foreach (var keep in Tries)
        {
            Individual[] shortened = [.. pilots.Select(pilot => SteadySupply.Of(pilot, keep))];
            if (shortened.SequenceEqual(pilots))
                break;
            difference = population.Run(shortened, cancellation).Zip(twins, Differ).DefaultIfEmpty(double.PositiveInfinity).Max();
            if (difference <= allowed)
                return new(keep, difference, allowed);
        }
        return new(null, difference, allowed);
    }

    /// <summary>The person as they are to be run.</summary>
    public Individual Apply(Individual person) => Kept is { } keep ? SteadySupply.Of(person, keep) : person;

    private static double Differ(Ending ending, Ending twin)
    {
        if (ending is not Ending.Completed(var path) || twin is not Ending.Completed(var truth))
            return double.PositiveInfinity;
        return Math.Max(Differ(path.States, truth.States, truth.Times.Length), Differ(path.Outputs, truth.Outputs, truth.Times.Length));
    }

    private static double Differ(double[] values, double[] truth, int times)
    {
        var worst = 0.0;
        var count = times > 0 ? truth.Length / times : 0;
        for (var i = 0; i < count; i++)
        {
            double scale = 0, difference = 0;
            for (var t = 0; t < times; t++)
            {
                scale = Math.Max(scale, Math.Abs(truth[t * count + i]));
                difference = Math.Max(difference, Math.Abs(values[t * count + i] - truth[t * count + i]));
            }
            if (!(difference <= double.MaxValue))
                return double.PositiveInfinity;
            // Below 10⁻³⁰ a state has decayed away.
            if (scale > 1e-30)
                worst = Math.Max(worst, difference / scale);
        }
        return worst;
    }
}
