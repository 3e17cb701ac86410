namespace Osteon.Body.Physiology;

/// <summary>The parameters of the vitamin K pathway, in the order of its parameter vector. Each is a row <c>vitamin_k.name_in_snake_case</c> in <c>data/parameters</c>, except the inputs, which the person sets.</summary>
public enum VitaminKParameter
{
    /// <summary>Input: steady supply of vitamin K1, as what a supplement in a reference meal would deliver, µg/h.</summary>
    PhylloquinoneSupply,
    /// <summary>Input: steady supply of MK-4, µg/h.</summary>
    Menaquinone4Supply,
    /// <summary>Input: steady supply of MK-7, µg/h.</summary>
    Menaquinone7Supply,
    /// <summary>Input: steady supply of the long menaquinones of cheese, µg/h.</summary>
    LongMenaquinoneSupply,
    /// <summary>Input: steady intake of racemic warfarin, mg/h; zero without it.</summary>
    WarfarinIntake,
    /// <summary>Input: load of another antagonist on the reductase, I/(1 − I), titrated to an INR; zero without it, and for every DOAC.</summary>
    OtherAntagonistLoad,
    /// <summary>Input: osteoblasts relative to rest; standalone runs only.</summary>
    OsteoblastRatio,
    /// <summary>Input: osteoclasts relative to rest; standalone runs only.</summary>
    OsteoclastRatio,
    /// <summary>Input: calcitriol relative to rest; standalone runs only.</summary>
    CalcitriolRatio,
    /// <summary>Derived once from the person's rest: carboxylated share of matrix Gla protein, 0 to 1; what the arterial links measure change from.</summary>
    CarboxylatedMatrixGlaProteinAtRest,
    /// <summary>Derived once from the person's rest: undercarboxylated share of new osteocalcin, 0 to 1; what the bone link measures change from.</summary>
    UncarboxylatedOsteocalcinAtRest,

    /// <summary>Absorption from the gut, vitamin K1, 1/h.</summary>
    PhylloquinoneAbsorption,
    /// <summary>Absorption from the gut, MK-4, 1/h.</summary>
    Menaquinone4Absorption,
    /// <summary>Absorption from the gut, MK-7 and longer, 1/h.</summary>
    Menaquinone7Absorption,
    /// <summary>Loss from plasma, vitamin K1, 1/h.</summary>
    PhylloquinoneElimination,
    /// <summary>Loss from plasma, MK-4, 1/h.</summary>
    Menaquinone4Elimination,
    /// <summary>Loss from plasma, MK-7, 1/h.</summary>
    Menaquinone7Elimination,
    /// <summary>Loss from plasma, long menaquinones, 1/h.</summary>
    LongMenaquinoneElimination,
    /// <summary>Apparent oral clearance of MK-7, L/h.</summary>
    Menaquinone7Clearance,

    /// <summary>Approach of the liver's pool to plasma, 1/h.</summary>
    LiverUptake,
    /// <summary>Approach of bone's quick pool to plasma, 1/h.</summary>
    BoneUptake,
    /// <summary>Approach of bone's slow pool to plasma, 1/h.</summary>
    SlowBoneUptake,
    /// <summary>Share of bone's vitamin K that comes from its slow pool, 0 to 1.</summary>
    SlowBoneShare,
    /// <summary>Approach of the vessel wall's pool to plasma, 1/h.</summary>
    VesselUptake,
    /// <summary>Saturation of the liver's uptake, per µg/d of MK-7.</summary>
    LiverSaturation,
    /// <summary>Saturation of bone's uptake, per µg/d of MK-7.</summary>
    BoneSaturation,
    /// <summary>Saturation of the vessel wall's uptake, per µg/d of MK-7.</summary>
    VesselSaturation,

    /// <summary>Potency of K1 per µg relative to MK-7, liver.</summary>
    LiverPhylloquinonePotency,
    /// <summary>Potency of MK-4 per µg relative to MK-7, liver.</summary>
    LiverMenaquinone4Potency,
    /// <summary>Potency of K1 per µg relative to MK-7, bone.</summary>
    BonePhylloquinonePotency,
    /// <summary>Potency of MK-4 per µg relative to MK-7, bone.</summary>
    BoneMenaquinone4Potency,
    /// <summary>Potency of K1 per µg relative to MK-7, vessel wall.</summary>
    VesselPhylloquinonePotency,
    /// <summary>Potency of MK-4 per µg relative to MK-7, vessel wall.</summary>
    VesselMenaquinone4Potency,
    /// <summary>Potency of the long menaquinones per µg relative to MK-7, every tissue.</summary>
    LongMenaquinonePotency,

    /// <summary>Gain of the liver's relative supply per µg/d of MK-7.</summary>
    LiverGain,
    /// <summary>Gain of bone's relative supply per µg/d of MK-7.</summary>
    BoneGain,
    /// <summary>Gain of the vessel wall's relative supply per µg/d of MK-7.</summary>
    VesselGain,
    /// <summary>Supply on the reference diet relative to a healthy adult's; 1 for the healthy.</summary>
    BaseSupply,
    /// <summary>Least relative supply a tissue can fall to.</summary>
    LeastSupply,

    /// <summary>Vitamin K1 of a mixed diet relative to a supplement in a reference meal.</summary>
    DietaryPhylloquinoneBioavailability,
    /// <summary>Reference diet: vitamin K1 in the food, µg/d.</summary>
    ReferencePhylloquinone,
    /// <summary>Reference diet: MK-4, µg/d.</summary>
    ReferenceMenaquinone4,
    /// <summary>Reference diet: MK-7, µg/d.</summary>
    ReferenceMenaquinone7,
    /// <summary>Reference diet: long menaquinones, µg/d.</summary>
    ReferenceLongMenaquinones,

    /// <summary>Share of spent vitamin K that the reductase returns, 0 to 1.</summary>
    Recycling,
    /// <summary>S-warfarin in plasma that halves the reductase, mg/L, for this person's VKORC1.</summary>
    SWarfarinHalfInhibition,
    /// <summary>R-warfarin that halves the reductase, relative to S-warfarin.</summary>
    RWarfarinWeakness,
    /// <summary>Absorption of warfarin, 1/h.</summary>
    WarfarinAbsorption,
    /// <summary>Volume of warfarin, L.</summary>
    WarfarinVolume,
    /// <summary>Clearance of S-warfarin, L/h, for this person's CYP2C9.</summary>
    SWarfarinClearance,
    /// <summary>Clearance of R-warfarin, L/h.</summary>
    RWarfarinClearance,

    /// <summary>Odds that prothrombin is made carboxylated on the reference diet.</summary>
    LiverOdds,
    /// <summary>Steepness of the liver's carboxylation.</summary>
    LiverSteepness,
    /// <summary>Odds that osteocalcin is made carboxylated on the reference diet.</summary>
    BoneOdds,
    /// <summary>Steepness of bone's carboxylation.</summary>
    BoneSteepness,
    /// <summary>Odds that matrix Gla protein is made carboxylated on the reference diet.</summary>
    VesselOdds,
    /// <summary>Steepness of the vessel wall's carboxylation.</summary>
    VesselSteepness,
    /// <summary>Turnover of undercarboxylated prothrombin, 1/h.</summary>
    UncarboxylatedProthrombinTurnover,
    /// <summary>Turnover of circulating matrix Gla protein, 1/h.</summary>
    MatrixGlaProteinTurnover,
    /// <summary>dp-ucMGP on the reference diet, pmol/L, in the assay of the source.</summary>
    MatrixGlaProteinLevel,
    /// <summary>Osteocalcin in serum at rest, ng/mL.</summary>
    OsteocalcinLevel,
    /// <summary>Share of serum osteocalcin released from resorbed bone, 0 to 1.</summary>
    OsteocalcinFromResorption,
    /// <summary>Renewal of the osteocalcin held in bone, 1/h.</summary>
    OsteocalcinRenewal,

    /// <summary>Turnover of factor II, 1/h.</summary>
    FactorIITurnover,
    /// <summary>Turnover of factor VII, 1/h.</summary>
    FactorVIITurnover,
    /// <summary>Turnover of factor IX, 1/h.</summary>
    FactorIXTurnover,
    /// <summary>Turnover of factor X, 1/h.</summary>
    FactorXTurnover,
    /// <summary>Turnover of protein C, 1/h.</summary>
    ProteinCTurnover,
    /// <summary>Turnover of protein S, 1/h.</summary>
    ProteinSTurnover,
    /// <summary>Weight of factor II in the prothrombin time.</summary>
    FactorIIWeight,
    /// <summary>Weight of factor VII in the prothrombin time.</summary>
    FactorVIIWeight,
    /// <summary>Weight of factor X in the prothrombin time.</summary>
    FactorXWeight,
    /// <summary>INR per unit of lost activity.</summary>
    InrPerLostActivity,

    /// <summary>Growth of coronary calcium on its own, 1/h of its logarithm.</summary>
    CoronaryCalciumGrowth,
    /// <summary>Growth of arterial stiffness with age, 1/h of its logarithm.</summary>
    StiffnessGrowth,
    /// <summary>Link: restraint of coronary calcium by carboxylated matrix Gla protein; zero by default.</summary>
    CalcificationLink,
    /// <summary>Link: restraint of stiffening by carboxylated matrix Gla protein; zero by default.</summary>
    StiffnessLink,
    /// <summary>Link: power of calcitriol on the making of osteocalcin.</summary>
    CalcitriolLink,
}
