using Osteon.Numerics.Scalars;
using static Osteon.Body.Physiology.VitaminKParameter;
using static Osteon.Body.Physiology.VitaminKPool;

namespace Osteon.Body.Physiology;

/// <summary>The clotting factors that need vitamin K, undercarboxylated prothrombin, and the INR they give.</summary>
/// <remarks>
/// The liver carboxylates all of them alike; each follows with its own turnover, <c>dF = k (c − F)</c>, where <c>c</c> is the carboxylated
/// share of new protein relative to the reference diet. The activity is <c>A = II^a VII^b X^c</c> and <c>INR = 1 + β (1/A − 1)</c>. The INR is for a
/// clinician's view only: between-trial spread is wide, and the blind test of diet changes on an antagonist failed in size.
/// </remarks>
public static class Clotting
{
    /// <summary>Undercarboxylated share of the prothrombin now made, 0 to 1.</summary>
    public static T NewProthrombinUncarboxylated<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => GlaProteins.Uncarboxylated(VitaminK.LiverSupply(y, p) * VitaminKCycle.Gain(VitaminKCycle.Load(y, p), p[Recycling]), p[LiverOdds], p[LiverSteepness]);

    /// <summary>Functional synthesis relative to the reference diet.</summary>
    public static T Synthesis<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => (1 - NewProthrombinUncarboxylated(y, p)) * (1 + p[LiverOdds]) / p[LiverOdds];

    /// <summary>Activity of the prothrombin complex, 1 where normal.</summary>
    public static T Activity<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => T.Pow(y[FactorII], p[FactorIIWeight]) * T.Pow(y[FactorVII], p[FactorVIIWeight]) * T.Pow(y[FactorX], p[FactorXWeight]);

    /// <summary>International normalized ratio; for clinicians only.</summary>
    public static T Inr<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => 1 + p[InrPerLostActivity] * (1 / Activity(y, p) - 1);

    /// <summary>The factors' rates of change.</summary>
    /// <param name="y">The state.</param>
    /// <param name="p">The parameters.</param>
    /// <param name="change">[states], the pools of this organ are written.</param>
    public static void Change<T>(VitaminKPools<T> y, VitaminKParameters<T> p, Span<T> change) where T : struct, IScalar<T>
    {
        T made = Synthesis(y, p);
        change[(int)FactorII] = p[FactorIITurnover] * (made - y[FactorII]);
        change[(int)FactorVII] = p[FactorVIITurnover] * (made - y[FactorVII]);
        change[(int)FactorIX] = p[FactorIXTurnover] * (made - y[FactorIX]);
        change[(int)FactorX] = p[FactorXTurnover] * (made - y[FactorX]);
        change[(int)ProteinC] = p[ProteinCTurnover] * (made - y[ProteinC]);
        change[(int)ProteinS] = p[ProteinSTurnover] * (made - y[ProteinS]);
        change[(int)UncarboxylatedProthrombin] = p[UncarboxylatedProthrombinTurnover] * (NewProthrombinUncarboxylated(y, p) - y[UncarboxylatedProthrombin]);
    }

    /// <summary>The factors at rest; vitamin K and the antagonists must stand already.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="state">[states], the pools of this organ are written.</param>
    public static void Start<T>(VitaminKParameters<T> p, Span<T> state) where T : struct, IScalar<T>
    {
        VitaminKPools<T> y = new(state);
        T made = Synthesis(y, p);
        state[(int)UncarboxylatedProthrombin] = NewProthrombinUncarboxylated(y, p);
        for (VitaminKPool factor = FactorII; factor <= ProteinS; factor++)
            state[(int)factor] = made;
    }
}
