using System.Collections.Immutable;
using System.Globalization;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Safety;

/// <summary>The clauses of the verdict. Each can only add a reason; none takes one away.</summary>
internal static class StopReasons
{
    /// <summary>Signs of a clot or a bleeding for which nobody waits.</summary>
    public const string EmergencySigns =
        "Call the emergency number at once for: a drooping face, a weak arm or trouble speaking; chest pain or breathlessness; a swollen, painful leg; " +
        "black or bloody stool, blood in urine or vomit; a severe headache or a blow to the head.";

    public static ImmutableArray<StopReason> Of(Situation situation, ImmutableArray<Finding> findings) =>
    [
        .. Emergencies(findings),
        .. Medicines(situation, findings),
        .. Clotting(situation.Person.Clotting),
        .. Contraindications(situation, findings),
        .. Unanswered(situation, findings),
    ];

    private static IEnumerable<StopReason> Emergencies(ImmutableArray<Finding> findings) => findings
        .Where(finding => finding.Applies && finding.Rule.Urgency == Urgency.Emergency)
        .Select(finding => new StopReason(StopKind.Emergency, finding.PersonAdvice, finding.ClinicianAdvice, finding.RuleId, finding));

    private static IEnumerable<StopReason> Medicines(Situation situation, ImmutableArray<Finding> findings) => situation.Person.Medicines switch
    {
        MedicineList.None => [],
        MedicineList.Listed list => list.Entries.SelectMany(entry => Medicine(entry, situation, findings)),
        _ =>
        [
            new(StopKind.MedicinesNotTold,
                "We do not know which medicines you take. A blood thinner together with vitamin K can be dangerous. Tell us every medicine, or say that you take none.",
                "The medicine list is missing or could not be read; treated as a possible vitamin K antagonist.", "verdict:medicines-not-told"),
        ],
    };

    private static IEnumerable<StopReason> Medicine(MedicineEntry entry, Situation situation, ImmutableArray<Finding> findings)
    {
        Recognition medicine = entry.Recognition;
        if (medicine.VitaminKAntagonist == Answer.Yes && (medicine.Match != Match.Exact || entry.CountsAsActive(situation.KnownUntil)))
        {
            Finding? rule = findings.FirstOrDefault(finding => finding.Applies && finding.Rule.Stops && finding.Rule.Names(medicine));
            yield return medicine.Match == Match.Exact
                ? new StopReason(StopKind.VitaminKAntagonist,
                    $"{AsTold(entry)} Vitamin K, also K2 and natto, can weaken it and let clots form. Do not start, stop or change K2 on your own. Call your INR clinic.",
                    $"'{medicine.Input}' names a vitamin K antagonist ({medicine.Name}) and counts as active (no stop date at least {MedicineEntry.WashoutDays} days back). Any vitamin K only through the clinic that checks the INR.",
                    rule?.RuleId ?? "verdict:vitamin-k-antagonist", rule)
                : new StopReason(StopKind.VitaminKAntagonist,
                    $"'{medicine.Input}' looks like {medicine.Name ?? "a vitamin K blocker"}, a medicine that vitamin K can weaken. Until a pharmacist confirms what it is, treat this answer as no.",
                    $"'{medicine.Input}' resembles {medicine.Name ?? "a vitamin K antagonist"}; confirm the medicine.", "verdict:vitamin-k-antagonist");
        }
        else if (medicine.Match != Match.Exact || medicine.VitaminKAntagonist == Answer.Unknown)
        {
            yield return new StopReason(StopKind.MedicineNotRecognized,
                $"We could not recognize '{medicine.Input}'.{(medicine.Name is string near ? $" Did you mean {near}?" : "")} Until a pharmacist confirms it is not a vitamin K blocker, treat this answer as no.",
                $"'{medicine.Input}' was not recognized{(medicine.Name is string alike ? $" (nearest: {alike})" : "")}; treated as a possible vitamin K antagonist.",
                "verdict:medicine-not-recognized");
        }
        else if (IsDirectAnticoagulant(medicine) && entry.CountsAsActive(situation.KnownUntil) && !IsVerified(medicine, findings))
        {
            yield return new StopReason(StopKind.AnticoagulantUnverified,
                $"K2 is not expected to change {medicine.Input}, but we have not verified this for your medicine. Keep taking it exactly as prescribed, and ask your prescriber before any vitamin K.",
                $"{medicine.Input}: a direct anticoagulant; an effect of vitamin K is not expected. Unverified: no source of this substance was read. Ask the prescriber.",
                "verdict:anticoagulant-unverified");
        }
    }

    // Whoever wrote "no warfarin" or gave a stop date is not told that they take it.
    private static string AsTold(MedicineEntry entry)
    {
        Recognition medicine = entry.Recognition;
        string days = MedicineEntry.WashoutDays.ToString(CultureInfo.InvariantCulture);
        return entry.Stopped is DateOnly stopped
            ? $"You told us you stopped {medicine.Input} on {stopped.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. For {days} days after it we treat you as taking it."
            : string.Equals(medicine.Input.Trim(), medicine.Name, StringComparison.OrdinalIgnoreCase)
                ? $"You told us you take {medicine.Input}."
                : $"You wrote '{medicine.Input}', which names {medicine.Name}. We treat you as taking it: if you stopped it, tell us the day; if you never took it, leave it out.";
    }

    // ATC B01AE, direct thrombin inhibitors, and B01AF, direct factor Xa inhibitors.
    private static bool IsDirectAnticoagulant(Recognition medicine) =>
        medicine.AtcCodes.Any(code => code.StartsWith("B01AE", StringComparison.Ordinal) || code.StartsWith("B01AF", StringComparison.Ordinal))
        || medicine.Substances.Any(name => name.EndsWith("xaban", StringComparison.Ordinal) || name.EndsWith("gatran", StringComparison.Ordinal) || name.Contains("gatran ", StringComparison.Ordinal));

    private static bool IsVerified(Recognition medicine, ImmutableArray<Finding> findings) => findings.Any(finding =>
        finding.Applies && finding.Severity == Severity.None && finding.Rule.MayReassure && finding.Rule.ConcernsVitaminK
        && finding.Rule.Names(medicine));

    private static IEnumerable<StopReason> Clotting(ClottingHistory clotting)
    {
        if (clotting is not (ClottingHistory.None or ClottingHistory.Listed))
        {
            yield return new StopReason(StopKind.ClottingNotTold,
                "We do not know whether you ever had a clot, a bleeding disorder or an artificial heart valve. Please answer this question: name what you had, or say that there was nothing.",
                "History of clotting, bleeding and heart valves is missing; nothing is assumed about it.", "verdict:clotting-not-told");
        }
    }

    // The rule of an antagonist that the clause above has named already is not said twice.
    private static IEnumerable<StopReason> Contraindications(Situation situation, ImmutableArray<Finding> findings) => findings
        .Where(finding => finding.Applies && finding.Rule.Stops && finding.Rule.Urgency != Urgency.Emergency
            && Medicines(situation, findings).All(reason => reason.Finding != finding))
        .Select(finding => new StopReason(StopKind.Contraindicated, finding.PersonAdvice, finding.ClinicianAdvice, finding.RuleId, finding));

    // One reason for each question; the questions that a clause above has put already are not put twice.
    private static IEnumerable<StopReason> Unanswered(Situation situation, ImmutableArray<Finding> findings)
    {
        HashSet<string> asked = new(StringComparer.Ordinal) { Questions.Medicines, Questions.Clotting };
        if (situation.Person.Medicines is MedicineList.Listed list)
            asked.UnionWith(list.Entries.Where(entry => entry.Recognition.Match != Match.Exact).Select(entry => Questions.Unrecognized(entry.Recognition.Input)));
        bool settled = Medicines(situation, findings).Any(reason => reason.Kind == StopKind.VitaminKAntagonist); // no answer could clear it
        return findings.Where(finding => !finding.Applies && ((finding.Rule.Stops && !settled) || finding.Rule.Urgency == Urgency.Emergency))
            .SelectMany(finding => finding.Missing.Where(question => !asked.Contains(question)).Select(question => (Question: question, Finding: finding)))
            .GroupBy(open => open.Question, open => open.Finding, StringComparer.Ordinal)
            .Select(open => (Question: open.Key, Gravest: open.First(), All: open))
            .Select(open => new StopReason(StopKind.NotAnswered,
                $"Please answer: {open.Question} It matters for {string.Join(", ", open.All.Select(finding => finding.Rule.Title).Distinct())}.",
                $"Not answered: {open.Question} Open: {string.Join(", ", open.All.Select(finding => $"{finding.Rule.Title} ({finding.RuleId})").Distinct())}.",
                open.Gravest.RuleId, open.Gravest));
    }

    public static ImmutableArray<InputUsed> VitaminKTaken(Situation situation)
    {
        Person person = situation.Person;
        List<InputUsed> taken = [];
        if (person.Supplements.TryGet(out Regimen? supplements) && supplements.SuppliesVitaminK)
            taken.Add(new InputUsed("supplements", supplements.Label, person.AsOf));
        if (person.Medicines is MedicineList.Listed list)
        {
            taken.AddRange(list.Entries.Where(entry => entry.CountsAsActive(situation.KnownUntil) && entry.Recognition.HoldsVitaminK == Answer.Yes)
                .Select(entry => new InputUsed("medicine", entry.Recognition.Input, person.AsOf)));
        }
        if (person.Diet.TryGet(out Diet? diet))
        {
            taken.AddRange(diet.Portions.Where(portion => portion.TimesPerWeek > 0 && portion.FoodId.StartsWith("natto", StringComparison.OrdinalIgnoreCase))
                .Select(portion => new InputUsed("food", portion.FoodId, person.AsOf)));
        }
        return [.. taken];
    }

    public static ImmutableArray<string> Instructions(Verdict verdict)
    {
        if (!verdict.IsStop)
            return [];
        List<string> lines = [];
        if (verdict.Reasons.Any(reason => reason.Kind == StopKind.Emergency))
            lines.Add("Call the emergency number now.");
        string whom = verdict.AntagonistPossible ? "your INR clinic" : "your doctor or clinic";
        if (!verdict.VitaminKTaken.IsEmpty)
            lines.Add($"You already take vitamin K ({string.Join(", ", verdict.VitaminKTaken.Select(input => input.Value))}). Do not start, stop or change it on your own; call {whom} today.");
        else if (verdict.AntagonistPossible)
            lines.Add($"If you already take K2 or eat natto: do not start, stop or change; call {whom} today.");
        lines.Add("Keep taking every prescribed medicine exactly as prescribed.");
        lines.Add(EmergencySigns);
        return [.. lines];
    }
}
