using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;
using Osteon.Tests.Numerics.Problems;

namespace Osteon.Tests.Numerics;

/// <summary>Kinks and looks, by the plain integrator and by the kernels.</summary>
public sealed class KinkTests
{
    public static TheoryData<bool> Twins => [false, true];

    [Theory]
    [InlineData(false, 1e-4)]
    [InlineData(true, 1e-4)]
    [InlineData(false, 1e-6)]
    [InlineData(true, 1e-6)]
    [InlineData(false, 1e-10)]
    [InlineData(true, 1e-10)]
    public void A_kink_is_crossed_within_the_tolerance(bool isFast, double rtol)
        => Assert.Equal(0.245, Path(isFast, new Bent(), rtol, [1]).States[1], rtol);

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_state_that_comes_to_rest_on_a_kink_is_not_held_up(bool isFast)
    {
        var path = Path(isFast, new Resting(), 1e-6, [100]);
        Assert.Equal(1, path.States[0], 1e-5);
        Assert.InRange(path.Steps + path.Rejections, 1, 200);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_kink_crossed_hundreds_of_times_costs_no_more_than_the_tolerance(bool isFast)
    {
        var path = Path(isFast, new Rectified(), 1e-8, [200 * Math.PI]);
        Assert.Equal(200, path.States[2], 200 * 1e-8);
        Assert.InRange(path.Rejections, 0, path.Steps / 4);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void At_loose_tolerance_a_kink_crossed_hundreds_of_times_is_left_to_the_error_estimate(bool isFast)
    {
        var path = Path(isFast, new Rectified(), 1e-4, [200 * Math.PI]);
        Assert.Equal(200, path.States[2], 200 * 1e-2);
        Assert.InRange(path.Rejections, 0, path.Steps / 3);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_kink_that_guards_a_logarithm_is_let_go(bool isFast)
    {
        var path = Path(isFast, new Guarding(), 1e-6, [3]);
        var expected = 1.5 * Math.Log(1.5) - 0.5 * Math.Log(0.5) - 1 - 2 * Math.Log(2);
        Assert.Equal(expected, path.States[1], 1e-5);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_look_on_the_way_sees_what_an_end_there_would(bool isFast)
        => Assert.Equal(Path(isFast, new Blooming(), 1e-8, [0.7]).States[0], Path(isFast, new Blooming(), 1e-8, [0.7, 1.3]).States[0]);

    [Theory]
    [MemberData(nameof(Twins))]
    public void Looks_denser_than_steps_cost_none(bool isFast)
    {
        var few = Path(isFast, new Blooming(), 1e-6, [1.3]);
        var many = Path(isFast, new Blooming(), 1e-6, [.. Enumerable.Range(1, 1300).Select(i => i * 1e-3)]);
        Assert.InRange(many.Steps, 1, few.Steps + 3);
    }

    private static Trajectory Path(bool isFast, Problem problem, double rtol, double[] times)
    {
        var options = new IntegratorOptions { Rtol = rtol, FirstStep = 1e-3 };
        var ending = isFast
            ? new Population(problem, new() { Integrator = options }).Run(new Individual { Parameters = [], Times = times })
            : new Integrator(problem, options).Integrate([], [], times);
        return Assert.IsType<Ending.Completed>(ending).Path;
    }
}
