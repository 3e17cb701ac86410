namespace Osteon.Numerics.Lanes;

/// <summary>Bit patterns of IEEE 754 binary64 used to take a number apart.</summary>
internal static class FloatingPoint
{
    /// <summary>√½, rounded so that fractions added to it stay below √2.</summary>
    public const long RootHalfBits = 0x3fe6a09e667f3bcd;

    /// <summary>1 − √½ as bits: added to a number it carries into the exponent where the fraction is at least √2 / 2 · 2.</summary>
    public const long OneLessRootHalf = 0x3ff0000000000000 - RootHalfBits;

    /// <summary>2⁻¹⁰²² as bits.</summary>
    public const ulong SmallestNormalBits = 0x0010000000000000;

    /// <summary>Infinity's bits less those of 2⁻¹⁰²²: positive normal numbers lie this far above it at most.</summary>
    public const ulong NormalRange = 0x7ff0000000000000 - SmallestNormalBits;

    /// <summary>The 52 bits of the fraction.</summary>
    public const long FractionMask = 0x000fffffffffffff;

    /// <summary>2⁵² as bits: a small integer in the fraction makes 2⁵² + integer.</summary>
    public const long TwoTo52Bits = 0x4330000000000000;

    /// <summary>2⁵² and the exponent's bias.</summary>
    public const double TwoTo52AndBias = 4503599627370496.0 + 1023.0;
}
