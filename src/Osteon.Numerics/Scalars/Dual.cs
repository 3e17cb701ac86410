namespace Osteon.Numerics.Scalars;

/// <summary>A number with its slope along one direction: forward differentiation, exact to rounding.</summary>
/// <remarks>
/// Arithmetic on <c>a + a'ε</c> with <c>ε² = 0</c> (Wengert 1964, doi:10.1145/355586.364791). At a kink the slope is that of the branch taken.
/// </remarks>
/// <param name="Value">The number.</param>
/// <param name="Slope">Its derivative along the seeded direction.</param>
public readonly record struct Dual(double Value, double Slope) : IScalar<Dual>, IValued<Dual>
{
    /// <inheritdoc/>
    public static implicit operator Dual(double value) => new(value, 0);

    /// <inheritdoc/>
    public static Dual operator +(Dual left, Dual right) => new(left.Value + right.Value, left.Slope + right.Slope);

    /// <inheritdoc/>
    public static Dual operator -(Dual left, Dual right) => new(left.Value - right.Value, left.Slope - right.Slope);

    /// <inheritdoc/>
    public static Dual operator *(Dual left, Dual right) => new(left.Value * right.Value, left.Slope * right.Value + left.Value * right.Slope);

    /// <inheritdoc/>
    public static Dual operator /(Dual left, Dual right)
    {
        var quotient = left.Value / right.Value;
        return new(quotient, (left.Slope - quotient * right.Slope) / right.Value);
    }

    /// <inheritdoc/>
    public static Dual operator -(Dual value) => new(-value.Value, -value.Slope);

    /// <inheritdoc/>
    public static Dual Exp(Dual value)
    {
        var power = Math.Exp(value.Value);
        return new(power, power * value.Slope);
    }

    /// <inheritdoc/>
    public static Dual Log(Dual value) => new(Math.Log(value.Value), value.Slope / value.Value);

    /// <inheritdoc/>
    public static Dual Pow(Dual value, Dual exponent)
    {
        var power = Math.Pow(value.Value, exponent.Value);
        // A direction that does not move contributes nothing, even where its partial derivative is infinite (0 to a power, log of 0).
        var byBase = value.Slope == 0 ? 0 : exponent.Value * Math.Pow(value.Value, exponent.Value - 1) * value.Slope;
        var byExponent = exponent.Slope == 0 ? 0 : power * Math.Log(value.Value) * exponent.Slope;
        return new(power, byBase + byExponent);
    }

    /// <inheritdoc/>
    public static Dual Tanh(Dual value)
    {
        var tanh = Math.Tanh(value.Value);
        return new(tanh, (1 - tanh * tanh) * value.Slope);
    }

    /// <inheritdoc/>
    public static Dual Max(Dual left, Dual right) => right.Value > left.Value ? right : left;

    /// <inheritdoc/>
    public static Dual Min(Dual left, Dual right) => right.Value < left.Value ? right : left;

    /// <inheritdoc/>
    public static Dual Switch(Dual guard, Dual threshold, Dual below, Dual above) => guard.Value > threshold.Value ? above : below;

    static double IValued<Dual>.ValueOf(Dual scalar) => scalar.Value;
}
