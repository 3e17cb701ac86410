using System.Collections.Immutable;
using Osteon.Body.Physiology;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Body.Calibration;

/// <summary>A published pool of density that a link is set to reproduce.</summary>
/// <param name="Site">The site, as rows name it.</param>
/// <param name="Percent">Pooled difference of density, percent.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Months">When it was measured.</param>
/// <param name="MicrogramsOfMenaquinone7">The typical exposure by which the model reproduces it, µg of MK-7 a day.</param>
/// <param name="Widening">By how much the interval is widened before it is used.</param>
/// <param name="Source">Citation key.</param>
public sealed record BoneLinkTarget(string Site, double Percent, double Low, double High, double Months, double MicrogramsOfMenaquinone7, double Widening, string Source)
{
    /// <summary>The pools, in the order of <c>data/calibration/bone-link-targets.csv</c>.</summary>
    public static ImmutableArray<BoneLinkTarget> All { get; } =
        [.. CsvTable.Embedded(typeof(BoneLinkTarget).Assembly, "calibration/bone-link-targets.csv").Rows.Select(row => new BoneLinkTarget(
            row["site"], row.RequiredNumber("percent"), row.RequiredNumber("low"), row.RequiredNumber("high"), row.RequiredNumber("months"),
            double.Parse(row["course"].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), row.RequiredNumber("widening"), row["source"]))];
}

/// <summary>Sets the strength of the link between carboxylated osteocalcin and mineral so that the model reproduces a published pool.</summary>
/// <remarks>
/// 1. The link adds <c>db = k (strength · (c − 1) − b)</c> to density relative to rest, where c is carboxylated osteocalcin per osteoblast.
/// 2. So the addition is proportional to the strength, and strength = pool / response at strength 1. 3. The pool's interval, widened by a factor from
/// data, becomes the strength's range in the same proportion; it holds zero, and so the effect may be nothing.
/// </remarks>
public static class BoneLink
{
    private const double HoursPerMonth = 730.5;

    /// <summary>Strength at which the model reproduces the pool, with the range that the widened interval gives.</summary>
    /// <param name="target">The pool.</param>
    /// <param name="turnover">Turnover of density at the site, 1/h.</param>
    public static (double Strength, double Low, double High) Strength(BoneLinkTarget target, double turnover)
    {
        ArgumentNullException.ThrowIfNull(target);
        double response = Response(target, turnover), middle = target.Percent / 100 / response, half = (target.High - target.Low) / 2 * target.Widening / 100 / response;
        return (middle, middle - half, middle + half);
    }

    /// <summary>What the link adds to density at strength 1 by the time of the pool, relative to rest.</summary>
    /// <param name="target">The pool.</param>
    /// <param name="turnover">Turnover of density at the site, 1/h.</param>
    public static double Response(BoneLinkTarget target, double turnover)
    {
        ArgumentNullException.ThrowIfNull(target);
        VitaminKSetting setting = new(VitaminKPosterior.Rows);
        double[] parameters = setting.ToVector();
        double supply = setting[VitaminKParameter.Menaquinone7Supply] + setting.Meals.Absorbed(Nutrient.Menaquinone7, target.MicrogramsOfMenaquinone7, setting.Meals.ReferenceFatGrams) / 24;
        double end = target.Months * HoursPerMonth;
        double[] times = [.. Enumerable.Range(0, 2001).Select(i => end * i / 2000)];
        Ending ending = new Integrator(new VitaminKPathway()).Integrate(parameters, [Event.Set(0, (int)VitaminKParameter.Menaquinone7Supply, supply)], times);
        Trajectory path = ending is Ending.Completed completed ? completed.Path : throw new InvalidOperationException("The pathway could not be integrated.");
        Real[] p = [.. parameters];
        double Carboxylated(int i) => VitaminKPathway.CarboxylatedOsteocalcin<Real>([.. path.States.AsSpan(i * VitaminKPathway.StateCount, VitaminKPathway.StateCount).ToArray().Select(y => (Real)y)], p, 1).Value;
        double sum = 0, step = times[1];
        for (int i = 0; i < times.Length; i++)
            sum += (i == 0 || i == times.Length - 1 ? 0.5 : 1) * (Carboxylated(i) - 1) * Math.Exp(-turnover * (end - times[i]));   // trapezoids
        return turnover * step * sum;
    }
}
