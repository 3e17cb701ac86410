using System.Collections.Immutable;
using Osteon.Vocabulary.People;

namespace Osteon.Body.Outcomes;

/// <summary>Every endpoint a projection can hold, in the order of a report.</summary>
public static class Endpoints
{
    /// <summary>Undercarboxylated osteocalcin, ng/mL.</summary>
    public static Endpoint UndercarboxylatedOsteocalcin { get; } = new("ucoc", "undercarboxylated osteocalcin", "ng/mL", EndpointGroup.VitaminK, false,
        "A bone protein that has not received vitamin K; less of it means the bone is better supplied. A marker, not bone strength.");
    /// <summary>Carboxylated osteocalcin, ng/mL.</summary>
    public static Endpoint CarboxylatedOsteocalcin { get; } = new("coc", "carboxylated osteocalcin", "ng/mL", EndpointGroup.VitaminK, false,
        "The same bone protein after vitamin K has completed it.");
    /// <summary>Ratio of undercarboxylated to carboxylated osteocalcin.</summary>
    public static Endpoint OsteocalcinRatio { get; } = new("ucoc_ratio", "ratio of undercarboxylated to carboxylated osteocalcin", "1", EndpointGroup.VitaminK, false,
        "Falls when bone receives more vitamin K.");
    /// <summary>Dephospho-uncarboxylated matrix Gla protein, pmol/L.</summary>
    public static Endpoint DephosphoUncarboxylatedMgp { get; } = new("dp_ucmgp", "inactive matrix Gla protein (dp-ucMGP)", "pmol/L", EndpointGroup.VitaminK, false,
        "A protein of the artery wall that has not received vitamin K. A marker; a fall has not been shown to spare arteries.");
    /// <summary>PIVKA-II, relative to the start.</summary>
    public static Endpoint PivkaII { get; } = new("pivka_ii", "PIVKA-II", "%", EndpointGroup.VitaminK, false,
        "Prothrombin that has not received vitamin K, in percent of its value at the start.");
    /// <summary>Plasma menaquinone-7, ng/mL.</summary>
    public static Endpoint PlasmaMenaquinone7 { get; } = new("plasma_mk7", "MK-7 in plasma", "ng/mL", EndpointGroup.VitaminK, false,
        "The vitamin itself in the blood.");
    /// <summary>International normalized ratio.</summary>
    public static Endpoint Inr { get; } = new("inr", "INR", "{INR}", EndpointGroup.Clotting, true,
        "Clotting time on a vitamin K antagonist; a model failed a blind test of it, so it never guides a dose.");
    /// <summary>25-hydroxyvitamin D, nmol/L.</summary>
    public static Endpoint Calcidiol { get; } = new("calcidiol", "vitamin D store (25-OH-D)", "nmol/L", EndpointGroup.Blood, false,
        "The form of vitamin D that laboratories measure.");
    /// <summary>Calcitriol, pmol/L.</summary>
    public static Endpoint Calcitriol { get; } = new("calcitriol", "active vitamin D (calcitriol)", "pmol/L", EndpointGroup.Blood, true,
        "The hormone made from the vitamin D store.");
    /// <summary>Plasma calcium, mmol/L.</summary>
    public static Endpoint Calcium { get; } = new("calcium", "calcium in blood", "mmol/L", EndpointGroup.Blood, false,
        "Held nearly constant by the body, at the cost of bone when it must be.");
    /// <summary>Plasma phosphate, mmol/L.</summary>
    public static Endpoint Phosphate { get; } = new("phosphate", "phosphate in blood", "mmol/L", EndpointGroup.Blood, false,
        "The mineral's other half.");
    /// <summary>Parathyroid hormone, pmol/L.</summary>
    public static Endpoint ParathyroidHormone { get; } = new("pth", "parathyroid hormone", "pmol/L", EndpointGroup.Blood, false,
        "Rises when calcium runs short and calls it out of bone.");
    /// <summary>C-terminal telopeptide, percent of the start.</summary>
    public static Endpoint Ctx { get; } = new("ctx", "bone breakdown marker (CTX)", "%", EndpointGroup.BoneTurnover, false,
        "Fragments of collagen from bone that is being removed, in percent of the start.");
    /// <summary>P1NP, percent of the start.</summary>
    public static Endpoint P1np { get; } = new("p1np", "bone formation marker (P1NP)", "%", EndpointGroup.BoneTurnover, false,
        "A piece cut from new collagen as bone is built, in percent of the start.");
    /// <summary>Bone-specific alkaline phosphatase, percent of the start.</summary>
    public static Endpoint Bsap { get; } = new("bsap", "bone formation marker (BSAP)", "%", EndpointGroup.BoneTurnover, true,
        "An enzyme of bone-building cells, in percent of the start.");
    /// <summary>Coronary artery calcium score, Agatston units.</summary>
    public static Endpoint CoronaryArteryCalcium { get; } = new("cac", "coronary artery calcium", "{Agatston}", EndpointGroup.Vessels, false,
        "Calcium seen in the heart's arteries on a scan.");

    /// <summary>Change of areal density since the start, percent.</summary>
    public static Endpoint DensityChange(BoneSite site) => Changes[(int)site];

    /// <summary>Areal density, g/cm².</summary>
    public static Endpoint Density(BoneSite site) => Densities[(int)site];

    /// <summary>T-score: standard deviations from the mean of young women.</summary>
    public static Endpoint TScore(BoneSite site) => TScores[(int)site];

    /// <summary>All of them, in the order of a report.</summary>
    public static ImmutableArray<Endpoint> All { get; }

    private static readonly ImmutableArray<Endpoint> Changes, Densities, TScores;

    static Endpoints()
    {
        BoneSite[] sites = Enum.GetValues<BoneSite>();
        Changes = [.. sites.Select(s => new Endpoint(Key(s) + "_bmd_change", Name(s) + " density, change since the start", "%", EndpointGroup.BoneDensity, false,
            "How much mineral the scan would find per area, compared with today."))];
        Densities = [.. sites.Select(s => new Endpoint(Key(s) + "_bmd", Name(s) + " density", "g/cm2", EndpointGroup.BoneDensity, false,
            "Mineral per area as a bone scan measures it."))];
        TScores = [.. sites.Select(s => new Endpoint(Key(s) + "_t_score", Name(s) + " T-score", "{score}", EndpointGroup.BoneDensity, false,
            "How far bone density lies from that of young women; at or below −2.5 is called osteoporosis."))];
        All =
        [
            UndercarboxylatedOsteocalcin, CarboxylatedOsteocalcin, OsteocalcinRatio, DephosphoUncarboxylatedMgp, PivkaII, PlasmaMenaquinone7, Inr,
            Calcidiol, Calcitriol, Calcium, Phosphate, ParathyroidHormone, Ctx, P1np, Bsap, .. Changes, .. Densities, .. TScores, CoronaryArteryCalcium,
        ];
    }

    /// <summary>The endpoint under a key.</summary>
    /// <exception cref="KeyNotFoundException">No endpoint has that key.</exception>
    public static Endpoint ByKey(string key) => All.FirstOrDefault(e => e.Key == key) ?? throw new KeyNotFoundException($"No endpoint is called '{key}'.");

    private static string Key(BoneSite site) => site switch
    {
        BoneSite.LumbarSpine => "lumbar_spine",
        BoneSite.FemoralNeck => "femoral_neck",
        BoneSite.TotalHip => "total_hip",
        _ => "forearm",
    };

    private static string Name(BoneSite site) => Key(site).Replace('_', ' ');
}
