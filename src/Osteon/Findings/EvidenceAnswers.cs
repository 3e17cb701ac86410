using System.Collections.Immutable;
using System.Globalization;
using Osteon.Evidence.Studies;
using Osteon.Reports;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Findings;

/// <summary>The front door to what trials have shown: studies, outcomes, pools, checks, a person's own additions.</summary>
public sealed class EvidenceAnswers
{
    private readonly StudyLibrary _library;

    private EvidenceAnswers(StudyLibrary library) => _library = library;

    /// <summary>Where a person's own studies are kept, beside the product's and never among them.</summary>
    public static string OwnFolder => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } home ? home : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share"),
        "osteon", "studies");

    /// <summary>Answers from the product's studies alone.</summary>
    public static EvidenceAnswers Shipped() => new(StudyLibrary.Shipped);

    /// <summary>Answers from the product's studies and those kept in a folder; a folder that is absent holds none.</summary>
    public static Reading<EvidenceAnswers> WithOwn(string folder)
    {
        StudyLibrary library = StudyLibrary.Shipped;
        List<Problem> problems = [];
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csv") : [];
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            using StreamReader reader = File.OpenText(file);
            Reading<OwnStudies> own = ReadOwn(file, reader);
            if (own.Succeeded)
                library = library.With(own.Value.Studies, own.Value.Outcomes);
            else
                problems.AddRange(own.Problems);
        }
        return problems.Count > 0 ? Reading<EvidenceAnswers>.Failed(problems) : Reading<EvidenceAnswers>.Of(new EvidenceAnswers(library));
    }

    /// <summary>The library behind the answers.</summary>
    internal StudyLibrary Library => _library;

    /// <summary>The outcomes' plain names, those with most comparisons first.</summary>
    public ImmutableArray<string> OutcomeNames => [.. _library.Outcomes.Where(o => o.Statistic != "baseline").Select(o => o.Outcome)
        .Concat(_library.Pools.Where(p => p.Measure != "n").Select(p => p.Outcome)).GroupBy(o => o).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];

    /// <summary>Every study, one line each.</summary>
    public Report Studies() => Report.OfLiterature($"{_library.Studies.Length} studies of vitamin K", Section.Information("Studies",
        new Table("Retracted studies are listed so that nobody counts them; they enter no pool.", [new("Study"), new("Form and dose"), new("People"), new("Months"), new("Status")],
            [.. _library.Studies.Select(s => Row.Of($"{s.Id}: {s.Name}", $"{s.Form} {s.Dose} {s.DoseUnit}".Trim(), s.Randomized is double n ? new Cell.Number(Estimate.Alone(n), 0) : new Cell.NotKnown("not seen"),
                s.Months.Length > 0 ? s.Months : "-", StatusOf(s)))]) { Basis = new Basis { Sources = [.. _library.Studies.Select(s => s.Source).Where(s => s.Length > 0).Distinct()] } }));

    /// <summary>One study's card.</summary>
    public Reading<Report> Show(string id) => _library.Find(id) is Study study
        ? Reading<Report>.Of(StudyCard.Of(_library, study))
        : Reading<Report>.Failed([new Problem("show", 0, 0, $"There is no study '{id}'.", Nearest(id, _library.Studies.Select(s => s.Id), "osteon evidence studies lists them."))]);

    /// <summary>The outcomes with how many comparisons each has, and how many may be pooled.</summary>
    public Report Outcomes()
    {
        List<Row> rows = [];
        foreach (string outcome in OutcomeNames)
        {
            ImmutableArray<OutcomePool> pools = OutcomePool.Of(_library, outcome, new PoolSelection());
            int published = _library.Pools.Count(p => p.Outcome == outcome && p.Measure != "n");
            rows.Add(Row.Of(outcome, OutcomeWords.Of(outcome), Count(pools.SelectMany(p => p.Poolable.Select(c => c.Study.Id).Concat(p.LeftOut.Select(l => l.Contrast.Study.Id))).Distinct().Count()),
                Count(pools.Select(p => p.Poolable.Length).DefaultIfEmpty(0).Max()), Count(published)));
        }
        return Report.OfLiterature("Outcomes of trials of vitamin K",
            Section.Information("Outcomes", new Table("Poolable: with a spread, verified, compared with placebo or nothing.", [new("Name"), new("In words"), new("Studies"), new("Poolable"), new("Published pools")], [.. rows])),
            Section.Information("What is missing", _library.Gaps.Select(g => new Sentence(g, Tone.Item))));
    }

    /// <summary>What is known of one outcome: our pool where three studies allow it, the studies by direction, published pools, medicines beside.</summary>
    public Reading<Report> Pool(string outcome, OutcomeRequest request) =>
        OutcomeReport.Of(this, outcome, request);

    /// <summary>The studies of an outcome that a reader may take in or leave out; empty where there is none.</summary>
    public ImmutableArray<StudyChoice> Choices(string outcome, OutcomeRequest request) => StudyChoice.Of(_library, outcome, request);

    /// <summary>Whether there are studies enough for a pool of our own, on any scale.</summary>
    public bool IsPooled(string outcome, OutcomeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return OutcomePool.Of(_library, outcome, request.Selection).Any(p => p.Pooled is not null);
    }

    /// <summary>The daily doses, as printed, of the studies that report an outcome.</summary>
    public ImmutableArray<string> Doses(string outcome) => [.. _library.Outcomes.Where(o => o.Outcome == outcome).Select(o => _library.Find(o.Study)).OfType<Study>()
        .SelectMany(s => s.Dose.Split('/', '-', ' ')).Where(d => d.Length > 0).Distinct().OrderBy(d => double.TryParse(d, NumberStyles.Float, CultureInfo.InvariantCulture, out double n) ? n : double.MaxValue)];

    /// <summary>Every defensible choice for an outcome and its answer.</summary>
    public Reading<Report> Sensitivity(string outcome, OutcomeRequest request) => SensitivityReport.Of(this, outcome, request);

    /// <summary>Slips of extraction, looked for in every row.</summary>
    public Report Check()
    {
        ImmutableArray<ExtractionFinding> findings = ExtractionChecks.Of(_library);
        return Report.OfProgram($"{findings.Length} odd numbers in the extracted data", findings.GroupBy(f => f.Kind).OrderBy(g => g.Key, StringComparer.Ordinal).Select(kind =>
            Section.Information(Words.Capital(kind.Key), new Table($"{kind.Count()} found", [new("Where"), new("What")], [.. kind.Select(f => Row.Of(f.Where, f.What))]))));
    }

    /// <summary>Reads a person's file and shows the study cards, or every problem; the caller keeps the file.</summary>
    public static Reading<Report> Import(string file, TextReader text)
    {
        Reading<OwnStudies> own = ReadOwn(file, text);
        if (!own.Succeeded)
            return Reading<Report>.Failed(own.Problems);
        if (own.Value.Studies.FirstOrDefault(s => StudyLibrary.Shipped.Find(s.Id) is not null) is Study clash)
            return Reading<Report>.Failed([new Problem(file, 0, 0, $"A study '{clash.Id}' is among the product's own.", "Give yours another name.")]);
        StudyLibrary library = StudyLibrary.Shipped.With(own.Value.Studies, own.Value.Outcomes);
        StudyLibrary alone = new() { Studies = own.Value.Studies, Outcomes = own.Value.Outcomes };
        ImmutableArray<ExtractionFinding> odd = ExtractionChecks.Of(alone);
        return Reading<Report>.Of(Report.OfLiterature($"{own.Value.Studies.Length} studies read",
            [.. own.Value.Studies.SelectMany(s => StudyCard.Sections(library, s)),
                Section.Information("Worth another look", odd.IsEmpty ? [new Sentence("Nothing odd was found in the numbers.")] : odd.Select(f => new Sentence($"{f.Kind}: {f.What}", Tone.Item)))]));
    }

    /// <summary>The effects of an outcome as CSV, or an R script for metafor that reproduces our numbers.</summary>
    public Reading<string> Export(string outcome, OutcomeRequest request, bool asR) => EvidenceExport.Of(this, outcome, request, asR) is string text
        ? Reading<string>.Of(text)
        : Reading<string>.Failed([UnknownOutcome(outcome)]);

    internal Problem UnknownOutcome(string outcome) => new("outcome", 0, 0, $"No study or pool reports '{outcome}'.", Nearest(outcome, OutcomeNames, "osteon evidence outcomes lists them."));

    internal static string StatusOf(Study study) => string.Join("; ", new[]
    {
        study.Status switch { StudyStatus.Retracted => "RETRACTED", StudyStatus.Concern => "integrity in doubt", _ => "" },
        study.IsRandomized ? "" : "not randomized",
        study.Seen == Seen.Recalled ? "unverified" : "",
        study.IsOwn ? "your own" : "",
    }.Where(w => w.Length > 0).DefaultIfEmpty("-"));

    private static Cell.Number Count(int value) => new Cell.Number(Estimate.Alone(value), 0);

    private static Reading<OwnStudies> ReadOwn(string file, TextReader text)
    {
        Reading<CsvTable> table = CsvTable.ReadAny(file, text);
        return table.Succeeded ? OwnStudies.Read(table.Value) : Reading<OwnStudies>.Failed(table.Problems);
    }

    private static string Nearest(string word, IEnumerable<string> known, string otherwise) =>
        known.FirstOrDefault(k => k.Contains(word, StringComparison.OrdinalIgnoreCase) || word.Contains(k, StringComparison.OrdinalIgnoreCase)) is string near
            ? $"Did you mean {near}? The command {otherwise}" : $"The command {otherwise}";
}
