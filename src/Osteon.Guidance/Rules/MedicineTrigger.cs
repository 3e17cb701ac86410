using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.People;

namespace Osteon.Guidance.Rules;

/// <summary>Holds where a medicine of these substances or classes is taken. An unrecognized medicine might be one, so it leaves the answer unknown.</summary>
internal sealed record MedicineTrigger : Trigger
{
    /// <summary>International names, lower case.</summary>
    public ImmutableArray<string> Substances { get; init; } = [];

    /// <summary>ATC codes or the beginnings of such.</summary>
    public ImmutableArray<string> AtcCodes { get; init; } = [];

    /// <summary>Asks for medicines that have a stop date instead of those that count as taken.</summary>
    public bool Stopped { get; init; }

    /// <summary>Days it must have been taken for; null where any time will do.</summary>
    public int? TakenForDays { get; init; }

    /// <summary>Days since the last dose, beyond which it holds; null where that does not matter.</summary>
    public int? LastDoseBeforeDays { get; init; }

    public override Judgement Judge(Situation situation)
    {
        switch (situation.Person.Medicines)
        {
            case MedicineList.None:
                return Judgement.No(new InputUsed("medicines", "none", situation.Person.AsOf));
            case MedicineList.Listed list:
                ImmutableArray<Judgement> judged = [.. list.Entries.Select(entry => Judge(entry, situation))];
                Answer answer = judged.Any(j => j.Answer == Answer.Yes) ? Answer.Yes : judged.Any(j => j.Answer == Answer.Unknown) ? Answer.Unknown : Answer.No;
                IEnumerable<Judgement> deciding = judged.Where(j => j.Answer == answer);
                return new Judgement(answer, [.. deciding.SelectMany(j => j.Inputs)], [.. deciding.SelectMany(j => j.Missing)]);
            default:
                return Judgement.Unknown(Questions.Medicines);
        }
    }

    /// <summary>Whether a recognized medicine is one of these.</summary>
    public bool Matches(Recognition medicine) =>
        medicine.Substances.Any(Substances.Contains)
        || medicine.AtcCodes.Any(code => AtcCodes.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal)));

    private Judgement Judge(MedicineEntry entry, Situation situation)
    {
        InputUsed input = new("medicine", entry.Recognition.Input, situation.Person.AsOf);
        if (entry.Recognition.Match != Match.Exact)
            return Judgement.Unknown(Questions.Unrecognized(entry.Recognition.Input));
        if (!Matches(entry.Recognition) || (Stopped ? entry.Stopped is null : !entry.CountsAsActive(situation.KnownUntil)))
            return Judgement.No(input);
        if (Stopped)
            return Judgement.Yes(input with { What = "medicine stopped", Date = entry.Stopped });
        if (TakenForDays is int days)
        {
            return entry.Started is DateOnly started
                ? Judgement.Of(situation.Today.DayNumber - started.DayNumber >= days, input with { What = "medicine since", Date = started })
                : Judgement.Unknown($"Since when do you take {entry.Recognition.Input}?");
        }
        if (LastDoseBeforeDays is int limit)
        {
            return entry.LastDose is DateOnly last
                ? Judgement.Of(situation.Today.DayNumber - last.DayNumber > limit, input with { What = "last dose", Date = last })
                : Judgement.Unknown($"When was the last dose of {entry.Recognition.Input}?");
        }
        return Judgement.Yes(input);
    }
}
