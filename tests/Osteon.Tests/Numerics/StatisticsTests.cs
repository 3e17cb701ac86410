using Osteon.Numerics.Statistics;

namespace Osteon.Tests.Numerics;

public sealed class StatisticsTests
{
    [Theory]   // Wichura 1988, Appl Stat 37:477–484: the three values the paper tests with
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    public void The_normal_quantile_meets_its_paper(double probability, double value)
        => Assert.Equal(value, Normal.Quantile(probability), 1e-15 * Math.Abs(value) * 4);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(-1.959963984540054, 0.025)]
    [InlineData(-6, 9.865876450376981e-10)]   // Abramowitz and Stegun, table 26.2: Q(6) = 9.86588 (-10)
    [InlineData(-37, 5.725571222524577e-300)]
    public void The_cumulative_normal_meets_known_values(double x, double probability)
        => Assert.Equal(probability, Normal.Cumulative(x), 3e-14 * probability);

    [Fact]
    public void Quantile_and_cumulative_undo_each_other()
    {
        for (var x = -8.0; x <= 5; x += 0.37)
            Assert.Equal(x, Normal.Quantile(Normal.Cumulative(x)), 1e-10);
    }

    [Fact]   // Hyndman and Fan 1996, definition 7
    public void A_quantile_interpolates_between_order_statistics()
    {
        var sample = Quantiles.Ordered([4, 1, 3, 2]);
        Assert.Equal([1, 1.75, 2.5, 3.25, 4], new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(share => Quantiles.Of(sample, share)));
        Assert.Equal(9, Quantiles.Of([9], 0.3));
    }

    [Fact]
    public void A_root_is_found_between_opposite_signs_in_no_more_steps_than_bisection_and_one()
    {
        var calls = 0;
        var root = Root.Between(x => { calls++; return x * x * x - 2; }, 0, 100, 1e-12);
        Assert.Equal(Math.Cbrt(2), root!.Value, 1e-12);
        Assert.InRange(calls, 1, 2 + (int)Math.Ceiling(Math.Log2(100 / 1e-12)) + 1);
        Assert.Null(Root.Between(x => x * x + 1, -1, 1, 1e-9));
    }
}
