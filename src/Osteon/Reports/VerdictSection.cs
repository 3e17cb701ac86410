using System.Collections.Immutable;
using System.Globalization;
using Osteon.Guidance.Rules;
using Osteon.Safety;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Reports;

/// <summary>A verdict in words: what stops, what to do, what to be careful about, what was not answered.</summary>
internal static class VerdictSection
{
    private const int OpenQuestionsInText = 4;

    public static Section Of(Verdict verdict) => verdict.IsStop
        ? Section.Information("Stop: this comes first", Stop(verdict))
        : Section.Information("Is it safe to go on?", Clear(verdict));

    private static IEnumerable<Block> Stop(Verdict verdict)
    {
        foreach (StopReason reason in verdict.Reasons)
            foreach (Block block in ForBoth(reason.Person, reason.Clinician, Tone.Stop, reason.Finding is Finding finding ? BasisOf(finding) : new Basis { Rule = reason.Basis, Version = verdict.Version }))
                yield return block;
        if (verdict.Reasons.Any(reason => reason.Kind == StopKind.VitaminKAntagonist))
            yield return new Sentence("Vitamin K lowers the INR. In a trial 10 µg of MK-7 a day changed the INR in at least 4 of 10 people.")
            {
                Basis = Basis.From(Certainty.Low, "theuwissen-2013") with { Seen = Seen.Verbatim },
            };
        yield return new Sentence("No dose, effect, food or reminder is shown until this is settled.");
        foreach (string instruction in verdict.PersonInstructions)
            yield return new Sentence(instruction, Tone.Item);
        foreach (Block block in Cautions(verdict))
            yield return block;
    }

    private static IEnumerable<Block> Clear(Verdict verdict)
    {
        yield return new Sentence("Nothing you told us forbids speaking about vitamin K. This holds only for people not on vitamin K blockers, and only while your medicines stay as you told us.", Tone.Lead)
        {
            Basis = new Basis { Rule = "verdict", Version = verdict.Version, Inputs = [.. Inputs(verdict.VitaminKTaken)] },
        };
        DateOnly told = verdict.Situation.Person.AsOf;
        int days = verdict.Situation.Today.DayNumber - told.DayNumber;
        if (days > MedicineEntry.WashoutDays)
            yield return new Sentence(string.Create(CultureInfo.InvariantCulture,
                $"Your answers are of {told:yyyy-MM-dd}, {days} days ago. If a medicine, a dose or an illness is new since then, nothing here holds until it is written down."), Tone.Caution);
        foreach (Block block in Cautions(verdict))
            yield return block;
        ImmutableArray<string> questions = [.. verdict.Open.SelectMany(finding => finding.Missing).Distinct(StringComparer.Ordinal)];
        for (int i = 0; i < questions.Length; i++)
            yield return new Sentence("Not answered: " + questions[i], Tone.Item) { Detail = i >= OpenQuestionsInText };
    }

    private static IEnumerable<Block> Cautions(Verdict verdict) => verdict.Cautions
        .Where(finding => finding.Severity > Severity.Minor || finding.Rule.Urgency > Urgency.None || finding.Rule.ConcernsVitaminK)
        .SelectMany(finding => ForBoth(finding.PersonAdvice, finding.ClinicianAdvice, finding.Severity >= Severity.Major ? Tone.Caution : Tone.Item, BasisOf(finding)));

    private static IEnumerable<Block> ForBoth(string person, string clinician, Tone tone, Basis basis)
    {
        yield return new Sentence(person, tone) { Audience = Audience.Person, Basis = basis };
        yield return new Sentence(clinician, tone) { Audience = Audience.Clinician, Basis = basis };
    }

    internal static Basis BasisOf(Finding finding) => new()
    {
        Rule = finding.RuleId,
        Version = $"rules {finding.Version}, reviewed {finding.Rule.Reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
        Inputs = [.. Inputs(finding.Inputs)],
        Sources = [.. finding.Rule.Sources.Select(source => source.Key).Distinct(StringComparer.Ordinal)],
        Certainty = finding.Rule.Certainty,
        Seen = finding.Rule.Sources.Max(source => source.Seen),
        Unknowns = [.. finding.Missing, .. finding.IfKnown.Length > 0 ? [finding.IfKnown] : Array.Empty<string>()],
    };

    private static IEnumerable<string> Inputs(IEnumerable<InputUsed> inputs) => inputs.Select(input =>
        $"{input.What}: {input.Value}{(input.Date is DateOnly date ? " (" + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ")" : "")}");
}
