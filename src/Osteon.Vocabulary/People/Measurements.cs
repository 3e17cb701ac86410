namespace Osteon.Vocabulary.People;

/// <summary>A laboratory test the program understands. Values are stored in the unit named here.</summary>
public enum LabTest
{
    /// <summary>25-hydroxyvitamin D, nmol/L.</summary>
    Calcidiol,
    /// <summary>Total serum calcium, mmol/L.</summary>
    Calcium,
    /// <summary>Ionized calcium, mmol/L.</summary>
    IonizedCalcium,
    /// <summary>Serum albumin, g/L.</summary>
    Albumin,
    /// <summary>Serum phosphate, mmol/L.</summary>
    Phosphate,
    /// <summary>Intact parathyroid hormone, pmol/L.</summary>
    ParathyroidHormone,
    /// <summary>Serum creatinine, µmol/L.</summary>
    Creatinine,
    /// <summary>Estimated glomerular filtration rate, mL/min/1.73 m².</summary>
    EstimatedGfr,
    /// <summary>International normalized ratio, dimensionless.</summary>
    Inr,
    /// <summary>Undercarboxylated osteocalcin, ng/mL.</summary>
    UndercarboxylatedOsteocalcin,
    /// <summary>Carboxylated osteocalcin, ng/mL.</summary>
    CarboxylatedOsteocalcin,
    /// <summary>Total osteocalcin, ng/mL.</summary>
    TotalOsteocalcin,
    /// <summary>Dephospho-uncarboxylated matrix Gla protein, pmol/L.</summary>
    DephosphoUncarboxylatedMgp,
    /// <summary>PIVKA-II, mAU/mL.</summary>
    PivkaII,
    /// <summary>C-terminal telopeptide of collagen I, ng/L.</summary>
    Ctx,
    /// <summary>Procollagen I N-terminal propeptide, µg/L.</summary>
    P1np,
    /// <summary>Bone-specific alkaline phosphatase, µg/L.</summary>
    BoneAlkalinePhosphatase,
    /// <summary>Magnesium, mmol/L.</summary>
    Magnesium,
    /// <summary>Plasma menaquinone-7, ng/mL.</summary>
    PlasmaMenaquinone7,
    /// <summary>Coronary artery calcium, Agatston units.</summary>
    CoronaryArteryCalcium,
}

/// <summary>A laboratory result in the canonical unit of its test.</summary>
/// <param name="Test">The test.</param>
/// <param name="Value">The value in the unit <see cref="LabTest"/> names.</param>
/// <param name="Date">The day it was drawn, where known.</param>
/// <param name="AsWritten">Value and unit as reported, for print.</param>
public sealed record LabResult(LabTest Test, double Value, DateOnly? Date, string AsWritten);

/// <summary>A place in the skeleton where density is measured.</summary>
public enum BoneSite
{
    /// <summary>Lumbar spine, L1–L4.</summary>
    LumbarSpine,
    /// <summary>Femoral neck.</summary>
    FemoralNeck,
    /// <summary>Total hip.</summary>
    TotalHip,
    /// <summary>Forearm, one-third radius.</summary>
    Forearm,
}

/// <summary>A bone scan by dual-energy X-ray absorptiometry; holds areal density, T-score, or both.</summary>
/// <param name="Site">Where.</param>
/// <param name="ArealDensity">g/cm², as the device printed it; null where only a T-score was given.</param>
/// <param name="TScore">Standard deviations from the young mean, as printed; null where only a density was given.</param>
/// <param name="Device">The maker of the scanner; unknown where not told.</param>
/// <param name="Date">The day of the scan, where known.</param>
public sealed record BoneScan(BoneSite Site, double? ArealDensity, double? TScore, ScannerMaker Device, DateOnly? Date);

/// <summary>Makers whose densities differ and must be converted before they are compared.</summary>
public enum ScannerMaker
{
    /// <summary>Not told.</summary>
    Unknown,
    /// <summary>Hologic.</summary>
    Hologic,
    /// <summary>GE Lunar.</summary>
    Lunar,
    /// <summary>Norland.</summary>
    Norland,
}

/// <summary>A fracture the person had.</summary>
/// <param name="Site">Which bone.</param>
/// <param name="AgeYears">Age at the time, where known.</param>
/// <param name="LowTrauma">Whether it came from a fall from standing height or less.</param>
public sealed record Fracture(FractureSite Site, double? AgeYears, Answers.Answer LowTrauma);

/// <summary>The bone that broke.</summary>
public enum FractureSite
{
    /// <summary>A vertebra.</summary>
    Spine,
    /// <summary>The hip.</summary>
    Hip,
    /// <summary>The wrist or forearm.</summary>
    Wrist,
    /// <summary>The upper arm.</summary>
    Humerus,
    /// <summary>A rib.</summary>
    Rib,
    /// <summary>The pelvis.</summary>
    Pelvis,
    /// <summary>Another bone.</summary>
    Other,
}

/// <summary>How a person moves in an ordinary week.</summary>
/// <param name="ImpactSessionsPerWeek">Jumping, running, dancing.</param>
/// <param name="ResistanceSessionsPerWeek">Weights or bands.</param>
/// <param name="WalkingHoursPerWeek">Walking.</param>
public sealed record Exercise(double ImpactSessionsPerWeek, double ResistanceSessionsPerWeek, double WalkingHoursPerWeek);

/// <summary>CYP2C9 genotype.</summary>
public enum Cyp2c9
{
    /// <summary>*1/*1.</summary>
    Star1Star1,
    /// <summary>*1/*2.</summary>
    Star1Star2,
    /// <summary>*1/*3.</summary>
    Star1Star3,
    /// <summary>*2/*2.</summary>
    Star2Star2,
    /// <summary>*2/*3.</summary>
    Star2Star3,
    /// <summary>*3/*3.</summary>
    Star3Star3,
}

/// <summary>VKORC1 −1639 genotype.</summary>
public enum Vkorc1
{
    /// <summary>GG.</summary>
    GG,
    /// <summary>GA.</summary>
    GA,
    /// <summary>AA.</summary>
    AA,
}
