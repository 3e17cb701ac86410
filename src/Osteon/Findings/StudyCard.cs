using System.Collections.Immutable;
using Osteon.Evidence.Studies;
using Osteon.Reports;

namespace Osteon.Findings;

/// <summary>One study on one page.</summary>
internal static class StudyCard
{
    public static Report Of(StudyLibrary library, Study study) => Report.OfLiterature(study.Name, Sections(library, study));

    public static IEnumerable<Section> Sections(StudyLibrary library, Study study)
    {
        List<Block> facts = [];
        if (study.Status == StudyStatus.Retracted)
            facts.Add(new Sentence("RETRACTED. Its numbers enter no pool and support no claim.", Tone.Stop));
        if (study.Status == StudyStatus.Concern)
            facts.Add(new Sentence("Its integrity is in doubt. It is out of every pool unless you ask for it.", Tone.Caution));
        foreach ((_, _, _, string reason, string source) in library.Retractions.Where(r => r.Study == study.Id))
            facts.Add(new Sentence(reason, Tone.Caution) { Basis = new Basis { Sources = [source] } });
        if (study.Seen == Vocabulary.Provenance.Seen.Recalled)
            facts.Add(new Sentence("Unverified: parts of this card are from memory, not from the paper.", Tone.Caution));
        (string What, string Value)[] lines =
        [
            ("Who", study.Population), ("Where", study.Country), ("Randomized", study.Randomized?.ToString("0", System.Globalization.CultureInfo.InvariantCulture) ?? "not seen"),
            ("Arms", study.Arms), ("Form and dose", $"{study.Form} {study.Dose} {study.DoseUnit}".Trim()), ("Months", study.Months), ("Taken by all", study.CoInterventions),
            ("Control", study.Control), ("Blinding", study.Blinding), ("Notes", study.Notes), ("Where in the source", study.Locator),
        ];
        facts.Add(new Table("", [new("What"), new("Found")], [.. lines.Where(l => l.Value.Length > 0).Select(l => Row.Of(l.What, l.Value))])
        {
            Basis = new Basis { Sources = study.Source.Length > 0 ? [study.Source] : [], Seen = study.Seen },
        });
        yield return Section.Information(study.IsOwn ? $"Your study: {study.Name}" : "The study", facts);

        OutcomeRow[] rows = [.. library.Outcomes.Where(o => o.Study == study.Id)];
        if (rows.Length == 0)
            yield return Section.Information("Results", new Sentence("None of its results could be read."));
        else
            yield return Section.Information("Results", new Table("As extracted", [new("Outcome"), new("Arm"), new("Month"), new("Result")],
                [.. rows.Select(r => Row.Of(r.Outcome, r.Arm, r.Month?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "-", ResultOf(r)))])
            { Basis = new Basis { Sources = [.. rows.Select(r => r.Source).Where(s => s.Length > 0).Distinct()] } });
    }

    internal static string ResultOf(OutcomeRow row)
    {
        static string Number(double? value) => value?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) ?? "?";
        string result = row.Estimate is not null ? $"{row.Unit} {Number(row.Estimate)}"
            : row.Events is not null ? $"{Number(row.Events)} of {Number(row.Total)}"
            : $"{Number(row.Mean)}{(row.Deviation is null ? "" : $" (SD {Number(row.Deviation)})")} {row.Unit}".TrimEnd();
        if (row.Low is not null || row.High is not null)
            result += $", interval {Number(row.Low)} to {Number(row.High)}";
        return result + (row.P.Length > 0 ? $", p {(row.P.StartsWith('<') ? "" : "= ")}{row.P}" : "") + (row.Seen == Vocabulary.Provenance.Seen.Recalled ? " (unverified)" : "");
    }
}
