using Osteon.Numerics.Scalars;
using static Osteon.Body.Physiology.VitaminKParameter;
using static Osteon.Body.Physiology.VitaminKPool;

namespace Osteon.Body.Physiology;

/// <summary>Absorption, plasma and tissue pools of vitamin K1, MK-4, MK-7 and the long menaquinones.</summary>
/// <remarks>
/// Plasma is one pool a form: <c>dP = ka G + supply − k P</c>, and the exposure it gives is <c>R = 24 k P</c>, µg/d, which at rest is the
/// daily supply. A tissue weighs the forms by potency and follows with its own delay. One pool a tissue stands for all forms: as long as
/// the delay does not depend on the form, this is the same as one pool for each. What is kept is a change from the reference diet:
/// the relative supply is <c>s = base + gain · (U(E) − E_reference)</c>, where <c>U(E) = E (1 + a E_reference) / (1 + a E)</c> saturates.
/// </remarks>
public static class VitaminK
{
    /// <summary>Daily exposure that the plasma pool of a form stands for, µg/d.</summary>
    /// <param name="amount">The plasma pool, µg.</param>
    /// <param name="elimination">Its loss, 1/h.</param>
    public static T Exposure<T>(T amount, T elimination) where T : struct, IScalar<T> => 24 * elimination * amount;

    /// <summary>Plasma MK-7, ng/mL: <c>k P / CL</c>.</summary>
    public static T PlasmaMenaquinone7<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => p[Menaquinone7Elimination] * y[Menaquinone7InPlasma] / p[Menaquinone7Clearance];

    /// <summary>What the plasma offers the liver, µg/d of MK-7.</summary>
    public static T OfferToLiver<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => Offer(y, p, p[LiverPhylloquinonePotency], p[LiverMenaquinone4Potency]);

    /// <summary>What the plasma offers bone, µg/d of MK-7.</summary>
    public static T OfferToBone<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => Offer(y, p, p[BonePhylloquinonePotency], p[BoneMenaquinone4Potency]);

    /// <summary>What the plasma offers the vessel wall, µg/d of MK-7.</summary>
    public static T OfferToVessels<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => Offer(y, p, p[VesselPhylloquinonePotency], p[VesselMenaquinone4Potency]);

    /// <summary>Supply of the liver relative to a healthy adult on the reference diet.</summary>
    public static T LiverSupply<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => Relative(y[LiverVitaminK], Reference(p, p[LiverPhylloquinonePotency], p[LiverMenaquinone4Potency]), p[LiverSaturation], p[LiverGain], p);

    /// <summary>Supply of bone relative to a healthy adult on the reference diet; its quick and its slow pool together.</summary>
    public static T BoneSupply<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
    {
        T held = (1 - p[SlowBoneShare]) * y[BoneVitaminK] + p[SlowBoneShare] * y[SlowBoneVitaminK];
        return Relative(held, Reference(p, p[BonePhylloquinonePotency], p[BoneMenaquinone4Potency]), p[BoneSaturation], p[BoneGain], p);
    }

    /// <summary>Supply of the vessel wall relative to a healthy adult on the reference diet.</summary>
    public static T VesselSupply<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => Relative(y[VesselVitaminK], Reference(p, p[VesselPhylloquinonePotency], p[VesselMenaquinone4Potency]), p[VesselSaturation], p[VesselGain], p);

    /// <summary>The pools' rates of change.</summary>
    /// <param name="y">The state.</param>
    /// <param name="p">The parameters.</param>
    /// <param name="change">[states], the pools of this organ are written.</param>
    public static void Change<T>(VitaminKPools<T> y, VitaminKParameters<T> p, Span<T> change) where T : struct, IScalar<T>
    {
        T phylloquinone = p[PhylloquinoneAbsorption] * y[PhylloquinoneInGut];       // gut to plasma, µg/h
        T menaquinone4 = p[Menaquinone4Absorption] * y[Menaquinone4InGut];
        T menaquinone7 = p[Menaquinone7Absorption] * y[Menaquinone7InGut];
        T longer = p[Menaquinone7Absorption] * y[LongMenaquinonesInGut];

        change[(int)PhylloquinoneInGut] = -phylloquinone;
        change[(int)Menaquinone4InGut] = -menaquinone4;
        change[(int)Menaquinone7InGut] = -menaquinone7;
        change[(int)LongMenaquinonesInGut] = -longer;
        change[(int)PhylloquinoneInPlasma] = phylloquinone + p[PhylloquinoneSupply] - p[PhylloquinoneElimination] * y[PhylloquinoneInPlasma];
        change[(int)Menaquinone4InPlasma] = menaquinone4 + p[Menaquinone4Supply] - p[Menaquinone4Elimination] * y[Menaquinone4InPlasma];
        change[(int)Menaquinone7InPlasma] = menaquinone7 + p[Menaquinone7Supply] - p[Menaquinone7Elimination] * y[Menaquinone7InPlasma];
        change[(int)LongMenaquinonesInPlasma] = longer + p[LongMenaquinoneSupply] - p[LongMenaquinoneElimination] * y[LongMenaquinonesInPlasma];

        T bone = OfferToBone(y, p);
        change[(int)LiverVitaminK] = p[LiverUptake] * (OfferToLiver(y, p) - y[LiverVitaminK]);
        change[(int)BoneVitaminK] = p[BoneUptake] * (bone - y[BoneVitaminK]);
        change[(int)SlowBoneVitaminK] = p[SlowBoneUptake] * (bone - y[SlowBoneVitaminK]);
        change[(int)VesselVitaminK] = p[VesselUptake] * (OfferToVessels(y, p) - y[VesselVitaminK]);
    }

    /// <summary>The pools at rest under the steady supplies.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="state">[states], the pools of this organ are written.</param>
    public static void Start<T>(VitaminKParameters<T> p, Span<T> state) where T : struct, IScalar<T>
    {
        state[(int)PhylloquinoneInGut] = 0;
        state[(int)Menaquinone4InGut] = 0;
        state[(int)Menaquinone7InGut] = 0;
        state[(int)LongMenaquinonesInGut] = 0;
        state[(int)PhylloquinoneInPlasma] = p[PhylloquinoneSupply] / p[PhylloquinoneElimination];
        state[(int)Menaquinone4InPlasma] = p[Menaquinone4Supply] / p[Menaquinone4Elimination];
        state[(int)Menaquinone7InPlasma] = p[Menaquinone7Supply] / p[Menaquinone7Elimination];
        state[(int)LongMenaquinonesInPlasma] = p[LongMenaquinoneSupply] / p[LongMenaquinoneElimination];
        VitaminKPools<T> y = new(state);
        state[(int)LiverVitaminK] = OfferToLiver(y, p);
        state[(int)BoneVitaminK] = OfferToBone(y, p);
        state[(int)SlowBoneVitaminK] = state[(int)BoneVitaminK];
        state[(int)VesselVitaminK] = OfferToVessels(y, p);
    }

    private static T Offer<T>(VitaminKPools<T> y, VitaminKParameters<T> p, T phylloquinone, T menaquinone4) where T : struct, IScalar<T>
        => phylloquinone * Exposure(y[PhylloquinoneInPlasma], p[PhylloquinoneElimination])
         + menaquinone4 * Exposure(y[Menaquinone4InPlasma], p[Menaquinone4Elimination])
         + Exposure(y[Menaquinone7InPlasma], p[Menaquinone7Elimination])
         + p[LongMenaquinonePotency] * Exposure(y[LongMenaquinonesInPlasma], p[LongMenaquinoneElimination]);

    private static T Reference<T>(VitaminKParameters<T> p, T phylloquinone, T menaquinone4) where T : struct, IScalar<T>
        => phylloquinone * p[DietaryPhylloquinoneBioavailability] * p[ReferencePhylloquinone] + menaquinone4 * p[ReferenceMenaquinone4]
         + p[ReferenceMenaquinone7] + p[LongMenaquinonePotency] * p[ReferenceLongMenaquinones];

    private static T Relative<T>(T held, T reference, T saturation, T gain, VitaminKParameters<T> p) where T : struct, IScalar<T>
    {
        T used = held * (1 + saturation * reference) / (1 + saturation * held);
        return T.Max(p[BaseSupply] + gain * (used - reference), p[LeastSupply]);
    }
}
