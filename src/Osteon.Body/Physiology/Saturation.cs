using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>The saturating forms every organ is built of, and the half-constants that pin them to rest.</summary>
public static class Saturation
{
    /// <summary>Hill's form: <c>x^g / (x^g + K^g)</c>, 0 to 1.</summary>
    /// <param name="x">The signal, positive.</param>
    /// <param name="half">The signal at half effect, in the same unit.</param>
    /// <param name="exponent">Steepness.</param>
    public static T Hill<T>(T x, T half, T exponent) where T : struct, IScalar<T>
    {
        T power = T.Pow(x, exponent);
        return power / (power + T.Pow(half, exponent));
    }

    /// <summary>Rises from <paramref name="floor"/> by at most <paramref name="gain"/>.</summary>
    public static T Rising<T>(T x, T floor, T gain, T exponent, T half) where T : struct, IScalar<T>
        => floor + gain * Hill(x, half, exponent);

    /// <summary>Falls from <paramref name="ceiling"/> toward <paramref name="floor"/>.</summary>
    public static T Falling<T>(T x, T ceiling, T floor, T exponent, T half) where T : struct, IScalar<T>
        => ceiling - (ceiling - floor) * Hill(x, half, exponent);

    /// <summary>The half-constant for which <see cref="Rising"/> gives <paramref name="rest"/> at <paramref name="x"/>.</summary>
    public static T HalfOfRising<T>(T x, T floor, T gain, T exponent, T rest) where T : struct, IScalar<T>
        => x * T.Pow(gain / (rest - floor) - 1, 1 / exponent);

    /// <summary>The half-constant for which <see cref="Falling"/> gives <paramref name="rest"/> at <paramref name="x"/>.</summary>
    public static T HalfOfFalling<T>(T x, T ceiling, T floor, T exponent, T rest) where T : struct, IScalar<T>
        => x * T.Pow((ceiling - floor) / (ceiling - rest) - 1, 1 / exponent);
}
