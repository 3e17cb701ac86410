namespace Osteon.Vocabulary.People;

/// <summary>A diagnosis that changes what may be said about bone, calcium or vitamin K.</summary>
public enum Condition
{
    /// <summary>Osteoporosis.</summary>
    Osteoporosis,
    /// <summary>Osteopenia, low bone mass.</summary>
    Osteopenia,
    /// <summary>Chronic kidney disease, not on dialysis.</summary>
    ChronicKidneyDisease,
    /// <summary>Dialysis.</summary>
    Dialysis,
    /// <summary>A kidney or other organ transplant.</summary>
    Transplant,
    /// <summary>Liver disease.</summary>
    LiverDisease,
    /// <summary>Blocked bile flow.</summary>
    Cholestasis,
    /// <summary>Celiac disease.</summary>
    CeliacDisease,
    /// <summary>Crohn's disease or ulcerative colitis.</summary>
    InflammatoryBowelDisease,
    /// <summary>Cystic fibrosis.</summary>
    CysticFibrosis,
    /// <summary>Chronic pancreatitis or pancreatic insufficiency.</summary>
    PancreaticInsufficiency,
    /// <summary>Short bowel.</summary>
    ShortBowel,
    /// <summary>Surgery for weight loss.</summary>
    BariatricSurgery,
    /// <summary>Primary hyperparathyroidism.</summary>
    PrimaryHyperparathyroidism,
    /// <summary>High blood calcium of any cause.</summary>
    Hypercalcemia,
    /// <summary>Low blood calcium.</summary>
    Hypocalcemia,
    /// <summary>Kidney stones.</summary>
    KidneyStones,
    /// <summary>Sarcoidosis or another granulomatous disease.</summary>
    Sarcoidosis,
    /// <summary>Overactive thyroid.</summary>
    Hyperthyroidism,
    /// <summary>Underactive thyroid.</summary>
    Hypothyroidism,
    /// <summary>Rheumatoid arthritis.</summary>
    RheumatoidArthritis,
    /// <summary>Type 1 diabetes.</summary>
    Type1Diabetes,
    /// <summary>Type 2 diabetes.</summary>
    Type2Diabetes,
    /// <summary>A stroke, ever.</summary>
    Stroke,
    /// <summary>Heart attack, angina or stent.</summary>
    CoronaryDisease,
    /// <summary>Heart failure.</summary>
    HeartFailure,
    /// <summary>Coronary or other arterial calcification seen on a scan.</summary>
    ArterialCalcification,
    /// <summary>Asthma or chronic obstructive lung disease.</summary>
    ChronicLungDisease,
    /// <summary>Epilepsy.</summary>
    Epilepsy,
    /// <summary>Parkinson's disease.</summary>
    ParkinsonDisease,
    /// <summary>Dementia.</summary>
    Dementia,
    /// <summary>Cancer, now or under treatment.</summary>
    Cancer,
    /// <summary>Anorexia nervosa.</summary>
    AnorexiaNervosa,
    /// <summary>Pregnant.</summary>
    Pregnancy,
    /// <summary>Breastfeeding.</summary>
    Breastfeeding,
    /// <summary>Lack of glucose-6-phosphate dehydrogenase.</summary>
    G6pdDeficiency,
    /// <summary>Soy allergy.</summary>
    SoyAllergy,
    /// <summary>Paget's disease of bone.</summary>
    PagetDisease,
    /// <summary>Calciphylaxis.</summary>
    Calciphylaxis,
}

/// <summary>A complaint that may need a doctor.</summary>
public enum Symptom
{
    /// <summary>Sudden or new back pain.</summary>
    NewBackPain,
    /// <summary>Back pain with leg weakness, numbness of the saddle area, or bladder or bowel trouble.</summary>
    BackPainWithWeaknessOrNumbness,
    /// <summary>Height lost: 2 cm in a year, or 4 cm in all.</summary>
    HeightLoss,
    /// <summary>A new stoop.</summary>
    NewStoop,
    /// <summary>Bruising, nosebleeds, bleeding gums, blood in urine or stool without a known cause.</summary>
    UnexplainedBleeding,
    /// <summary>Black or bloody stool, or vomiting blood.</summary>
    HeavyBleeding,
    /// <summary>Signs of a stroke: face, arm or speech.</summary>
    StrokeSigns,
    /// <summary>Chest pain or breathlessness.</summary>
    ChestPainOrBreathlessness,
    /// <summary>A swollen, painful leg.</summary>
    SwollenPainfulLeg,
    /// <summary>Thirst, confusion and constipation together.</summary>
    ThirstConfusionConstipation,
    /// <summary>Weight loss, night pain or fever.</summary>
    WeightLossNightPainOrFever,
    /// <summary>New pain of thigh or groin.</summary>
    ThighOrGroinPain,
    /// <summary>Exposed bone of the jaw, or a jaw wound that does not heal.</summary>
    JawBoneExposed,
    /// <summary>Severe headache with high blood pressure after food.</summary>
    SevereHeadacheAfterFood,
}
