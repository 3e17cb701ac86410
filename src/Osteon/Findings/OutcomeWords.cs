namespace Osteon.Findings;

/// <summary>What the data call an outcome, in words.</summary>
internal static class OutcomeWords
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["ucoc"] = "undercarboxylated osteocalcin (ucOC)",
        ["coc"] = "carboxylated osteocalcin",
        ["total_oc"] = "total osteocalcin",
        ["dp_ucmgp"] = "inactive matrix Gla protein (dp-ucMGP)",
        ["dp_ucmgp_change"] = "change of inactive matrix Gla protein (dp-ucMGP)",
        ["lumbar_spine_bmd"] = "bone density of the lumbar spine",
        ["total_hip_bmd"] = "bone density of the hip",
        ["femoral_neck_bmd"] = "bone density of the femoral neck",
        ["forearm_bmd"] = "bone density of the forearm",
        ["cac_score_change"] = "change of the coronary calcium score",
        ["avc_score_change"] = "change of the aortic valve calcium score",
        ["stiffness_index_beta"] = "stiffness index of the artery",
        ["vertebral_bmd"] = "bone density of the vertebrae",
        ["femur_bmd"] = "bone density of the femur",
        ["femoral_bmd"] = "bone density of the femur",
        ["trochanter_bmd"] = "bone density of the trochanter",
        ["lumbar_spine_bmd (L3)"] = "bone density of the third lumbar vertebra",
        ["metacarpal_bmd hemiplegic side"] = "bone density of the hand, paralyzed side",
        ["metacarpal_bmd intact side"] = "bone density of the hand, healthy side",
        ["femoral_calcification_activity"] = "activity of calcification of the femoral artery",
        ["femoral_calcification_mass"] = "mass of calcium in the femoral artery",
        ["bap"] = "bone alkaline phosphatase",
        ["cac_score"] = "coronary calcium score",
        ["cac_score_change (baseline CAC>=400)"] = "change of the coronary calcium score, 400 or more at the start",
        ["coc_ucoc_ratio"] = "carboxylated over undercarboxylated osteocalcin",
        ["ucoc_toc_ratio"] = "undercarboxylated over total osteocalcin",
        ["pwv (brachial-ankle)"] = "pulse wave velocity (brachial–ankle)",
        ["serum_K1"] = "vitamin K1 in serum",
        ["pulse_wave_velocity"] = "pulse wave velocity, how stiff arteries are",
        ["pulse_wave_velocity (carotid-radial)"] = "pulse wave velocity from neck to wrist",
        ["pulse_wave_velocity (carotid)"] = "pulse wave velocity in the neck artery",
        ["augmentation_index"] = "augmentation index of the aorta",
        ["flow_mediated_dilatation"] = "widening of the arm artery with flow",
        ["carotid_intima_media_change"] = "change of the thickness of the neck artery's wall",
        ["arterial_calcification_mass"] = "mass of calcium in the large arteries",
        ["any_fractures"] = "fractures of any kind",
    };

    public static string Of(string outcome) => Known.TryGetValue(outcome, out string? words) ? words : outcome.Replace('_', ' ');

    /// <summary>Whether people feel the outcome themselves.</summary>
    public static bool IsFelt(string outcome) => outcome.Contains("fracture", StringComparison.Ordinal) || outcome.Contains("death", StringComparison.Ordinal)
        || outcome.Contains("event", StringComparison.Ordinal) || outcome is "heart_valve_surgery" or "cancers";
}
