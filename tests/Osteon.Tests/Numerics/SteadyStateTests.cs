using Osteon.Numerics.Ode;
using Osteon.Tests.Numerics.Problems;

namespace Osteon.Tests.Numerics;

public sealed class SteadyStateTests
{
    /// <summary>x' = a − b x², y' = x − y, and an account z' = y that never rests.</summary>
    private sealed class Filling() : Problem(["x", "y", "account"], [0.1, 7, 0], ["a", "b"])
    {
        public override void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change)
        {
            change[0] = parameters[0] - parameters[1] * state[0] * state[0];
            change[1] = state[0] - state[1];
            change[2] = state[1];
        }
    }

    [Fact]
    public void Rest_is_found_with_an_account_left_alone()
    {
        var rest = SteadyState.Find(new Filling(), [2, 0.5], unsettled: [2]);
        Assert.NotNull(rest);
        Assert.Equal([2, 2, 0], rest, (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void What_has_no_rest_is_not_given_one() => Assert.Null(SteadyState.Find(new Blooming(), [], time: 1));
}
