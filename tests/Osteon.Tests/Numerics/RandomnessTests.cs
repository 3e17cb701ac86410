using Osteon.Numerics.Randomness;

namespace Osteon.Tests.Numerics;

public sealed class RandomnessTests
{
    [Theory]   // Salmon et al. 2011, Random123 1.09, known-answer vectors philox4x32 10
    [InlineData(0, 0, 0, 0, 0, 0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void Philox_gives_the_known_answers(uint a, uint b, uint c, uint d, uint k0, uint k1, uint w0, uint w1, uint w2, uint w3)
        => Assert.Equal((w0, w1, w2, w3), Philox.Words((a, b, c, d), (k0, k1)));

    [Fact]
    public void A_stream_depends_on_seed_person_and_purpose_alone()
    {
        static double[] Draw(ulong seed, ulong person, string purpose)
        {
            var stream = new RandomStream(seed, person, purpose);
            return [stream.NextUniform(), stream.NextNormal(), stream.NextUniform()];
        }
        Assert.Equal(Draw(1, 2, "absorption"), Draw(1, 2, "absorption"));
        Assert.NotEqual(Draw(1, 2, "absorption"), Draw(2, 2, "absorption"));
        Assert.NotEqual(Draw(1, 2, "absorption"), Draw(1, 3, "absorption"));
        Assert.NotEqual(Draw(1, 2, "absorption"), Draw(1, 2, "clearance"));
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_normal()
    {
        var stream = new RandomStream(7, 0, "moments");
        const int count = 200_000;
        double mean = 0, square = 0, fourth = 0;
        for (var i = 0; i < count; i++)
        {
            var x = stream.NextNormal();
            (mean, square, fourth) = (mean + x / count, square + x * x / count, fourth + x * x * x * x / count);
        }
        // Four standard errors: σ/√n, √2/√n, √96/√n.
        Assert.Equal(0, mean, 4 / Math.Sqrt(count));
        Assert.Equal(1, square, 4 * Math.Sqrt(2.0 / count));
        Assert.Equal(3, fourth, 4 * Math.Sqrt(96.0 / count));
    }

    [Fact]
    public void Log_normal_numbers_have_their_median()
    {
        var stream = new RandomStream(7, 0, "median");
        var below = Enumerable.Range(0, 100_000).Count(_ => stream.NextLogNormal(Math.Log(5), 0.4) < 5);
        Assert.Equal(50_000, below, 4 * Math.Sqrt(25_000));
    }

    [Fact]
    public void Every_index_is_as_likely()
    {
        var stream = new RandomStream(7, 0, "index");
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
            counts[stream.NextIndex(7)]++;
        Assert.All(counts, count => Assert.Equal(10_000, count, 5 * Math.Sqrt(10_000.0 * 6 / 7)));
    }
}
