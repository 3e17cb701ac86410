using Osteon.Numerics.Ode;
using Osteon.Numerics.Ode.Methods;
using Osteon.Tests.Numerics.Problems;

namespace Osteon.Tests.Numerics;

public sealed class IntegratorTests
{
    public static TheoryData<string> Methods => ["Rodas5P", "Rodas4P2"];

    private static RosenbrockMethod Named(string name) => name == "Rodas5P" ? Rodas5P.Method : Rodas4P2.Method;

    [Theory]
    [MemberData(nameof(Methods))]
    public void Halving_the_step_divides_the_error_by_two_to_the_order(string name)
    {
        var method = Named(name);
        // Fixed steps of the nonlinear, time-dependent problem; the observed order between two halvings.
        double Error(int steps)
        {
            var equations = new Blooming();
            var system = new PlainSystem(equations, []);
            var step = new RosenbrockStep(method, system, equations.States, new());
            double[] y = [1];
            for (var i = 0; i < steps; i++)
            {
                step.Begin((double)i / steps, y);
                step.Try(1.0 / steps);
                step.End.CopyTo(y, 0);
            }
            return Math.Abs(y[0] - 2);
        }
        var order = Math.Log2(Error(20) / Error(40));
        Assert.InRange(order, method.Order - 0.25, method.Order + 0.6);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Dense_output_converges_with_at_most_one_order_less(string name)
    {
        var method = Named(name);
        double Error(double h)
        {
            var equations = new Blooming();
            var step = new RosenbrockStep(method, new PlainSystem(equations, []), equations.States, new());
            step.Begin(0.5, [1 / (1 - 0.125)]);
            step.Try(h);
            var seen = new double[1];
            step.At(0.4, seen);
            var t = 0.5 + 0.4 * h;
            return Math.Abs(seen[0] - 1 / (1 - t * t / 2));
        }
        // The local error of an interpolant of order q is of order q + 1.
        var local = Math.Log2(Error(0.1) / Error(0.05));
        Assert.InRange(local, method.Order - 0.3, method.Order + 2);
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-7)]
    [InlineData(1e-10)]
    public void The_error_of_a_stiff_problem_is_of_the_size_asked_for(double rtol)
    {
        var path = Completed(new Integrator(new Kaps(), new() { Rtol = rtol }).Integrate([], [], [0.3, 1, 5]));
        foreach (var (time, i) in path.Times.Select((time, i) => (time, i)))
        {
            Assert.Equal(Math.Exp(-2 * time), path.States[2 * i], 10 * rtol);
            Assert.Equal(Math.Exp(-time), path.States[2 * i + 1], 10 * rtol);
        }
    }

    [Fact]
    public void An_event_lands_exactly_and_is_seen_from_before()
    {
        var integrator = new Integrator(new Decay(), new() { Rtol = 1e-9 });
        var path = Completed(integrator.Integrate([0.1], [Event.Add(2, 0, 3)], [0, 2, 4]));
        var before = Math.Exp(-0.2);
        Assert.Equal([1, before, (before + 3) * Math.Exp(-0.2)], path.States, (a, b) => Math.Abs(a - b) < 1e-8);
        Assert.Equal(path.States.Select(x => 2 * x), path.Outputs);
    }

    [Fact]
    public void Events_at_one_instant_happen_in_the_order_given()
    {
        var integrator = new Integrator(new Decay(), new() { Rtol = 1e-9 });
        var path = Completed(integrator.Integrate([0.1], [Event.Set(1, 0, 5), Event.Set(1, 0, 0), Event.Add(1, 0, 1), Event.Add(1, 0, 1)], [2]));
        Assert.Equal(Math.Exp(-0.1) + 2, path.States[0], 8);
    }

    [Fact]
    public void An_event_at_the_start_changes_what_follows_and_not_what_was()
    {
        var path = Completed(new Integrator(new Decay()).Integrate([0.0], [Event.Add(0, 0, 1)], [0, 1]));
        Assert.Equal([1, 2], path.States, (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-6)]
    [InlineData(1e-10)]
    public void A_jump_is_located(double rtol)
    {
        var path = Completed(new Integrator(new Turning(), new() { Rtol = rtol }).Integrate([], [], [1]));
        Assert.Equal(0.3 - 2 * 0.7, path.States[1], 3 * rtol);
    }

    [Fact]
    public void Many_crossings_of_zero_are_located()
    {
        // x = cos t is above zero on half of every turn.
        var path = Completed(new Integrator(new Pendulum(), new() { Rtol = 1e-8 }).Integrate([], [], [20 * Math.PI]));
        Assert.Equal(10 * Math.PI, path.States[2], 1e-5);
    }

    [Fact]
    public void A_state_that_runs_away_ends_in_a_step_too_small_and_is_named()
    {
        var ending = new Integrator(new Blooming()).Integrate([], [], [2]);   // 1/(1 − t²/2) has a pole at √2
        var stopped = Assert.IsType<Ending.StepTooSmall>(ending);
        Assert.Equal("y", stopped.Fastest);
        Assert.Equal(Math.Sqrt(2), stopped.Time, 1e-3);
    }

    [Fact]
    public void Steps_spent_is_an_ending()
    {
        var ending = new Integrator(new Kaps(), new() { MaxSteps = 3 }).Integrate([], [], [5]);
        Assert.Equal(3, Assert.IsType<Ending.OutOfSteps>(ending).Steps);
    }

    [Fact]
    public void A_start_may_be_given()
    {
        var path = Completed(new Integrator(new Decay()).Integrate([1], [], [4], start: [5], startTime: 3));
        Assert.Equal(5 * Math.Exp(-1), path.States[0], 1e-5);
    }

    [Fact]
    public void What_does_not_fit_is_refused_at_once()
    {
        var integrator = new Integrator(new Decay());
        Assert.Throws<ArgumentException>(() => integrator.Integrate([], [], [1]));
        Assert.Throws<ArgumentException>(() => integrator.Integrate([1], [], [2, 1]));
        Assert.Throws<ArgumentException>(() => integrator.Integrate([1], [Event.Add(-1, 0, 1)], [1]));
        Assert.Throws<ArgumentException>(() => integrator.Integrate([1], [Event.Add(0, 7, 1)], [1]));
    }

    private static Trajectory Completed(Ending ending) => Assert.IsType<Ending.Completed>(ending).Path;
}
