using System.Collections.Immutable;
using Osteon.Numerics.Scalars;

namespace Osteon.Tests.Numerics.Problems;

/// <summary>y' = −k y: y(t) = e^(−kt). Observes twice the state.</summary>
public sealed class Decay() : Problem(["amount"], [1], ["rate"])
{
    public override ImmutableArray<string> Outputs => ["double"];

    public override void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change) => change[0] = -parameters[0] * state[0];

    public override void Observe<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> outputs) => outputs[0] = 2 * state[0];
}

/// <summary>y' = t y², y(0) = 1: y = 1 / (1 − t²/2). Nonlinear and dependent on time.</summary>
public sealed class Blooming() : Problem(["y"], [1])
{
    public override void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change) => change[0] = time * state[0] * state[0];
}

/// <summary>Kaps' problem, ε = 10⁻³: y₁ = e^(−2t), y₂ = e^(−t) for every ε. Stiff and nonlinear (Kaps and Rentrop 1979).</summary>
public sealed class Kaps() : Problem(["y1", "y2"], [1, 1])
{
    public override void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change)
    {
        change[0] = -1002 * state[0] + 1000 * state[1] * state[1];
        change[1] = state[0] - state[1] * (1 + state[1]);
    }
}

/// <summary>A ramp x' = 1 that switches y' from 1 to −2 when x passes 0.3: y(1) = 0.3 − 2·0.7.</summary>
public sealed class Turning() : Problem(["x", "y"], [0, 0])
{
    public override void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change)
    {
        change[0] = 1;
        change[1] = T.Switch(state[0], 0.3, 1, -2);
    }
}

/// <summary>x'' = −x seen through a jump each time x changes sign: y' = 1 above zero, 0 below.</summary>
public sealed class Pendulum() : Problem(["x", "v", "y"], [1, 0, 0])
{
    public override void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change)
    {
        change[0] = state[1];
        change[1] = -state[0];
        change[2] = T.Switch(state[0], 0, 0, 1);
    }
}

/// <summary>A ramp x' = 1 and y' = max(x − 0.3, 0): y(1) = 0.7² / 2.</summary>
public sealed class Bent() : Problem(["x", "y"], [0, 0])
{
    public override void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change)
    {
        change[0] = 1;
        change[1] = T.Max(state[0] - 0.3, 0);
    }
}

/// <summary>y comes to rest where two kinks meet: y' = max(1 − y, 0) − 2 max(y − 1, 0).</summary>
public sealed class Resting() : Problem(["y"], [0.5])
{
    public override void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change)
        => change[0] = T.Max(1 - state[0], 0) - 2 * T.Max(state[0] - 1, 0);
}

/// <summary>x'' = −x, and y' = max(x, 0): y grows by 2 each turn and crosses a kink twice.</summary>
public sealed class Rectified() : Problem(["x", "v", "y"], [1, 0, 0])
{
    public override void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change)
    {
        change[0] = state[1];
        change[1] = -state[0];
        change[2] = T.Max(state[0], 0);
    }
}

/// <summary>x' = −1 and y' = log(max(x, 0) + 0.5): beyond the kink the other side has no logarithm. y(3) = ∫ from ½ to 1½ of log u − 2 log 2.</summary>
public sealed class Guarding() : Problem(["x", "y"], [1, 0])
{
    public override void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change)
    {
        change[0] = -1;
        change[1] = T.Log(T.Max(state[0], 0) + 0.5);
    }
}

/// <summary>Every operation a scalar has, in one system.</summary>
public sealed class Everything() : Problem(["x", "y", "z"], [1, 0.5, 0.2], ["a", "b", "g"])
{
    public override ImmutableArray<string> Outputs => ["sum", "tanh", "kinked"];

    public override void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change)
    {
        var (x, y, z) = (state[0], state[1], state[2]);
        var (a, b, g) = (parameters[0], parameters[1], parameters[2]);
        var hill = T.Pow(x, g) / (T.Pow(x, g) + T.Pow(b, g));
        change[0] = a * (1 - hill) - b * x * T.Exp(-z) + 0.1 * T.Tanh(time - 3);
        change[1] = T.Log(1 + x * x) - y * T.Pow(z / b, 0.3) - T.Max(y - 1, 0);
        change[2] = T.Switch(y, 0.8, a, -b) * z + T.Min(x, y) / (1 + time);
    }

    public override void Observe<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> outputs)
    {
        outputs[0] = state[0] + state[1] + state[2] * parameters[0];
        outputs[1] = T.Tanh(state[0] - time);
        outputs[2] = T.Max(state[1], 0.75) * T.Switch(state[1], 0.8, 1, 2);
    }
}
