namespace Osteon.Body.Physiology;

/// <summary>The states of the vitamin K pathway, in the order of its state vector.</summary>
public enum VitaminKPool
{
    /// <summary>Vitamin K1 in the gut that will be absorbed, µg.</summary>
    PhylloquinoneInGut,
    /// <summary>MK-4 in the gut that will be absorbed, µg.</summary>
    Menaquinone4InGut,
    /// <summary>MK-7 in the gut that will be absorbed, µg.</summary>
    Menaquinone7InGut,
    /// <summary>Long menaquinones in the gut that will be absorbed, µg.</summary>
    LongMenaquinonesInGut,
    /// <summary>Vitamin K1 in plasma and what exchanges with it at once, µg.</summary>
    PhylloquinoneInPlasma,
    /// <summary>MK-4 in plasma, µg.</summary>
    Menaquinone4InPlasma,
    /// <summary>MK-7 in plasma, µg.</summary>
    Menaquinone7InPlasma,
    /// <summary>Long menaquinones in plasma, µg.</summary>
    LongMenaquinonesInPlasma,
    /// <summary>Vitamin K of the liver, as the daily MK-7 that would keep it there, µg/d.</summary>
    LiverVitaminK,
    /// <summary>Vitamin K of bone, quick pool, µg/d of MK-7.</summary>
    BoneVitaminK,
    /// <summary>Vitamin K of bone, slow pool, µg/d of MK-7.</summary>
    SlowBoneVitaminK,
    /// <summary>Vitamin K of the vessel wall, µg/d of MK-7.</summary>
    VesselVitaminK,
    /// <summary>Undercarboxylated share of circulating prothrombin (PIVKA-II), 0 to 1.</summary>
    UncarboxylatedProthrombin,
    /// <summary>Undercarboxylated share of matrix Gla protein, 0 to 1.</summary>
    UncarboxylatedMatrixGlaProtein,
    /// <summary>Undercarboxylated share of the osteocalcin held in bone, 0 to 1.</summary>
    UncarboxylatedBoneOsteocalcin,
    /// <summary>Factor II relative to normal.</summary>
    FactorII,
    /// <summary>Factor VII relative to normal.</summary>
    FactorVII,
    /// <summary>Factor IX relative to normal.</summary>
    FactorIX,
    /// <summary>Factor X relative to normal.</summary>
    FactorX,
    /// <summary>Protein C relative to normal.</summary>
    ProteinC,
    /// <summary>Protein S relative to normal.</summary>
    ProteinS,
    /// <summary>Racemic warfarin in the gut, mg.</summary>
    WarfarinInGut,
    /// <summary>S-warfarin in the body, mg.</summary>
    SWarfarin,
    /// <summary>R-warfarin in the body, mg.</summary>
    RWarfarin,
    /// <summary>Natural logarithm of coronary calcium relative to the start.</summary>
    CoronaryCalcium,
    /// <summary>Natural logarithm of arterial stiffness relative to the start.</summary>
    ArterialStiffness,
}
