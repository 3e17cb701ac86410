using System.Diagnostics;
using Osteon.Body.Calibration;
using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body.Simulation;

/// <summary>How strong the link from carboxylated osteocalcin to mineral must be, so that trials' gain of density follows from the trials' dose.</summary>
/// <remarks>
/// With turnover k the link's part of density reaches <c>strength · (c − 1) · (1 − e^(−k · 1 year))</c> after a year, where c is carboxylated osteocalcin
/// relative to rest under the reference dose in a typical person. The gain is the data's; the strength follows from it and from this draw's dose response.
/// Carboxylation takes weeks to rise, so a little less is reached: by how much is computed once, in the typical person.
/// </remarks>
internal static class BoneLink
{
    private const double HoursPerYear = 8766, HoursPerDay = 24;
    private static readonly ParameterSheet Gains = ParameterSheet.Embedded("bone-links.csv");
    private static readonly Lazy<double> Delay = new(ReachedOfWhatAnInstantRiseWouldGive);
    private static readonly int[] Turnover = [.. Enum.GetValues<BoneSite>().Select(site => WholeBodyParameters.Index($"density.{SiteName.Of(site)}_turnover"))];

    /// <summary>The rows, for sources.</summary>
    public static ParameterSheet Rows => Gains;

    /// <summary>Writes the strengths of all sites.</summary>
    /// <param name="parameters">[parameters] of the whole body; turnovers are read, strengths written.</param>
    /// <param name="draw">The draw.</param>
    public static void Set(double[] parameters, Draw draw)
    {
        double rise = (Carboxylated(draw) - 1) * Delay.Value;
        foreach (BoneSite site in Enum.GetValues<BoneSite>())
        {
            double gain = draw.Of(Gains.Row($"bone_link.{SiteName.Of(site)}_gain"));
            double reached = 1 - Math.Exp(-parameters[Turnover[(int)site]] * HoursPerYear);
            parameters[BoneDensity.Links[(int)site]] = gain / (reached * rise);
        }
    }

    private static double ReachedOfWhatAnInstantRiseWouldGive()
    {
        const int Steps = 2000;
        VitaminKSetting typical = new(VitaminKPosterior.Rows);
        double[] parameters = typical.ToVector();
        double turnover = WholeBodyParameters.Joining[$"density.{SiteName.Of(BoneSite.LumbarSpine)}_turnover"];
        double supply = typical[VitaminKParameter.Menaquinone7Supply] + Dose(typical);
        double[] times = [.. Enumerable.Range(0, Steps + 1).Select(i => HoursPerYear * i / Steps)];
        Ending ending = new Integrator(new VitaminKPathway()).Integrate(parameters, [Event.Set(0, (int)VitaminKParameter.Menaquinone7Supply, supply)], times);
        Trajectory path = ending is Ending.Completed completed ? completed.Path : throw new UnreachableException("The typical pathway cannot be integrated.");
        const int outputs = VitaminKPathway.MarkerCount;
        double Rise(int i) => path.Outputs[0 * outputs + (int)BodySign.NewOsteocalcinUncarboxylated] - path.Outputs[i * outputs + (int)BodySign.NewOsteocalcinUncarboxylated];
        double reached = 0;
        for (int i = 0; i <= Steps; i++)     // trapezoids
            reached += (i is 0 or Steps ? 0.5 : 1) * Rise(i) * Math.Exp(-turnover * (HoursPerYear - times[i])) * turnover * times[1];
        return reached / (Rise(Steps) * (1 - Math.Exp(-turnover * HoursPerYear)));
    }

    private static double Carboxylated(Draw draw)
    {
        VitaminKSetting typical = new(draw.Number < 0 ? VitaminKPosterior.Rows : VitaminKPosterior.Shipped.Draw(draw.Seed, (ulong)draw.Number, person: false));
        double rest = Uncarboxylated(typical);
        typical[VitaminKParameter.Menaquinone7Supply] += Dose(typical);
        return (1 - Uncarboxylated(typical)) / (1 - rest);
    }

    private static double Dose(VitaminKSetting typical)
        => typical.Meals.Absorbed(Nutrient.Menaquinone7, Gains["bone_link.reference_dose"], typical.Meals.ReferenceFatGrams) / HoursPerDay;

    private static double Uncarboxylated(VitaminKSetting setting)
    {
        Real[] p = [.. setting.ToVector().Select(value => new Real(value))], state = new Real[VitaminKPathway.StateCount];
        VitaminKPathway.Rest<Real>(p, state);
        return GlaProteins.NewOsteocalcinUncarboxylated<Real>(new(state), new(p)).Value;
    }
}
