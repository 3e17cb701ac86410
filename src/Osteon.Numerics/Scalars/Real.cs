namespace Osteon.Numerics.Scalars;

/// <summary>A plain double as a scalar of equations: the slow twin that every fast path is compared with.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Real(double Value) : IScalar<Real>, IValued<Real>
{
    /// <inheritdoc/>
    public static implicit operator Real(double value) => new(value);

    /// <summary>The number inside.</summary>
    public static explicit operator double(Real value) => value.Value;

    /// <inheritdoc/>
    public static Real operator +(Real left, Real right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    public static Real operator -(Real left, Real right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    public static Real operator *(Real left, Real right) => new(left.Value * right.Value);

    /// <inheritdoc/>
    public static Real operator /(Real left, Real right) => new(left.Value / right.Value);

    /// <inheritdoc/>
    public static Real operator -(Real value) => new(-value.Value);

    /// <inheritdoc/>
    public static Real Exp(Real value) => new(Math.Exp(value.Value));

    /// <inheritdoc/>
    public static Real Log(Real value) => new(Math.Log(value.Value));

    /// <inheritdoc/>
    public static Real Pow(Real value, Real exponent) => new(Math.Pow(value.Value, exponent.Value));

    /// <inheritdoc/>
    public static Real Tanh(Real value) => new(Math.Tanh(value.Value));

    /// <inheritdoc/>
    public static Real Max(Real left, Real right) => new(Math.Max(left.Value, right.Value));

    /// <inheritdoc/>
    public static Real Min(Real left, Real right) => new(Math.Min(left.Value, right.Value));

    /// <inheritdoc/>
    public static Real Switch(Real guard, Real threshold, Real below, Real above) => guard.Value > threshold.Value ? above : below;

    static double IValued<Real>.ValueOf(Real scalar) => scalar.Value;
}
