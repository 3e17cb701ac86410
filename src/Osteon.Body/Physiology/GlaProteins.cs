using Osteon.Numerics.Scalars;
using static Osteon.Body.Physiology.VitaminKParameter;
using static Osteon.Body.Physiology.VitaminKPool;

namespace Osteon.Body.Physiology;

/// <summary>Carboxylation of osteocalcin and of matrix Gla protein, and the osteocalcin in serum.</summary>
/// <remarks>
/// New protein is carboxylated with odds <c>O · x^n</c>, where <c>x</c> is the supply of the tissue times the gain of the cycle; the rest,
/// <c>u = 1 / (1 + O x^n)</c>, leaves the cell undercarboxylated. Osteocalcin stays in serum for minutes, so its serum level is algebraic:
/// osteoblasts make it, more with calcitriol, and resorption sets old osteocalcin free with the carboxylation it once got.
/// </remarks>
public static class GlaProteins
{
    /// <summary>Undercarboxylated share of new protein.</summary>
    /// <param name="status">Supply times gain, 1 on the reference diet without an antagonist.</param>
    /// <param name="odds">Odds of carboxylation at status 1.</param>
    /// <param name="steepness">Power of the status.</param>
    public static T Uncarboxylated<T>(T status, T odds, T steepness) where T : struct, IScalar<T>
        => 1 / (1 + odds * T.Pow(status, steepness));

    /// <summary>Undercarboxylated share of the osteocalcin now made, 0 to 1.</summary>
    public static T NewOsteocalcinUncarboxylated<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => Uncarboxylated(VitaminK.BoneSupply(y, p) * VitaminKCycle.Gain(VitaminKCycle.Load(y, p), p[Recycling]), p[BoneOdds], p[BoneSteepness]);

    /// <summary>Undercarboxylated share of the matrix Gla protein now made, 0 to 1.</summary>
    public static T NewMatrixGlaProteinUncarboxylated<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => Uncarboxylated(VitaminK.VesselSupply(y, p) * VitaminKCycle.Gain(VitaminKCycle.Load(y, p), p[Recycling]), p[VesselOdds], p[VesselSteepness]);

    /// <summary>Osteocalcin in serum, carboxylated and not, ng/mL.</summary>
    public static Osteocalcin<T> SerumOsteocalcin<T>(VitaminKPools<T> y, VitaminKParameters<T> p, SkeletalSignals<T> skeleton) where T : struct, IScalar<T>
    {
        T made = (1 - p[OsteocalcinFromResorption]) * skeleton.Osteoblasts * Links.OsteocalcinProduction(skeleton.Calcitriol, p[CalcitriolLink]);
        T released = p[OsteocalcinFromResorption] * skeleton.Osteoclasts;
        T made0 = NewOsteocalcinUncarboxylated(y, p);
        return new(
            Total: p[OsteocalcinLevel] * (made + released),
            Uncarboxylated: p[OsteocalcinLevel] * (made * made0 + released * y[UncarboxylatedBoneOsteocalcin]));
    }

    /// <summary>dp-ucMGP in plasma, pmol/L, in the assay of the reference level.</summary>
    public static T DephosphorylatedUncarboxylatedMgp<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => p[MatrixGlaProteinLevel] * y[UncarboxylatedMatrixGlaProtein] * (1 + p[VesselOdds]);

    /// <summary>The proteins' rates of change.</summary>
    /// <param name="y">The state.</param>
    /// <param name="p">The parameters.</param>
    /// <param name="skeleton">Osteoblasts, osteoclasts and calcitriol.</param>
    /// <param name="change">[states], the pools of this organ are written.</param>
    public static void Change<T>(VitaminKPools<T> y, VitaminKParameters<T> p, SkeletalSignals<T> skeleton, Span<T> change) where T : struct, IScalar<T>
    {
        change[(int)UncarboxylatedMatrixGlaProtein] = p[MatrixGlaProteinTurnover] * (NewMatrixGlaProteinUncarboxylated(y, p) - y[UncarboxylatedMatrixGlaProtein]);
        change[(int)UncarboxylatedBoneOsteocalcin] = p[OsteocalcinRenewal] * skeleton.Osteoblasts * (NewOsteocalcinUncarboxylated(y, p) - y[UncarboxylatedBoneOsteocalcin]);
    }

    /// <summary>The proteins at rest; vitamin K and the antagonists must stand already.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="state">[states], the pools of this organ are written.</param>
    public static void Start<T>(VitaminKParameters<T> p, Span<T> state) where T : struct, IScalar<T>
    {
        VitaminKPools<T> y = new(state);
        state[(int)UncarboxylatedMatrixGlaProtein] = NewMatrixGlaProteinUncarboxylated(y, p);
        state[(int)UncarboxylatedBoneOsteocalcin] = NewOsteocalcinUncarboxylated(y, p);
    }
}

/// <summary>Osteocalcin in serum.</summary>
/// <param name="Total">All of it, ng/mL.</param>
/// <param name="Uncarboxylated">Undercarboxylated, ng/mL.</param>
public readonly record struct Osteocalcin<T>(T Total, T Uncarboxylated) where T : struct, IScalar<T>
{
    /// <summary>Carboxylated, ng/mL.</summary>
    public T Carboxylated => Total - Uncarboxylated;

    /// <summary>Undercarboxylated share, percent.</summary>
    public T PercentUncarboxylated => 100 * Uncarboxylated / Total;

    /// <summary>Undercarboxylated over carboxylated.</summary>
    public T Ratio => Uncarboxylated / Carboxylated;
}
