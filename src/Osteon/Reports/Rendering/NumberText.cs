using System.Globalization;

namespace Osteon.Reports.Rendering;

/// <summary>Numbers as people read them: a real minus sign, fixed decimals, ranges with the word "to".</summary>
public static class NumberText
{
    /// <summary>A number with that many decimals; <c>+</c> stands before a rise where <paramref name="signed"/>.</summary>
    public static string Of(double value, int decimals, bool signed = false)
    {
        if (!double.IsFinite(value))
            return "not known";
        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        string digits = Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded < 0 ? "−" + digits : signed && rounded > 0 ? "+" + digits : digits;
    }

    /// <summary>A range, such as <c>−0.02 to 1.89</c>.</summary>
    public static string Of(CoverageRange range, int decimals) => $"{Of(range.Low, decimals)} to {Of(range.High, decimals)}";

    /// <summary>A number with its widest range in brackets.</summary>
    public static string Of(Estimate estimate, int decimals, bool signed = false) => estimate.Widest is CoverageRange range
        ? $"{Of(estimate.Middle, decimals, signed)} ({Of(range, decimals)})"
        : Of(estimate.Middle, decimals, signed);

    /// <summary>A cell as one piece of text.</summary>
    public static string Of(Cell cell) => cell switch
    {
        Cell.Words words => words.Value,
        Cell.Number number => Of(number.Value, number.Decimals, number.Signed) + (number.Unit.Length > 0 ? " " + number.Unit : ""),
        Cell.Between between => (Of(between.Low, between.Decimals) == Of(between.High, between.Decimals)
            ? Of(between.High, between.Decimals) : $"{Of(between.Low, between.Decimals)} to {Of(between.High, between.Decimals)}") + (between.Unit.Length > 0 ? " " + between.Unit : ""),
        Cell.NotKnown notKnown => $"not known: {notKnown.Why}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Decimals that show about three digits of numbers of this size.</summary>
    public static int DecimalsFor(double size) => Math.Abs(size) switch
    {
        >= 100 => 0,
        >= 10 => 1,
        >= 1 => 2,
        _ => 3,
    };
}
