using System.Collections.Concurrent;
using System.Collections.Immutable;
using Osteon.Body.Physiology;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;
using Osteon.Vocabulary.Tables;

namespace Osteon.Body.Qualification;

/// <summary>How far one state of the published equations, as we solve them, lies from another program's course.</summary>
/// <param name="Scenario">The experiment.</param>
/// <param name="State">The state.</param>
/// <param name="Rtol">The relative tolerance asked of our integrator.</param>
/// <param name="Difference">max |difference| / max |reference| over all times.</param>
/// <param name="Allowed">What is allowed at that tolerance.</param>
public sealed record ReferenceComparison(string Scenario, string State, double Rtol, double Difference, double Allowed)
{
    /// <summary>The tolerances compared at, and what is allowed at each: 10⁻⁵ at 10⁻⁸ and 10⁻⁷ at 10⁻¹⁰. The reference itself is good to about 10⁻⁸.</summary>
    public static ImmutableArray<(double Rtol, double Allowed)> Levels { get; } = [(1e-8, 1e-5), (1e-10, 1e-7)];

    /// <summary>Whether it lies within what is allowed. A miss stays in the table as a miss.</summary>
    public bool Met => Difference <= Allowed;

    /// <summary>Runs one experiment and compares every state that the reference moves.</summary>
    /// <param name="scenario">The experiment.</param>
    /// <param name="reference">Its course: a column <c>hours</c>, and one for each state under the name of its <see cref="MineralPool"/>.</param>
    /// <param name="rtol">The relative tolerance.</param>
    /// <param name="allowed">The allowed scaled difference.</param>
    /// <returns>One row for each state; an infinite difference where the integration failed.</returns>
    public static ImmutableArray<ReferenceComparison> Compare(ReferenceScenario scenario, CsvTable reference, double rtol, double allowed)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(reference);
        ImmutableArray<double> hours = [.. reference.Rows.Select(row => row.RequiredNumber("hours"))];
        Ending ending = Kernels.GetOrAdd(rtol, Make).Run(new Individual { Parameters = [.. scenario.Parameters], Events = scenario.Events, Times = hours });
        return [.. reference.Columns.Skip(1).Select(state => new ReferenceComparison(scenario.Name, state, rtol, ScaledDifference(ending, reference, state), allowed))];
    }

    private static readonly ConcurrentDictionary<double, Population> Kernels = new();

    private static Population Make(double rtol) => new(new ReferenceBody(), new PopulationOptions { Integrator = new() { Rtol = rtol }, Width = 1 });

    private static double ScaledDifference(Ending ending, CsvTable reference, string state)
    {
        if (ending is not Ending.Completed { Path: Trajectory path })
            return double.PositiveInfinity;
        int column = (int)Enum.Parse<MineralPool>(state);
        double scale = 0, worst = 0;
        for (int i = 0; i < reference.Rows.Length; i++)
        {
            double expected = reference.Rows[i].RequiredNumber(state);
            scale = Math.Max(scale, Math.Abs(expected));
            worst = Math.Max(worst, Math.Abs(path.States[i * MineralPools.Count + column] - expected));
        }
        return worst / scale;
    }
}
