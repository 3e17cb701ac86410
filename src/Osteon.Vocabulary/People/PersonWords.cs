using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.People;

/// <summary>The words of a person file that stand for one of a fixed set, with the synonyms people write.</summary>
public static class PersonWords
{
    /// <summary>Sexes.</summary>
    public static NameTable<Sex> Sexes { get; } = Words.Of<Sex>(null, ("f", Sex.Female), ("woman", Sex.Female), ("m", Sex.Male), ("man", Sex.Male));

    /// <summary>Ancestries.</summary>
    public static NameTable<Ancestry> Ancestries { get; } = Words.Of<Ancestry>(null,
        ("african", Ancestry.Black), ("african american", Ancestry.Black), ("afro-caribbean", Ancestry.Black), ("european", Ancestry.White), ("caucasian", Ancestry.White),
        ("japanese", Ancestry.EastAsian), ("chinese", Ancestry.EastAsian), ("korean", Ancestry.EastAsian), ("indian", Ancestry.SouthAsian), ("latino", Ancestry.Hispanic));

    /// <summary>Amounts of summer sun.</summary>
    public static NameTable<SummerSun> SummerSuns { get; } = Words.Of<SummerSun>(null, ("none", SummerSun.Hardly), ("hardly any", SummerSun.Hardly), ("covered", SummerSun.Hardly));

    /// <summary>Disorders of clotting, and heart valves.</summary>
    public static NameTable<ClottingDisorder> ClottingDisorders { get; } = new(
        Enum.GetValues<ClottingDisorder>().Select(value => (value == ClottingDisorder.OtherOrUnnamed ? "other" : Words.InWords(value), value)),
        [
            ("mechanical valve", ClottingDisorder.MechanicalHeartValve), ("metal valve", ClottingDisorder.MechanicalHeartValve), ("artificial valve", ClottingDisorder.MechanicalHeartValve),
            ("biological valve", ClottingDisorder.BiologicalHeartValve), ("tissue valve", ClottingDisorder.BiologicalHeartValve), ("bioprosthetic valve", ClottingDisorder.BiologicalHeartValve),
            ("afib", ClottingDisorder.AtrialFibrillation), ("AF", ClottingDisorder.AtrialFibrillation), ("DVT", ClottingDisorder.DeepVeinThrombosis), ("leg clot", ClottingDisorder.DeepVeinThrombosis),
            ("thrombosis", ClottingDisorder.DeepVeinThrombosis), ("PE", ClottingDisorder.PulmonaryEmbolism), ("lung clot", ClottingDisorder.PulmonaryEmbolism),
            ("lack of protein C", ClottingDisorder.ProteinCDeficiency), ("lack of protein S", ClottingDisorder.ProteinSDeficiency), ("factor 5 leiden", ClottingDisorder.FactorVLeiden),
            ("prothrombin G20210A", ClottingDisorder.ProthrombinMutation), ("APS", ClottingDisorder.AntiphospholipidSyndrome), ("lupus anticoagulant", ClottingDisorder.AntiphospholipidSyndrome),
            ("hemophilia", ClottingDisorder.BleedingDisorder), ("haemophilia", ClottingDisorder.BleedingDisorder), ("von willebrand disease", ClottingDisorder.BleedingDisorder),
            ("unexplained bruising", ClottingDisorder.UnexplainedBleeding), ("other or unnamed", ClottingDisorder.OtherOrUnnamed), ("yes", ClottingDisorder.OtherOrUnnamed),
        ]);

    /// <summary>Conditions.</summary>
    public static NameTable<Condition> Conditions { get; } = new(
        Enum.GetValues<Condition>().Select(value => (value switch
        {
            Condition.G6pdDeficiency => "G6PD deficiency",
            Condition.CeliacDisease => "celiac disease",
            _ => Words.InWords(value),
        }, value)),
        [
            ("low bone mass", Condition.Osteopenia), ("CKD", Condition.ChronicKidneyDisease), ("kidney disease", Condition.ChronicKidneyDisease), ("renal failure", Condition.ChronicKidneyDisease),
            ("hemodialysis", Condition.Dialysis), ("haemodialysis", Condition.Dialysis), ("peritoneal dialysis", Condition.Dialysis), ("kidney transplant", Condition.Transplant), ("organ transplant", Condition.Transplant),
            ("cirrhosis", Condition.LiverDisease), ("hepatitis", Condition.LiverDisease), ("coeliac disease", Condition.CeliacDisease), ("celiac", Condition.CeliacDisease), ("coeliac", Condition.CeliacDisease),
            ("Crohn's disease", Condition.InflammatoryBowelDisease), ("crohn", Condition.InflammatoryBowelDisease), ("ulcerative colitis", Condition.InflammatoryBowelDisease), ("IBD", Condition.InflammatoryBowelDisease),
            ("chronic pancreatitis", Condition.PancreaticInsufficiency), ("short bowel syndrome", Condition.ShortBowel), ("gastric bypass", Condition.BariatricSurgery), ("weight loss surgery", Condition.BariatricSurgery),
            ("hyperparathyroidism", Condition.PrimaryHyperparathyroidism), ("high calcium", Condition.Hypercalcemia), ("hypercalcaemia", Condition.Hypercalcemia), ("low calcium", Condition.Hypocalcemia), ("hypocalcaemia", Condition.Hypocalcemia),
            ("kidney stone", Condition.KidneyStones), ("renal stones", Condition.KidneyStones), ("overactive thyroid", Condition.Hyperthyroidism), ("underactive thyroid", Condition.Hypothyroidism),
            ("diabetes type 1", Condition.Type1Diabetes), ("diabetes type 2", Condition.Type2Diabetes), ("T1D", Condition.Type1Diabetes), ("T2D", Condition.Type2Diabetes),
            ("heart attack", Condition.CoronaryDisease), ("myocardial infarction", Condition.CoronaryDisease), ("angina", Condition.CoronaryDisease), ("stent", Condition.CoronaryDisease), ("coronary artery disease", Condition.CoronaryDisease),
            ("vascular calcification", Condition.ArterialCalcification), ("coronary calcification", Condition.ArterialCalcification), ("COPD", Condition.ChronicLungDisease), ("asthma", Condition.ChronicLungDisease),
            ("Parkinson's disease", Condition.ParkinsonDisease), ("anorexia", Condition.AnorexiaNervosa), ("pregnant", Condition.Pregnancy), ("nursing", Condition.Breastfeeding), ("lactation", Condition.Breastfeeding),
            ("Paget's disease", Condition.PagetDisease), ("RA", Condition.RheumatoidArthritis),
        ]);

    /// <summary>Complaints.</summary>
    public static NameTable<Symptom> Symptoms { get; } = Words.Of<Symptom>(null,
        ("back pain", Symptom.NewBackPain), ("lost height", Symptom.HeightLoss), ("bruising", Symptom.UnexplainedBleeding), ("chest pain", Symptom.ChestPainOrBreathlessness),
        ("breathlessness", Symptom.ChestPainOrBreathlessness), ("swollen leg", Symptom.SwollenPainfulLeg), ("weight loss", Symptom.WeightLossNightPainOrFever), ("fever", Symptom.WeightLossNightPainOrFever),
        ("thigh pain", Symptom.ThighOrGroinPain), ("groin pain", Symptom.ThighOrGroinPain), ("severe headache", Symptom.SevereHeadacheAfterFood));

    /// <summary>CYP2C9 genotypes, written <c>*1/*3</c>.</summary>
    public static NameTable<Cyp2c9> Cyp2c9Genotypes { get; } = new(
        [("*1/*1", Cyp2c9.Star1Star1), ("*1/*2", Cyp2c9.Star1Star2), ("*1/*3", Cyp2c9.Star1Star3), ("*2/*2", Cyp2c9.Star2Star2), ("*2/*3", Cyp2c9.Star2Star3), ("*3/*3", Cyp2c9.Star3Star3)],
        [("*2/*1", Cyp2c9.Star1Star2), ("*3/*1", Cyp2c9.Star1Star3), ("*3/*2", Cyp2c9.Star2Star3)]);

    /// <summary>VKORC1 −1639 genotypes.</summary>
    public static NameTable<Vkorc1> Vkorc1Genotypes { get; } = new(
        [("GG", Vkorc1.GG), ("GA", Vkorc1.GA), ("AA", Vkorc1.AA)], [("AG", Vkorc1.GA), ("G/G", Vkorc1.GG), ("G/A", Vkorc1.GA), ("A/A", Vkorc1.AA)]);

    /// <summary>Places in the skeleton that are scanned.</summary>
    public static NameTable<BoneSite> BoneSites { get; } = Words.Of<BoneSite>(null,
        ("spine", BoneSite.LumbarSpine), ("L1-L4", BoneSite.LumbarSpine), ("hip", BoneSite.TotalHip), ("neck of femur", BoneSite.FemoralNeck), ("one-third radius", BoneSite.Forearm), ("radius", BoneSite.Forearm));

    /// <summary>Makers of scanners.</summary>
    public static NameTable<ScannerMaker> Scanners { get; } = Words.Of([ScannerMaker.Unknown], ("GE Lunar", ScannerMaker.Lunar), ("GE", ScannerMaker.Lunar));

    /// <summary>Bones that break.</summary>
    public static NameTable<FractureSite> FractureSites { get; } = Words.Of<FractureSite>(null,
        ("vertebra", FractureSite.Spine), ("forearm", FractureSite.Wrist), ("radius", FractureSite.Wrist), ("upper arm", FractureSite.Humerus), ("shoulder", FractureSite.Humerus), ("femur", FractureSite.Hip), ("ribs", FractureSite.Rib));

    /// <summary>Regions of food tables.</summary>
    public static NameTable<FoodRegion> Regions { get; } = Words.Of<FoodRegion>(null, ("EU", FoodRegion.Europe), ("US", FoodRegion.UnitedStates), ("USA", FoodRegion.UnitedStates), ("UK", FoodRegion.Europe));
}
