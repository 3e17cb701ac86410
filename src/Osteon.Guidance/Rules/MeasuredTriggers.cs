using System.Collections.Immutable;
using System.Globalization;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;

namespace Osteon.Guidance.Rules;

/// <summary>A range of numbers; an absent limit does not limit.</summary>
/// <param name="AtLeast">Holds from this number on.</param>
/// <param name="MoreThan">Holds above this number.</param>
/// <param name="AtMost">Holds up to this number.</param>
/// <param name="Below">Holds below this number.</param>
internal sealed record Limits(double? AtLeast, double? MoreThan, double? AtMost, double? Below)
{
    public bool Hold(double value) =>
        !(value < AtLeast) && !(value <= MoreThan) && !(value > AtMost) && !(value >= Below) && !double.IsNaN(value);
}

/// <summary>Holds where the newest result of a test lies in a range. A test nobody made leaves the answer unknown, unless the rule says that absence means no.</summary>
internal sealed record LabTrigger(LabTest Test, Limits Limits, bool AbsentMeansNo) : Trigger
{
    public override Judgement Judge(Situation situation) => situation.Person.Newest(Test) is LabResult lab
        ? Judgement.Of(Limits.Hold(lab.Value), new InputUsed(MemberNames.Plain(Test), lab.AsWritten, lab.Date))
        : AbsentMeansNo ? Judgement.No(new InputUsed(MemberNames.Plain(Test), "not measured", null)) : Judgement.Unknown(Questions.Lab(Test));
}

/// <summary>Holds for ages in a range.</summary>
internal sealed record AgeTrigger(Limits Limits) : Trigger
{
    public override Judgement Judge(Situation situation) => Judgement.Of(Limits.Hold(situation.Person.AgeYears),
        new InputUsed("age", string.Create(CultureInfo.InvariantCulture, $"{situation.Person.AgeYears:0.#} years"), situation.Person.AsOf));
}

/// <summary>Holds for one sex.</summary>
internal sealed record SexTrigger(Sex Sex) : Trigger
{
    public override Judgement Judge(Situation situation) =>
        Judgement.Of(situation.Person.Sex == Sex, new InputUsed("sex", MemberNames.Plain(situation.Person.Sex), situation.Person.AsOf));
}

/// <summary>Holds for women after menopause, where wanted only for a final period below an age. Never for men and girls.</summary>
internal sealed record MenopauseTrigger(double? FinalPeriodBeforeAge) : Trigger
{
    private const double AdultYears = 18;

    public override Judgement Judge(Situation situation)
    {
        Person person = situation.Person;
        if (person.Sex == Sex.Male)
            return Judgement.No(new InputUsed("sex", "male", person.AsOf));
        if (person.AgeYears < AdultYears)
            return Judgement.No(new InputUsed("age", string.Create(CultureInfo.InvariantCulture, $"{person.AgeYears:0.#} years"), person.AsOf));
        if (!person.Menopause.TryGet(out Menopause? menopause))
            return Judgement.Unknown("Have your periods ended, and at what age?");
        return menopause is Menopause.After after
            ? Judgement.Of(!(after.AgeAtFinalPeriodYears >= FinalPeriodBeforeAge),
                new InputUsed("age at final period", string.Create(CultureInfo.InvariantCulture, $"{after.AgeAtFinalPeriodYears:0.#} years"), person.AsOf))
            : Judgement.No(new InputUsed("menopause", "periods still come", person.AsOf));
    }
}

/// <summary>Holds where the lowest T-score of the newest scans lies in a range.</summary>
internal sealed record TScoreTrigger(Limits Limits) : Trigger
{
    public override Judgement Judge(Situation situation)
    {
        BoneScan? lowest = situation.Person.BoneScans.Where(scan => scan.TScore is not null)
            .GroupBy(scan => scan.Site).Select(site => site.MaxBy(scan => scan.Date ?? DateOnly.MinValue)!) // a group is never empty
            .MinBy(scan => scan.TScore);
        return lowest is null
            ? Judgement.Unknown("What is your T-score, and where was it measured?")
            : Judgement.Of(Limits.Hold(lowest.TScore!.Value), // filtered above
                new InputUsed($"T-score, {MemberNames.Plain(lowest.Site)}", lowest.TScore.Value.ToString("0.0", CultureInfo.InvariantCulture), lowest.Date));
    }
}

/// <summary>Holds where a bone broke from a fall from standing height or less, from an age on.</summary>
internal sealed record FractureTrigger(double? FromAge, double? BelowAge, ImmutableArray<FractureSite> Sites) : Trigger
{
    public override Judgement Judge(Situation situation)
    {
        if (!situation.Person.Fractures.TryGet(out ImmutableArray<Fracture> told))
            return Judgement.Unknown("Have you broken a bone since the age of 40?");
        Answer answer = Answer.No;
        List<InputUsed> inputs = [];
        foreach (Fracture fracture in told.Where(f => Sites.IsEmpty || Sites.Contains(f.Site)))
        {
            Answer one = fracture.LowTrauma == Answer.No || fracture.AgeYears < FromAge || fracture.AgeYears >= BelowAge ? Answer.No
                : fracture.LowTrauma == Answer.Unknown || (fracture.AgeYears is null && (FromAge ?? BelowAge) is not null) ? Answer.Unknown
                : Answer.Yes;
            if (one == Answer.Yes)
                inputs.Add(new InputUsed("fracture", $"{MemberNames.Plain(fracture.Site)}{(fracture.AgeYears is double age ? string.Create(CultureInfo.InvariantCulture, $" at {age:0}") : "")}", situation.Person.AsOf));
            answer = answer == Answer.Yes || one == Answer.Yes ? Answer.Yes : one == Answer.Unknown ? Answer.Unknown : answer;
        }
        return answer switch
        {
            Answer.Yes => Judgement.Yes([.. inputs]),
            Answer.Unknown => Judgement.Unknown("Did the bone break in a fall from standing height or less, and at what age?"),
            _ => Judgement.No(new InputUsed("fractures", told.IsEmpty ? "none" : "none of this kind", situation.Person.AsOf)),
        };
    }
}

/// <summary>Holds where a FRAX figure that the person typed in reaches a line.</summary>
internal sealed record FraxTrigger(double? MajorAtLeast, double? HipAtLeast) : Trigger
{
    public override Judgement Judge(Situation situation)
    {
        Judgement Part(Vocabulary.Answers.Reported<double> told, double? line, string name) => line is null ? Judgement.No()
            : told.TryGet(out double percent)
                ? Judgement.Of(percent >= line, new InputUsed(name, percent.ToString("0.#", CultureInfo.InvariantCulture) + " %", situation.Person.AsOf))
                : Judgement.Unknown($"What is your {name}?");
        Judgement[] parts = [Part(situation.Person.FraxMajorPercent, MajorAtLeast, "ten-year FRAX, major fracture"), Part(situation.Person.FraxHipPercent, HipAtLeast, "ten-year FRAX, hip")];
        return parts.FirstOrDefault(p => p.Answer == Answer.Yes) ?? parts.FirstOrDefault(p => p.Answer == Answer.Unknown) ?? parts.First(p => p.Inputs.Length > 0);
    }
}

/// <summary>Holds where more than so many cigarettes or drinks a day were told, or a body mass index lies in a range.</summary>
internal sealed record HabitTrigger(string Habit, Limits Limits) : Trigger
{
    public override Judgement Judge(Situation situation)
    {
        Person person = situation.Person;
        double? value = Habit switch
        {
            "cigarettes" => person.CigarettesPerDay.TryGet(out double cigarettes) ? cigarettes : null,
            "drinks" => person.AlcoholDrinksPerDay.TryGet(out double drinks) ? drinks : null,
            _ => person.WeightKilograms.TryGet(out double weight) && person.HeightCentimeters.TryGet(out double height) && height > 0 ? weight / (height * height / 10000) : null,
        };
        return value is double known
            ? Judgement.Of(Limits.Hold(known), new InputUsed(Habit, known.ToString("0.#", CultureInfo.InvariantCulture), person.AsOf))
            : Judgement.Unknown(Habit switch { "cigarettes" => "How many cigarettes a day?", "drinks" => "How many drinks a day?", _ => "What are your height and weight?" });
    }
}
