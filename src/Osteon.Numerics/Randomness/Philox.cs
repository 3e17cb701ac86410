namespace Osteon.Numerics.Randomness;

/// <summary>Philox4x32-10: four random words from a counter and a key, without any state.</summary>
/// <remarks>Salmon JK, Moraes MA, Dror RO, Shaw DE. Parallel random numbers: as easy as 1, 2, 3. SC'11, doi:10.1145/2063384.2063405, section 3.3.
/// Each of ten rounds multiplies two words, mixes high halves with the key and swaps; the key steps by Weyl constants.</remarks>
internal static class Philox
{
    public static (uint A, uint B, uint C, uint D) Words((uint A, uint B, uint C, uint D) counter, (uint High, uint Low) key)
    {
        var (a, b, c, d) = counter;
        var (k0, k1) = key;
        for (var round = 0; round < 10; round++)
        {
            var first = 0xD2511F53UL * a;
            var second = 0xCD9E8D57UL * c;
            (a, b, c, d) = ((uint)(second >> 32) ^ b ^ k0, (uint)second, (uint)(first >> 32) ^ d ^ k1, (uint)first);
            k0 += 0x9E3779B9;
            k1 += 0xBB67AE85;
        }
        return (a, b, c, d);
    }
}
