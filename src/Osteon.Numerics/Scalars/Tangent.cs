namespace Osteon.Numerics.Scalars;

/// <summary>A value with its slope, both in any scalar: run with a recording scalar, it writes a derivative into the same graph as the value.</summary>
internal readonly struct Tangent<T>(T value, T slope) : IScalar<Tangent<T>> where T : struct, IScalar<T>
{
    public T Value { get; } = value;

    public T Slope { get; } = slope;

    public static implicit operator Tangent<T>(double value) => new(value, 0);

    public static Tangent<T> operator +(Tangent<T> left, Tangent<T> right) => new(left.Value + right.Value, left.Slope + right.Slope);

    public static Tangent<T> operator -(Tangent<T> left, Tangent<T> right) => new(left.Value - right.Value, left.Slope - right.Slope);

    public static Tangent<T> operator *(Tangent<T> left, Tangent<T> right) => new(left.Value * right.Value, left.Slope * right.Value + left.Value * right.Slope);

    public static Tangent<T> operator /(Tangent<T> left, Tangent<T> right)
    {
        var quotient = left.Value / right.Value;
        return new(quotient, (left.Slope - quotient * right.Slope) / right.Value);
    }

    public static Tangent<T> operator -(Tangent<T> value) => new(-value.Value, -value.Slope);

    public static Tangent<T> Exp(Tangent<T> value)
    {
        var power = T.Exp(value.Value);
        return new(power, power * value.Slope);
    }

    // As everywhere in the graph, the slope of a logarithm at zero is that at 10⁻³⁰⁰.
    public static Tangent<T> Log(Tangent<T> value) => new(T.Log(value.Value), value.Slope / T.Max(value.Value, 1e-300));

    public static Tangent<T> Pow(Tangent<T> value, Tangent<T> exponent)
    {
        var power = T.Pow(value.Value, exponent.Value);
        var log = T.Log(T.Max(value.Value, 1e-300));
        return new(power, power * (exponent.Value * value.Slope / T.Max(value.Value, 1e-300) + log * exponent.Slope));
    }

    public static Tangent<T> Tanh(Tangent<T> value)
    {
        var tanh = T.Tanh(value.Value);
        return new(tanh, (1 - tanh * tanh) * value.Slope);
    }

    // A kink of a value is a jump of its slope.
    public static Tangent<T> Max(Tangent<T> left, Tangent<T> right)
        => new(T.Max(left.Value, right.Value), T.Switch(left.Value, right.Value, right.Slope, left.Slope));

    public static Tangent<T> Min(Tangent<T> left, Tangent<T> right)
        => new(T.Min(left.Value, right.Value), T.Switch(left.Value, right.Value, left.Slope, right.Slope));

    public static Tangent<T> Switch(Tangent<T> guard, Tangent<T> threshold, Tangent<T> below, Tangent<T> above)
        => new(T.Switch(guard.Value, threshold.Value, below.Value, above.Value), T.Switch(guard.Value, threshold.Value, below.Slope, above.Slope));
}
