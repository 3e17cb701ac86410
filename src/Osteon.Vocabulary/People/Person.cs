using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Vocabulary.People;

/// <summary>A person as they told us about themselves. Age and sex are always known; everything else may be unknown.</summary>
public sealed record Person
{
    private readonly double _ageYears;

    /// <summary>A name or title for reports; never used in a computation.</summary>
    public string Label { get; init; } = "this person";

    /// <summary>The day the answers hold for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Age, years, 0 to 120.</summary>
    public required double AgeYears
    {
        get => _ageYears;
        init => _ageYears = value is >= 0 and <= 120 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Age is 0 to 120 years.");
    }

    /// <summary>Sex, for reference values and hormones.</summary>
    public required Sex Sex { get; init; }

    /// <summary>Height, cm.</summary>
    public Reported<double> HeightCentimeters { get; init; }

    /// <summary>Weight, kg.</summary>
    public Reported<double> WeightKilograms { get; init; }

    /// <summary>Ancestry, for the choice of reference values only.</summary>
    public Reported<Ancestry> Ancestry { get; init; }

    /// <summary>Where a woman stands with regard to menopause; unknown for men.</summary>
    public Reported<Menopause> Menopause { get; init; }

    /// <summary>What the person eats.</summary>
    public Reported<Diet> Diet { get; init; }

    /// <summary>Fat in the meal with which a dose is taken, g.</summary>
    public Reported<double> DoseMealFatGrams { get; init; }

    /// <summary>What the person takes. Never assumed.</summary>
    public required MedicineList Medicines { get; init; }

    /// <summary>Clots, bleeding disorders, heart valves. Never assumed.</summary>
    public required ClottingHistory Clotting { get; init; }

    /// <summary>Supplements taken already, vitamin K among them.</summary>
    public Reported<Regimen> Supplements { get; init; }

    /// <summary>Diagnoses other than clotting; an empty list means the person said there are none.</summary>
    public Reported<ImmutableArray<Condition>> Conditions { get; init; }

    /// <summary>Complaints that may need a doctor; an empty list means the person said there are none.</summary>
    public Reported<ImmutableArray<Symptom>> Symptoms { get; init; }

    /// <summary>CYP2C9 genotype, for warfarin.</summary>
    public Reported<Cyp2c9> Cyp2c9 { get; init; }

    /// <summary>VKORC1 −1639 genotype, for the antagonists.</summary>
    public Reported<Vkorc1> Vkorc1 { get; init; }

    /// <summary>Laboratory results, newest last.</summary>
    public ImmutableArray<LabResult> Labs { get; init; } = [];

    /// <summary>Bone scans, newest last.</summary>
    public ImmutableArray<BoneScan> BoneScans { get; init; } = [];

    /// <summary>Fractures since the age of 40; an empty list means the person said there were none.</summary>
    public Reported<ImmutableArray<Fracture>> Fractures { get; init; }

    /// <summary>How the person moves.</summary>
    public Reported<Exercise> Exercise { get; init; }

    /// <summary>Tobacco, cigarettes per day; zero means not now.</summary>
    public Reported<double> CigarettesPerDay { get; init; }

    /// <summary>Alcohol, standard drinks of 10 g per day.</summary>
    public Reported<double> AlcoholDrinksPerDay { get; init; }

    /// <summary>How much summer sun reaches the skin, and on which half of the Earth.</summary>
    public Reported<SummerSun> SummerSun { get; init; }

    /// <summary>Whether a parent broke a hip.</summary>
    public Answer ParentHipFracture { get; init; }

    /// <summary>Falls in the last twelve months.</summary>
    public Reported<int> FallsLastYear { get; init; }

    /// <summary>Ten-year chance of a major fracture from FRAX, percent, as the person typed it in.</summary>
    public Reported<double> FraxMajorPercent { get; init; }

    /// <summary>Ten-year chance of a hip fracture from FRAX, percent, as the person typed it in.</summary>
    public Reported<double> FraxHipPercent { get; init; }

    /// <summary>The newest result of a test, where there is one.</summary>
    public LabResult? Newest(LabTest test) => Labs.Where(lab => lab.Test == test).MaxBy(lab => lab.Date ?? DateOnly.MinValue);
}

/// <summary>Biological sex.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}

/// <summary>Ancestry by which published reference values are grouped.</summary>
public enum Ancestry
{
    /// <summary>African or Afro-Caribbean.</summary>
    Black,

    /// <summary>East Asian.</summary>
    EastAsian,

    /// <summary>Hispanic.</summary>
    Hispanic,

    /// <summary>South Asian.</summary>
    SouthAsian,

    /// <summary>European.</summary>
    White,

    /// <summary>None of these.</summary>
    Other,
}
