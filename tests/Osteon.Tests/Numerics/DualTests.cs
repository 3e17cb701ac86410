using Osteon.Numerics.Scalars;

namespace Osteon.Tests.Numerics;

public sealed class DualTests
{
    // Named, for a runner that prints a delegate walks through the whole assembly behind it.
    private static readonly Dictionary<string, Func<Dual, Dual>> Functions = new()
    {
        { "exp", Dual.Exp }, { "log", Dual.Log }, { "tanh", Dual.Tanh },
        { "power", x => Dual.Pow(x, 2.3) }, { "exponent", x => Dual.Pow(2.3, x) }, { "self power", x => Dual.Pow(x, x) },
        { "quotient", x => (1 + x) / (x * x - 3) }, { "difference", x => 2 - x * x - -x },
        { "greater", x => Dual.Max(x * x, 0.1) }, { "lesser", x => Dual.Min(x * x, 0.1) },
        { "jump", x => Dual.Switch(x, 0.5, x, x * x) },
    };

    public static TheoryData<string> Names => [.. Functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_slope_is_the_limit_of_differences(string name)
    {
        const double step = 1e-5, at = 0.7;
        var function = Functions[name];
        var difference = (function(at + step).Value - function(at - step).Value) / (2 * step);
        Assert.True(Math.Abs(function(new(at, 1)).Slope - difference) < 1e-8, name);   // h² f''' / 6 and ε / h
    }

    [Fact]
    public void A_constant_base_of_zero_has_no_slope() => Assert.Equal(0, Dual.Pow(0.0, new Dual(1.5, 0)).Slope);
}
