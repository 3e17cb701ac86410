using System.Globalization;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Evidence.Studies;

/// <summary>One arm's result, or one comparison, as extracted.</summary>
public sealed record OutcomeRow
{
    /// <summary>The study.</summary>
    public required string Study { get; init; }

    /// <summary>The arm in words.</summary>
    public required string Arm { get; init; }

    /// <summary><c>intervention</c>, <c>control</c>, <c>active control</c>, <c>contrast</c>, <c>single arm</c> or <c>all</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The outcome's plain name, such as <c>lumbar_spine_bmd</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>When, months.</summary>
    public double? Month { get; init; }

    /// <summary>What the number is, such as <c>mean_change_percent</c>.</summary>
    public required string Statistic { get; init; }

    /// <summary>People in the arm; null where not seen.</summary>
    public double? People { get; init; }

    /// <summary>The mean, or the median where the statistic says so.</summary>
    public double? Mean { get; init; }

    /// <summary>The standard deviation.</summary>
    public double? Deviation { get; init; }

    /// <summary>How the standard deviation was had.</summary>
    public string DeviationBasis { get; init; } = "";

    /// <summary>People with the event.</summary>
    public double? Events { get; init; }

    /// <summary>People counted for events.</summary>
    public double? Total { get; init; }

    /// <summary>A published comparison.</summary>
    public double? Estimate { get; init; }

    /// <summary>Lower end of its confidence interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of its confidence interval.</summary>
    public double? High { get; init; }

    /// <summary>The p-value as printed.</summary>
    public string P { get; init; } = "";

    /// <summary>The p-value where it was printed as a number between 0 and 1 of two digits at least; one digit, or a bound such as <c>&lt;0.05</c>, gives no standard error.</summary>
    public double? ExactP => P.TrimStart('0', '.').Length > 1 || (P.StartsWith("0.0", StringComparison.Ordinal) && P.TrimStart('0', '.').Length == 1)
        ? double.TryParse(P, NumberStyles.Float, CultureInfo.InvariantCulture, out double p) && p is > 0 and < 1 ? p : null
        : null;

    /// <summary>Whether a published comparison is a ratio.</summary>
    public bool IsRatio => Unit is "RR" or "OR" or "HR" or "ROM";

    /// <summary>The unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What a reader must know.</summary>
    public string Note { get; init; } = "";

    /// <summary>The key of the source.</summary>
    public string Source { get; init; } = "";

    /// <summary>Where in the source.</summary>
    public string Locator { get; init; } = "";

    /// <summary>How the row was read.</summary>
    public Seen Seen { get; init; }

    /// <summary>The line of the data file.</summary>
    public int Line { get; init; }
}
