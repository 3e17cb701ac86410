using System.Collections.Immutable;
using System.Globalization;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Evidence.Studies;

/// <summary>Every study the room knows: the product's own from <c>data/studies</c>, and what a person added beside them.</summary>
public sealed record StudyLibrary
{
    private static readonly Lazy<StudyLibrary> Own = new(Load);

    /// <summary>The product's own.</summary>
    public static StudyLibrary Shipped => Own.Value;

    /// <summary>The studies, in the order of the file.</summary>
    public required ImmutableArray<Study> Studies { get; init; }

    /// <summary>Their results.</summary>
    public required ImmutableArray<OutcomeRow> Outcomes { get; init; }

    /// <summary>Published meta-analyses.</summary>
    public ImmutableArray<PublishedPool> Pools { get; init; } = [];

    /// <summary>Published network estimates of medicines.</summary>
    public ImmutableArray<PublishedPool> Networks { get; init; } = [];

    /// <summary>Published comparisons of medicines' trials.</summary>
    public ImmutableArray<PublishedPool> MedicineComparisons { get; init; } = [];

    /// <summary>Arms of medicines' trials.</summary>
    public ImmutableArray<MedicineArm> MedicineArms { get; init; } = [];

    /// <summary>Guidelines.</summary>
    public ImmutableArray<Guideline> Guidelines { get; init; } = [];

    /// <summary>Studies known to be retracted or in doubt, with the reason.</summary>
    public ImmutableArray<(string Study, string Work, string Status, string Reason, string Source)> Retractions { get; init; } = [];

    /// <summary>Published pools that turn over when one choice changes; always shown as pairs.</summary>
    public ImmutableArray<(PublishedPool First, PublishedPool Second, string WhatChanged)> Reversals { get; init; } = [];

    /// <summary>What is wanted and was not found.</summary>
    public ImmutableArray<string> Gaps { get; init; } = [];

    /// <summary>The study of an id, in any case; null where there is none.</summary>
    public Study? Find(string id) => Studies.FirstOrDefault(s => s.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>This library with a person's own studies beside.</summary>
    public StudyLibrary With(IEnumerable<Study> studies, IEnumerable<OutcomeRow> outcomes) => this with { Studies = [.. Studies, .. studies], Outcomes = [.. Outcomes, .. outcomes] };

    private static StudyLibrary Load()
    {
        CsvTable pools = Table("pools"), networks = Table("networks"), medicines = Table("drugs");
        ImmutableArray<PublishedPool> published = [.. pools.Rows.Select(r => ReadPool(r, r["pool_id"], r["subgroup"]) with { Studies = r.Number("k") })];
        return new StudyLibrary
        {
            Studies = [.. Table("studies").Rows.Select(ReadStudy)],
            Outcomes = [.. Table("outcomes").Rows.Select(ReadOutcome)],
            Pools = published,
            Reversals = [.. Table("reversals").Rows.Select(r => (PoolOf(published, r, "first"), PoolOf(published, r, "second"), r["what_changed"]))],
            Networks = [.. networks.Rows.Select(r => ReadPool(r, r["network_id"], $"{r["drug"]} vs {r["comparator"]}") with { Studies = r.Number("k") })],
            MedicineComparisons = [.. medicines.Rows.Where(r => r["arm_role"] == "contrast").Select(r => ReadPool(r, r["trial_id"], r["arm"].Length > 0 ? $"{r["drug"]}, {r["arm"]}" : r["drug"]))],
            MedicineArms = [.. medicines.Rows.Where(r => r["arm_role"] != "contrast").Select(r => new MedicineArm(r["trial_id"], r["drug"], r["arm"], r["arm_role"], r["outcome"], r["timepoint_months"],
                Lenient(r["events"]), Lenient(r["total"]), Lenient(r["percent"]), r["source"], SeenOf(r), Place(r)))],
            Guidelines = [.. Table("guidelines").Rows.Select(r => new Guideline(r["organisation"], r["year"], r["document"], r["position"], r["dose_or_value"], r["direction"], r["source"], SeenOf(r)))],
            Retractions = [.. Table("retractions").Rows.Select(r => (r["study_id"], r["work"], r["status"], r["reason"], r["source"]))],
            Gaps = [.. Table("gaps").Rows.Select(r => r["gap"])],
        };
    }

    private static PublishedPool PoolOf(ImmutableArray<PublishedPool> pools, CsvRow r, string which) =>
        pools.FirstOrDefault(p => p.Name == r[which + "_pool"] && p.Subject == r[which + "_subgroup"] && p.Outcome == r["outcome"] && p.Estimate is not null)
            ?? throw new InvalidDataException(r.ProblemAt(which + "_pool", "No such pool stands in pools.csv.", "Write its id and subgroup as they stand there.").ToString());

    private static CsvTable Table(string name) => CsvTable.Embedded(typeof(StudyLibrary).Assembly, $"studies/{name}.csv");

    private static Study ReadStudy(CsvRow r) => new()
    {
        Id = r["study_id"], Author = r["author"], Year = r["year"], Acronym = r["acronym"], Country = r["country"], Population = r["population"],
        Randomized = r.Number("n_randomised"), Arms = r["arms"], Form = r["form"], Dose = r["dose"], DoseUnit = r["dose_unit"], Months = r["duration_months"],
        CoInterventions = r["co_interventions"], Control = r["control"], Blinding = r["blinding"], Notes = r["risk_of_bias_notes"],
        Status = r["status"] switch { "ok" => StudyStatus.Sound, "concern" => StudyStatus.Concern, "retracted" => StudyStatus.Retracted, _ => throw new InvalidDataException(r.ProblemAt("status", $"'{r["status"]}' is no status.", "Write ok, concern or retracted.").ToString()) },
        Source = r["source"], Locator = r["locator"], Seen = SeenOf(r),
    };

    private static OutcomeRow ReadOutcome(CsvRow r) => new()
    {
        Study = r["study_id"], Arm = r["arm"], Role = r["arm_role"], Outcome = r["outcome"], Month = r.Number("timepoint_months"), Statistic = r["statistic"],
        People = r.Number("n"), Mean = r.Number("mean"), Deviation = r.Number("sd"), DeviationBasis = r["sd_basis"], Events = r.Number("events"), Total = r.Number("total"),
        Estimate = r.Number("estimate"), Low = r.Number("ci_low"), High = r.Number("ci_high"), P = r["p"], Unit = r["unit"], Note = r["note"],
        Source = r["source"], Locator = r["locator"], Seen = SeenOf(r), Line = r.Line,
    };

    private static PublishedPool ReadPool(CsvRow r, string name, string subject) => new(name, r["outcome"], subject, r["measure"], null,
        r.Number("estimate"), r.Number("ci_low"), r.Number("ci_high"), r.Table.Columns.Contains("p") ? r["p"] : "", r["note"], r["source"], r["locator"], SeenOf(r), Place(r));

    private static Seen SeenOf(CsvRow r) => r["seen"] switch
    {
        "verbatim" => Seen.Verbatim,
        "derived" => Seen.Derived,
        "recalled" => Seen.Recalled,
        _ => throw new InvalidDataException(r.ProblemAt("seen", $"'{r["seen"]}' is no way of reading.", "Write verbatim, derived or recalled.").ToString()),
    };

    private static string Place(CsvRow r) => $"{r.Table.File}({r.Line})";

    /// <summary>A printed figure such as <c>&lt;0.1</c> is no number.</summary>
    private static double? Lenient(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
}
