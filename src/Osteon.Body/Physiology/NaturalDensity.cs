using Osteon.Body.Parameters;
using Osteon.Vocabulary.People;

namespace Osteon.Body.Physiology;

/// <summary>How density falls with age and around the final menstrual period when nothing is done.</summary>
/// <remarks>
/// Yearly rates of ln(density) by phase: before, the fast phase from one year before to two years after the final period, the early years, later.
/// Calibrated on [greendale-2012] (SWAN): lumbar spine −10.6 % and femoral neck −9.1 % from five years before to five years after.
/// </remarks>
public sealed class NaturalDensity
{
    private readonly double[,] _rates;
    private readonly double _from, _to, _earlyTo;

    /// <summary>Takes the rates from a sheet.</summary>
    /// <param name="rate">The value of a row of <c>natural-density.csv</c>, as it stands or drawn.</param>
    public NaturalDensity(Func<string, double> rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        (_from, _to, _earlyTo) = (rate("natural.transition_from"), rate("natural.transition_to"), rate("natural.early_to"));
        BoneSite[] sites = Enum.GetValues<BoneSite>();
        _rates = new double[sites.Length, Phases.Length];
        foreach (BoneSite site in sites)
        {
            for (int phase = 0; phase < Phases.Length; phase++)
                _rates[(int)site, phase] = rate($"natural.{SiteName.Of(site)}_{Phases[phase]}");
        }
    }

    /// <summary>The rows.</summary>
    public static ParameterSheet Sheet { get; } = ParameterSheet.Embedded("natural-density.csv");

    private static readonly string[] Phases = ["before", "transition", "early", "late", "men"];

    /// <summary>Density relative to the start.</summary>
    /// <param name="site">Where.</param>
    /// <param name="sinceFinalPeriod">Years from the final period to the start, negative before it; null for a man.</param>
    /// <param name="years">Years since the start.</param>
    /// <param name="extra">Loss a year beside the typical, of this person.</param>
    public double Relative(BoneSite site, double? sinceFinalPeriod, double years, double extra = 0)
    {
        double lost = sinceFinalPeriod is double from
            ? Overlap(from, from + years, double.NegativeInfinity, _from) * _rates[(int)site, 0]
                + Overlap(from, from + years, _from, _to) * _rates[(int)site, 1]
                + Overlap(from, from + years, _to, _earlyTo) * _rates[(int)site, 2]
                + Overlap(from, from + years, _earlyTo, double.PositiveInfinity) * _rates[(int)site, 3]
            : years * _rates[(int)site, 4];
        return Math.Exp(-lost - extra * years);
    }

    private static double Overlap(double from, double to, double low, double high) => Math.Max(0, Math.Min(to, high) - Math.Max(from, low));
}
