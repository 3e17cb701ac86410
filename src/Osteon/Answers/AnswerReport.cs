using System.Collections.Immutable;
using Osteon.Guidance;
using Osteon.Guidance.Advice;
using Osteon.Guidance.Rules;
using Osteon.Reports;
using Osteon.Safety;
using Osteon.Supplies;
using Osteon.Vocabulary.People;

namespace Osteon.Answers;

/// <summary>A person's whole answer in the order in which it is asked: is it safe, what does food give, is K2 worth a thought, how much and when,
/// what to expect, what matters more, what to ask the doctor, why official bodies do not recommend it. Under a stop it is the verdict alone.</summary>
public static class AnswerReport
{
    /// <summary>Judges a person by the rules that ship with the program and answers.</summary>
    /// <param name="person">The person as told.</param>
    /// <param name="today">The day of the answer.</param>
    public static Report Of(Person person, DateOnly today)
    {
        Guidebook guidebook = Guidebook.Load();
        Verdict verdict = Verdict.For(person, guidebook, today);
        string title = $"{verdict.Situation.Person.Label}: what follows for you";
        return verdict.TryClear(out Clearance? clearance)
            ? Report.About(clearance, title, [Food(verdict, person), .. Advice(clearance, guidebook), CheckReport.BoneRisk(verdict), CheckReport.WhatWasMissing(verdict)])
            : Report.Stopped(verdict, title);
    }

    private static IEnumerable<Section> Advice(Clearance clearance, Guidebook guidebook)
    {
        ImmutableArray<Topic> opened = [.. Enum.GetValues<Topic>().Where(clearance.Opens)];
        ImmutableArray<AdviceSection> all = guidebook.Advise(clearance.Verdict.Situation, opened);
        foreach ((Heading heading, string title) in Order)
        {
            ImmutableArray<AdviceSentence> sentences = [.. all.Where(section => section.Heading == heading).SelectMany(section => section.Sentences)];
            bool timeline = heading == Heading.WhatToExpect && clearance.Opens(Topic.Efficacy);
            if (sentences.IsEmpty && !timeline)
                continue;
            IEnumerable<Block> blocks = sentences.SelectMany(CheckReport.BothRegisters);
            yield return timeline ? Section.Effects(clearance, Topic.Efficacy, title, [WhatToExpect.Timeline(), .. blocks])
                : sentences.Select(sentence => sentence.Statement.Topic).FirstOrDefault(topic => topic is not null) is Topic effect ? Section.Effects(clearance, effect, title, blocks)
                : Section.Information(title, blocks);
        }
        if (CheckReport.Withheld(clearance) is Section withheld)
            yield return withheld;
    }

    private static readonly ImmutableArray<(Heading Heading, string Title)> Order =
    [
        (Heading.WhoAndSigns, "Is K2 worth a thought for me?"),
        (Heading.FoodFirst, "Food first"),
        (Heading.FormAndDose, "Dose and timing"),
        (Heading.WhatToExpect, "What to expect, and when"),
        (Heading.FirstThings, "What matters more"),
        (Heading.BesideMedicines, "Beside medicines for bone"),
        (Heading.AskYourDoctor, "Questions for your doctor"),
        (Heading.WhyNotOfficial, "Why official bodies don’t recommend it"),
        (Heading.DoNothing, "Doing nothing"),
    ];

    private static Section Food(Verdict verdict, Person person) => person.Diet.IsKnown
        ? DietReport.Of(verdict).Sections[1] // the verdict is the first, what the food supplies the second
        : Section.Information("What your food supplies", new Sentence("You told us nothing about your food, so we cannot say what it supplies. A few portions a week are enough for a first look."));
}
