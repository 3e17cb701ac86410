using Osteon.Numerics.Scalars;

namespace Osteon.Tests.Numerics;

public sealed class DualTests
{
    public static TheoryData<string, Func<Dual, Dual>, double> Functions => new()
    {
        { "exp", Dual.Exp, 0.7 }, { "log", Dual.Log, 0.7 }, { "tanh", Dual.Tanh, 0.7 },
        { "power", x => Dual.Pow(x, 2.3), 0.7 }, { "exponent", x => Dual.Pow(2.3, x), 0.7 }, { "self power", x => Dual.Pow(x, x), 0.7 },
        { "quotient", x => (1 + x) / (x * x - 3), 0.7 }, { "difference", x => 2 - x * x - -x, 0.7 },
        { "greater", x => Dual.Max(x * x, 0.1), 0.7 }, { "lesser", x => Dual.Min(x * x, 0.1), 0.7 },
        { "jump", x => Dual.Switch(x, 0.5, x, x * x), 0.7 },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_slope_is_the_limit_of_differences(string name, Func<Dual, Dual> function, double at)
    {
        const double step = 1e-5;
        var difference = (function(at + step).Value - function(at - step).Value) / (2 * step);
        Assert.True(Math.Abs(function(new(at, 1)).Slope - difference) < 1e-8, name);   // h² f''' / 6 and ε / h
    }

    [Fact]
    public void A_constant_base_of_zero_has_no_slope() => Assert.Equal(0, Dual.Pow(0.0, new Dual(1.5, 0)).Slope);
}
