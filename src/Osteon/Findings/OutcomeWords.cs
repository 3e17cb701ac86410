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
        ["any_fractures"] = "fractures of any kind",
    };

    public static string Of(string outcome) => Known.TryGetValue(outcome, out string? words) ? words : outcome.Replace('_', ' ');

    /// <summary>Whether people feel the outcome themselves.</summary>
    public static bool IsFelt(string outcome) => outcome.Contains("fracture", StringComparison.Ordinal) || outcome.Contains("death", StringComparison.Ordinal)
        || outcome.Contains("event", StringComparison.Ordinal) || outcome is "heart_valve_surgery" or "cancers";
}
