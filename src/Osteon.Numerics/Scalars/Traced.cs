using Osteon.Numerics.Graph;

namespace Osteon.Numerics.Scalars;

/// <summary>A scalar that records what is done with it in a graph, from which kernels, derivatives and documents are made.</summary>
/// <remarks>A plain number belongs to no graph until it meets a value that does.</remarks>
internal readonly struct Traced : IScalar<Traced>
{
    private readonly Recording? recording;
    private readonly int node;
    private readonly double constant;

    public Traced(Recording recording, int node) => (this.recording, this.node) = (recording, node);

    private Traced(double constant) => this.constant = constant;

    public static implicit operator Traced(double value) => new(value);

    public static Traced operator +(Traced left, Traced right)
        => Both(left, right) is { } both ? new Traced(both, both.Graph.Add(left.In(both), right.In(both))) : left.constant + right.constant;

    public static Traced operator -(Traced left, Traced right)
        => Both(left, right) is { } both ? new Traced(both, both.Graph.Subtract(left.In(both), right.In(both))) : left.constant - right.constant;

    public static Traced operator *(Traced left, Traced right)
        => Both(left, right) is { } both ? new Traced(both, both.Graph.Multiply(left.In(both), right.In(both))) : left.constant * right.constant;

    public static Traced operator /(Traced left, Traced right)
        => Both(left, right) is { } both ? new Traced(both, both.Graph.Divide(left.In(both), right.In(both))) : left.constant / right.constant;

    public static Traced operator -(Traced value)
        => value.recording is { } own ? new Traced(own, own.Graph.Negate(value.node)) : -value.constant;

    public static Traced Exp(Traced value)
        => value.recording is { } own ? new Traced(own, own.Graph.Exp(value.node)) : Elementary.Exp(value.constant);

    public static Traced Log(Traced value)
        => value.recording is { } own ? new Traced(own, own.Graph.Log(value.node)) : Elementary.Log(value.constant);

    public static Traced Pow(Traced value, Traced exponent)
        => Both(value, exponent) is { } both ? new Traced(both, both.Graph.Power(value.In(both), exponent.In(both))) : Math.Pow(value.constant, exponent.constant);

    public static Traced Tanh(Traced value)
        => value.recording is { } own ? new Traced(own, own.Graph.Tanh(value.node)) : Math.Tanh(value.constant);

    public static Traced Max(Traced left, Traced right)
        => Both(left, right) is { } both ? new Traced(both, both.Max(left.In(both), right.In(both))) : Math.Max(left.constant, right.constant);

    public static Traced Min(Traced left, Traced right)
        => Both(left, right) is { } both ? new Traced(both, both.Min(left.In(both), right.In(both))) : Math.Min(left.constant, right.constant);

    public static Traced Switch(Traced guard, Traced threshold, Traced below, Traced above)
    {
        var own = Both(guard, threshold) ?? Both(below, above);
        if (own is null)
            return guard.constant > threshold.constant ? above : below;
        return new(own, own.Switch(guard.In(own), threshold.In(own), below.In(own), above.In(own)));
    }

    /// <summary>The node that stands for this value.</summary>
    public int In(Recording own) => recording is null ? own.Graph.Constant(constant) : node;

    private static Recording? Both(Traced left, Traced right) => left.recording ?? right.recording;
}
