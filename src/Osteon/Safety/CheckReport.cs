using System.Collections.Immutable;
using System.Globalization;
using Osteon.Guidance;
using Osteon.Guidance.Advice;
using Osteon.Guidance.Rules;
using Osteon.Guidance.Screening;
using Osteon.Reports;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Safety;

/// <summary>Is it for me, how much, with what, and what then: the verdict, bone risk, and advice whose every sentence opens to its basis.</summary>
public static class CheckReport
{
    /// <summary>Judges a person by the rules that ship with the program and says what follows.</summary>
    /// <param name="person">The person as told.</param>
    /// <param name="today">The day of the answer.</param>
    public static Report Of(Person person, DateOnly today) => Compose(Verdict.For(person, Guidebook.Load(), today), Guidebook.Load());

    /// <summary>The answer to <c>osteon check</c>. Under a stop it is the verdict alone.</summary>
    public static Report Compose(Verdict verdict, Guidebook guidebook)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(guidebook);
        string title = $"{verdict.Situation.Person.Label}: is vitamin K2 for me, how much, with what, and what then?";
        return verdict.TryClear(out Clearance? clearance)
            ? Report.About(clearance, title, [BoneRisk(verdict), .. Advice(clearance, guidebook), WhatWasMissing(verdict)])
            : Report.Stopped(verdict, title);
    }

    /// <summary>The advice that a clearance opens, one section a heading; a topic that a rule withholds is left out.</summary>
    public static IEnumerable<Section> Advice(Clearance clearance, Guidebook guidebook)
    {
        ArgumentNullException.ThrowIfNull(clearance);
        ArgumentNullException.ThrowIfNull(guidebook);
        Topic[] opened = [.. Enum.GetValues<Topic>().Where(clearance.Opens)];
        foreach (AdviceSection section in guidebook.Advise(clearance.Verdict.Situation, opened))
        {
            IEnumerable<Block> blocks = section.Sentences.SelectMany(BothRegisters);
            Topic? topic = section.Sentences.Select(sentence => sentence.Statement.Topic).FirstOrDefault(t => t is not null);
            yield return topic is Topic effect ? Section.Effects(clearance, effect, Title(section.Heading), blocks) : Section.Information(Title(section.Heading), blocks);
        }
        if (Withheld(clearance) is Section withheld)
            yield return withheld;
    }

    /// <summary>What a rule withholds from this person, in words; null where nothing is.</summary>
    internal static Section? Withheld(Clearance clearance) => clearance.Withheld.IsEmpty ? null
        : Section.Information("What is withheld", new Sentence($"A rule above withholds these for you: {string.Join(", ", clearance.Withheld.Select(Say))}. Ask your doctor or pharmacist.", Tone.Caution));

    internal static Section BoneRisk(Verdict verdict)
    {
        ImmutableArray<ScreeningResult> results = BoneScreening.Of(verdict.Situation.Person, verdict.Situation.Today);
        if (results.IsEmpty)
            return Section.Information("What is known about my bone risk?", new Sentence("No tool and no T-score was made for children and teenagers. Ask a children's doctor.", Tone.Lead));
        Table table = new("Bone risk by published tools. They find low bone density; they do not promise or exclude a fracture.",
            [new Column("Tool"), new Column("Value"), new Column("Means"), new Column("Bands used")],
            [.. results.Select(result => Row.Of(result.Tool, result.Value is double value ? new Cell.Number(Estimate.Alone(value), result.Tool.StartsWith('Q') || result.Tool == "T-score" ? 1 : 0) : new Cell.NotKnown(string.Join(" ", result.Missing)), result.Reading, result.BandSet))])
        {
            Basis = new Basis
            {
                Certainty = Certainty.Moderate,
                Sources = [.. results.SelectMany(result => result.Sources).Select(source => source.Key).Distinct(StringComparer.Ordinal)],
                Inputs = [.. results.Where(result => result.Formula.Length > 0).Select(result => $"{result.Tool}: {result.Formula}")],
                Unknowns = [.. results.SelectMany(result => result.Missing).Distinct(StringComparer.Ordinal)],
            },
        };
        return Section.Information("What is known about my bone risk?", table,
            new Sentence(results.Any(result => result.CheckAdvised == true)
                ? "At least one tool advises a bone scan or a doctor's look at the one you have. Take this to your doctor."
                : "No tool that could be computed reaches its line. That does not rule out weak bone.", Tone.Lead));
    }

    internal static Section WhatWasMissing(Verdict verdict)
    {
        ImmutableArray<Finding> open = verdict.Open;
        return Section.Information("What we did not know, and how it would change the answer", open.IsEmpty
            ? [new Sentence("Every question of the rules was answered.")]
            : open.GroupBy(finding => string.Join(" ", finding.Missing), StringComparer.Ordinal).Select(question => (Block)new Sentence(
                $"{question.Key} A yes could bring: {string.Join(", ", question.Select(finding => finding.Rule.Title).Distinct())}.", Tone.Item)
            {
                Basis = new Basis { Rule = string.Join(", ", question.Select(finding => finding.RuleId)), Version = verdict.Version, Unknowns = [question.Key] },
                Detail = true,
            }));
    }

    internal static IEnumerable<Block> BothRegisters(AdviceSentence sentence)
    {
        Basis basis = new()
        {
            Rule = sentence.Statement.Id,
            Version = $"rules {sentence.Version}, reviewed {sentence.Statement.Reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            Inputs = [.. sentence.Inputs.Select(input => $"{input.What}: {input.Value}{(input.Date is DateOnly date ? " (" + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ")" : "")}")],
            Sources = [.. sentence.Statement.Sources.Select(source => source.Key).Distinct(StringComparer.Ordinal)],
            Certainty = sentence.Statement.Certainty,
            Seen = sentence.Statement.Sources.Max(source => source.Seen),
        };
        yield return new Sentence(sentence.Person, Tone.Item) { Audience = Audience.Person, Basis = basis };
        yield return new Sentence(sentence.Clinician, Tone.Item) { Audience = Audience.Clinician, Basis = basis };
    }

    private static string Title(Heading heading) => heading switch
    {
        Heading.FirstThings => "What bone needs first",
        Heading.WhoAndSigns => "Whom it concerns, and what is no sign of it",
        Heading.FoodFirst => "Food first",
        Heading.FormAndDose => "Which form, how much, when",
        Heading.WhatToExpect => "What to expect, and when to stop",
        Heading.BesideMedicines => "Beside medicines for bone",
        Heading.WhyNotOfficial => "Why guidelines do not recommend it",
        Heading.DoNothing => "Doing nothing",
        _ => "Questions to take to your doctor",
    };

    private static string Say(Topic topic) => topic switch
    {
        Topic.Efficacy => "effects",
        Topic.Dose => "doses",
        Topic.FoodChange => "foods to change",
        Topic.Reminder => "reminders",
        _ => "calcium or vitamin D",
    };
}
