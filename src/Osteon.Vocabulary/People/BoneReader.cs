using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.People;

/// <summary>Reads bone scans and fractures.</summary>
internal static class BoneReader
{
    internal static readonly MappingShape ScanShape = new("scan", ["site", "bmd", "t_score", "device", "date"]);
    internal static readonly MappingShape FractureShape = new("fracture", ["site", "age", "low_trauma"]);

    /// <summary>Reads the key <c>dxa</c>, oldest first.</summary>
    public static ImmutableArray<BoneScan> ReadScans(Fields fields, DateOnly asOf)
    {
        Reported<ImmutableArray<BoneScan>> list = fields.List("dxa", (DocumentNode n, out BoneScan s) => TryScan(n, fields.Findings, asOf, out s));
        return [.. list.OrAssume([]).OrderBy(scan => scan.Date ?? DateOnly.MinValue)];
    }

    /// <summary>Reads one fracture.</summary>
    public static bool TryFracture(DocumentNode node, Findings findings, double ageNow, out Fracture fracture)
    {
        fracture = null!; // read only where the answer is true
        if (!Fields.TryOpen(node, FractureShape, findings, out Fields fields))
            return false;
        bool good = fields.Required("site", (DocumentNode n, out FractureSite s) => findings.Word(n, PersonWords.FractureSites, "bone", out s), "Name the bone, such as 'site: wrist'.", out FractureSite site);
        Reported<double> age = fields.Optional("age", (DocumentNode n, out double v) => findings.Number(n, 0, ageNow, "Age at the fracture", out v));
        Answer lowTrauma = fields.Answer("low_trauma");
        fracture = new Fracture(site, age.IsKnown ? age.Value : null, lowTrauma);
        return good;
    }

    private static bool TryScan(DocumentNode node, Findings findings, DateOnly asOf, out BoneScan scan)
    {
        scan = null!; // read only where the answer is true
        if (!Fields.TryOpen(node, ScanShape, findings, out Fields fields))
            return false;
        bool good = fields.Required("site", (DocumentNode n, out BoneSite s) => findings.Word(n, PersonWords.BoneSites, "site of a scan", out s), "Name the site, such as 'site: lumbar spine'.", out BoneSite site);
        Reported<double> density = fields.Optional("bmd", (DocumentNode n, out double v) => findings.Quantity(n, Unit.Of("g/cm2"), null, 0.1, 2.5, "Bone density", out v));
        Reported<double> score = fields.Optional("t_score", (DocumentNode n, out double v) => findings.Number(n, -10, 10, "A T-score", out v));
        Reported<ScannerMaker> device = fields.Optional("device", (DocumentNode n, out ScannerMaker m) => findings.Word(n, PersonWords.Scanners, "maker of scanners", out m));
        Reported<DateOnly> date = fields.Optional("date", (DocumentNode n, out DateOnly d) => findings.Date(n, asOf, out d));
        if (good && fields.Find("bmd") is null && fields.Find("t_score") is null)
            return findings.Note(node, "The scan has neither a density nor a T-score.", "Write 'bmd: 0.85 g/cm2' or 't_score: -1.8'.");
        scan = new BoneScan(site, density.IsKnown ? density.Value : null, score.IsKnown ? score.Value : null, device.OrAssume(ScannerMaker.Unknown), date.IsKnown ? date.Value : null);
        return good && (density.IsKnown || score.IsKnown);
    }
}
