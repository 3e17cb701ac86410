namespace Osteon.Body.Physiology;

/// <summary>What is observed of the whole body, in the order of its outputs: the markers of vitamin K first.</summary>
public enum BodySign
{
    /// <summary>MK-7 in plasma, ng/mL.</summary>
    PlasmaMenaquinone7,
    /// <summary>Total osteocalcin in serum, ng/mL.</summary>
    Osteocalcin,
    /// <summary>Undercarboxylated osteocalcin in serum, ng/mL.</summary>
    UncarboxylatedOsteocalcin,
    /// <summary>Carboxylated osteocalcin in serum, ng/mL.</summary>
    CarboxylatedOsteocalcin,
    /// <summary>Undercarboxylated share of serum osteocalcin, percent.</summary>
    PercentUncarboxylatedOsteocalcin,
    /// <summary>Undercarboxylated over carboxylated osteocalcin.</summary>
    OsteocalcinRatio,
    /// <summary>dp-ucMGP in plasma, pmol/L.</summary>
    DephosphorylatedUncarboxylatedMgp,
    /// <summary>Undercarboxylated prothrombin (PIVKA-II), percent of all prothrombin.</summary>
    PercentUncarboxylatedProthrombin,
    /// <summary>International normalized ratio; for a clinician's view only.</summary>
    Inr,
    /// <summary>Coronary calcium relative to the start.</summary>
    CoronaryCalciumRatio,
    /// <summary>Arterial stiffness relative to the start.</summary>
    StiffnessRatio,
    /// <summary>Undercarboxylated share of the osteocalcin now made, 0 to 1; what the bone link uses.</summary>
    NewOsteocalcinUncarboxylated,
    /// <summary>Plasma calcium, mmol/L.</summary>
    Calcium,
    /// <summary>Plasma phosphate, mmol/L.</summary>
    Phosphate,
    /// <summary>Parathyroid hormone, pmol/L.</summary>
    ParathyroidHormone,
    /// <summary>Calcitriol, pmol/L.</summary>
    Calcitriol,
    /// <summary>25-OH-D, nmol/L.</summary>
    Calcidiol,
    /// <summary>Osteoblasts relative to rest.</summary>
    Osteoblasts,
    /// <summary>Osteoclasts relative to rest.</summary>
    Osteoclasts,
    /// <summary>Density that cells make, lumbar spine, relative to rest.</summary>
    CellDensitySpine,
    /// <summary>The same, femoral neck.</summary>
    CellDensityNeck,
    /// <summary>The same, total hip.</summary>
    CellDensityHip,
    /// <summary>The same, forearm.</summary>
    CellDensityForearm,
    /// <summary>Density that the link adds, lumbar spine, relative to rest.</summary>
    LinkDensitySpine,
    /// <summary>The same, femoral neck.</summary>
    LinkDensityNeck,
    /// <summary>The same, total hip.</summary>
    LinkDensityHip,
    /// <summary>The same, forearm.</summary>
    LinkDensityForearm,
    /// <summary>Calcium eaten, mmol/h.</summary>
    DietToGut,
    /// <summary>Calcium to stool, mmol/h.</summary>
    GutToStool,
    /// <summary>Calcium absorbed, mmol/h.</summary>
    GutToBlood,
    /// <summary>Calcium to urine, mmol/h.</summary>
    BloodToUrine,
    /// <summary>Calcium from the surface of bone to blood, mmol/h.</summary>
    BoneToBlood,
    /// <summary>Calcium from blood to the surface of bone, mmol/h.</summary>
    BloodToBone,
    /// <summary>Calcium from deep bone to its surface, mmol/h.</summary>
    DeepToSurface,
    /// <summary>Calcium from the surface to deep bone, mmol/h.</summary>
    SurfaceToDeep,
    /// <summary>Calcium from blood to the artery wall, mmol/h.</summary>
    BloodToArtery,
}
