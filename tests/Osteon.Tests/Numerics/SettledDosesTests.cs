using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Repetition;
using Osteon.Numerics.Scalars;
using Osteon.Tests.Numerics.Problems;

namespace Osteon.Tests.Numerics;

public sealed class SettledDosesTests
{
    private const double Rtol = 1e-5;

    [Fact]
    public void A_mild_ripple_is_replaced_within_the_error_of_the_run()
    {
        var (population, person) = (Chain(strength: 0.02), Dosed(400, looks: [0, 100, 250, 399.5, 400]));
        var settled = SettledDoses.Tested(population, [person], 4 * Rtol);
        Assert.NotNull(settled.Kept);
        Assert.InRange(settled.Difference, 0, 4 * Rtol);
        var shortened = settled.Apply(person);
        Assert.True(shortened.Events.Count < person.Events.Count / 2);
        Assert.Equal(400, Given(shortened), 9);
    }

    [Fact]
    public void Where_the_response_bends_too_much_every_dose_stays_a_dose()
    {
        var (population, person) = (Chain(strength: 5), Dosed(400, looks: [400], elimination: 3));
        var settled = SettledDoses.Tested(population, [person], 4 * Rtol);
        Assert.Null(settled.Kept);
        Assert.True(settled.Difference > 4 * Rtol);
        Assert.Same(person, settled.Apply(person));
    }

    [Fact]
    public void Irregular_and_few_doses_stay()
    {
        var person = new Individual { Parameters = [0.02], Times = [50], Events = [Event.Add(1, 0, 1), Event.Add(2, 0, 1), Event.Add(4, 0, 1), Event.Add(7, 0, 2), Event.Add(8, 0, 3)] };
        Assert.Same(person, SteadySupply.Of(person, 7));
    }

    [Fact]
    public void The_plain_integrator_knows_supplies_too()
    {
        var person = SteadySupply.Of(Dosed(60, looks: [60]), 7);
        var slow = Assert.IsType<Ending.Completed>(new Integrator(new DoseChain(), new() { Rtol = 1e-9 }).Integrate(person.Parameters, person.Events, person.Times)).Path;
        var fast = Assert.IsType<Ending.Completed>(Chain(0.02, 1e-9).Run(person)).Path;
        Assert.Equal(slow.States, fast.States, (a, b) => Math.Abs(a - b) <= 1e-7 * Math.Abs(b));
        Assert.Throws<ArgumentException>(() => new Population(new DoseChain()).Run(person));
    }

    private static Population Chain(double strength, double rtol = Rtol) => new(new DoseChain(strength), new() { Supplied = [0], Integrator = new() { Rtol = rtol } });

    private static Individual Dosed(int days, double[] looks, double elimination = 0.3)
        => new() { Parameters = [elimination], Times = looks, Events = [.. Enumerable.Range(0, days).Select(day => Event.Add(day, 0, 1))] };

    private static double Given(Individual person)
    {
        double total = person.Events.Where(e => e.Kind == EventKind.AddToState).Sum(e => e.Amount);
        var supplies = person.Events.Where(e => e.Kind == EventKind.SetSupply).ToArray();
        for (var i = 0; i + 1 < supplies.Length; i++)
            total += supplies[i].Amount * (supplies[i + 1].Time - supplies[i].Time);
        return total;
    }

    /// <summary>A depot, a plasma pool, and a slow effect that bends with the plasma pool.</summary>
    private sealed class DoseChain(double strength = 0.02) : Problem(["depot", "plasma", "effect"], [0, 0, 1], ["elimination"])
    {
        public override void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change)
        {
            change[0] = -4 * state[0];
            change[1] = 4 * state[0] - parameters[0] * state[1];
            change[2] = 0.01 * (1 + 0.1 * state[1] / (1 + strength * state[1]) - state[2]);
        }
    }
}
