using System.Globalization;
using Osteon.Body.Outcomes;
using Osteon.Reports;

namespace Osteon.Projection;

/// <summary>Outcomes of the body in the words and units of a report.</summary>
internal static class Printing
{
    public const double DaysInYear = 365.25;

    /// <summary>A band as an estimate; without draws there is no range.</summary>
    public static Estimate ToEstimate(this Band band) => band.HasRange
        ? Estimate.WithBands(band.Low90, band.Low50, band.Median, band.High50, band.High90)
        : Estimate.Alone(band.Median);

    /// <summary>A UCUM unit as people write it; empty for bare numbers.</summary>
    public static string Unit(this Endpoint endpoint) => endpoint.Unit switch
    {
        "1" or "{INR}" or "{score}" => "",
        "{Agatston}" => "Agatston",
        "g/cm2" => "g/cm²",
        string unit => unit,
    };

    /// <summary>Decimals fit for the size of an endpoint's numbers.</summary>
    public static int Decimals(this Endpoint endpoint) => endpoint.Unit switch
    {
        "pmol/L" when endpoint.Key == "dp_ucmgp" => 0,
        "%" or "nmol/L" or "pmol/L" => 1,
        "{Agatston}" => 0,
        "g/cm2" => 3,
        "{score}" => 1,
        _ => 2,
    };

    /// <summary>Whether the endpoint is a change, which is shown with its sign.</summary>
    public static bool IsChange(this Endpoint endpoint) => endpoint.Key.EndsWith("_change", StringComparison.Ordinal);

    /// <summary>The value of an outcome at a place of the series, as a cell; a number that is not trusted is not shown.</summary>
    public static Cell At(this Outcome? outcome, int index, int? decimals = null, bool? signed = null, bool withUnit = false) => outcome switch
    {
        Outcome.Followed followed => new Cell.Number(followed.Bands[index].ToEstimate(), decimals ?? followed.Endpoint.Decimals(),
            signed ?? (followed.Endpoint.IsChange() || followed.Endpoint.Unit == "{score}"), withUnit ? followed.Endpoint.Unit() : ""),
        Outcome.NotTrusted notTrusted => new Cell.NotKnown(notTrusted.Reason),
        Outcome.Unknown unknown => new Cell.NotKnown(unknown.Reason),
        _ => new Cell.NotKnown("the model does not follow it"),
    };

    /// <summary>Days as weeks, months or years.</summary>
    public static string Time(double days) => days switch
    {
        0 => "today",
        < 100 => Count(days / 7, "week"),
        < 700 when Math.Abs(days / DaysInYear - Math.Round(days / DaysInYear)) > 0.01 => Count(days / DaysInYear * 12, "month"),
        _ => Count(days / DaysInYear, "year"),
    };

    /// <summary>The same with the unit's first letter, where a table has little room.</summary>
    public static string ShortTime(double days) => Time(days).Replace(" years", " y", StringComparison.Ordinal).Replace(" year", " y", StringComparison.Ordinal);

    private static string Count(double number, string unit)
    {
        string digits = number.ToString(Math.Abs(number - Math.Round(number)) < 0.05 ? "0" : "0.0", CultureInfo.InvariantCulture);
        return digits == "1" ? $"1 {unit}" : $"{digits} {unit}s";
    }
}
