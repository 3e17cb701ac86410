using Osteon.Numerics.Scalars;
using Osteon.Numerics.Statistics;

namespace Osteon.Numerics.Randomness;

/// <summary>Random numbers that depend on the run's seed, the person and the purpose alone: never on order, threads or what else is drawn.</summary>
/// <remarks>The purpose, hashed to 64 bits (FNV-1a), and the seed make the key; person and position are the counter.</remarks>
public struct RandomStream
{
    private readonly (uint, uint) key;
    private readonly ulong person;
    private ulong block;
    private (uint A, uint B, uint C, uint D) words;
    private bool hasSecond;

    /// <summary>The stream of one purpose for one person of a run.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="person">The person's number.</param>
    /// <param name="purpose">What the numbers are for, in words: "absorption", "posterior".</param>
    public RandomStream(ulong seed, ulong person, string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var hash = 0xcbf29ce484222325UL;
        foreach (var letter in purpose)
            hash = (hash ^ letter) * 0x100000001b3UL;
        var mixed = Philox.Words(((uint)hash, (uint)(hash >> 32), 0, 0), ((uint)seed, (uint)(seed >> 32)));
        key = (mixed.A, mixed.B);
        this.person = person;
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        if (hasSecond)
        {
            hasSecond = false;
            return ((ulong)words.C << 32) | words.D;
        }
        words = Philox.Words(((uint)block, (uint)(block >> 32), (uint)person, (uint)(person >> 32)), key);
        block++;
        hasSecond = true;
        return ((ulong)words.A << 32) | words.B;
    }

    /// <summary>Uniform, above 0 and below 1, a multiple of 2⁻⁵² plus 2⁻⁵³.</summary>
    public double NextUniform() => ((NextBits() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>Standard normal, by inversion: one uniform number for each.</summary>
    public double NextNormal() => Normal.Quantile(NextUniform());

    /// <summary>Log-normal: e to a normal number with the given mean and standard deviation of the logarithm.</summary>
    /// <param name="meanOfLog">Mean of the logarithm; its exponential is the median.</param>
    /// <param name="deviationOfLog">Standard deviation of the logarithm, zero or more.</param>
    public double NextLogNormal(double meanOfLog, double deviationOfLog) => Elementary.Exp(meanOfLog + deviationOfLog * NextNormal());

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1, every one as likely (Lemire 2019, doi:10.1145/3230636).</summary>
    /// <param name="count">Above zero.</param>
    public int NextIndex(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var range = (uint)count;
        var product = (ulong)(uint)NextBits() * range;
        if ((uint)product < range)
        {
            var threshold = (uint)(-range) % range;
            while ((uint)product < threshold)
                product = (ulong)(uint)NextBits() * range;
        }
        return (int)(product >> 32);
    }
}
