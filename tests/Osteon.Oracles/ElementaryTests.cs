using System.Globalization;
using System.Numerics;
using Osteon.Numerics.Scalars;

namespace Osteon.Oracles;

/// <summary>Exponential and logarithm against decimal arithmetic of 60 digits (Data/numerics/elementary.py).</summary>
public sealed class ElementaryTests
{
    [Theory]
    [InlineData("exp")]
    [InlineData("log")]
    public void Lies_within_one_ulp(string function)
    {
        var worst = 0.0;
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data/numerics/elementary.csv")).Skip(1))
        {
            var cells = line.Split(',');
            if (cells[0] != function)
                continue;
            var x = BitConverter.UInt64BitsToDouble(ulong.Parse(cells[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            var found = function == "exp" ? Elementary.Exp(x) : Elementary.Log(x);
            worst = Math.Max(worst, Ulps(found, cells[2]));
            count++;
        }
        Assert.True(count > 1000);
        Assert.True(worst <= 1, $"{worst} ulp");
    }

    /// <summary>The distance of a double to a decimal in units of the double's last place, exactly, in whole numbers.</summary>
    private static double Ulps(double found, string truth)
    {
        var parts = truth.Split('E');
        var digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var exponent = int.Parse(parts[1], CultureInfo.InvariantCulture) - 40;
        if (digits.IsZero)
            return found == 0 ? 0 : double.PositiveInfinity;
        var raw = BitConverter.DoubleToInt64Bits(Math.Abs(found));
        var (biased, fraction) = ((int)(raw >> 52), raw & 0xfffffffffffff);
        BigInteger mantissa = Math.Sign(found) * (fraction | 0x10000000000000);
        var power = biased - 1075;
        // found = mantissa · 2^power, truth = digits · 10^exponent; both times 2^-power 10^-exponent.
        var (left, right) = (mantissa, digits);
        if (exponent < 0)
            left *= BigInteger.Pow(10, -exponent);
        else
            right *= BigInteger.Pow(10, exponent);
        if (power < 0)
            right <<= -power;
        else
            left <<= power;
        var unit = (exponent < 0 ? BigInteger.Pow(10, -exponent) : BigInteger.One) << Math.Max(power, 0);
        return Math.Abs((double)((left - right) * 1_000_000 / unit)) / 1e6;
    }
}
