using Osteon.Body.Physiology;
using Osteon.Numerics.Scalars;
using Osteon.Vocabulary.People;

namespace Osteon.Body.Simulation;

/// <summary>Lets the vitamin K pathway start where the person's laboratory results stand.</summary>
internal static class VitaminKLabs
{
    /// <summary>Scales osteocalcin, its carboxylation and matrix Gla protein to the results there are.</summary>
    /// <param name="setting">The pathway's setting, with diet and antagonist.</param>
    /// <param name="person">The person.</param>
    /// <param name="usualMgp">dp-ucMGP that stands in where it was not measured, pmol/L; null leaves the level of a healthy adult.</param>
    public static void Meet(VitaminKSetting setting, Person person, double? usualMgp = null)
    {
        double? under = person.Newest(LabTest.UndercarboxylatedOsteocalcin)?.Value, carboxylated = person.Newest(LabTest.CarboxylatedOsteocalcin)?.Value;
        double? total = person.Newest(LabTest.TotalOsteocalcin)?.Value ?? under + carboxylated;
        if (total is double all and > 0)
            setting[VitaminKParameter.OsteocalcinLevel] *= all / AtRest(setting, BodySign.Osteocalcin);
        if (total is double sum && (under ?? sum - carboxylated) is double part && part > 0 && part < sum)
        {
            double now = AtRest(setting, BodySign.PercentUncarboxylatedOsteocalcin) / 100, wanted = part / sum;
            setting[VitaminKParameter.BoneOdds] *= (1 - wanted) / wanted * (now / (1 - now));
        }
        if ((person.Newest(LabTest.DephosphoUncarboxylatedMgp)?.Value ?? usualMgp) is double inactive and > 0)
            setting[VitaminKParameter.MatrixGlaProteinLevel] *= inactive / AtRest(setting, BodySign.DephosphorylatedUncarboxylatedMgp);
    }

    private static double AtRest(VitaminKSetting setting, BodySign marker)
    {
        Real[] p = [.. setting.ToVector().Select(value => new Real(value))], state = new Real[VitaminKPathway.StateCount], markers = new Real[VitaminKPathway.MarkerCount];
        VitaminKPathway.Rest<Real>(p, state);
        VitaminKPathway.Markers<Real>(state, p, SkeletalSignals<Real>.AtRest, markers);
        return markers[(int)marker].Value;
    }
}
