using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Osteon.Guidance;
using Osteon.Guidance.Advice;
using Osteon.Guidance.Reading;
using Osteon.Guidance.Rules;
using Osteon.Guidance.Screening;
using Osteon.Tests.Safety;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Guidance;

/// <summary>What the rules find, ask and rest on, kept as texts that a pharmacist can read and that may not move unnoticed.</summary>
public sealed class GuidanceGoldenTests
{
    private static readonly Person Silent = new() { AsOf = People.Today, AgeYears = 62, Sex = Sex.Female, Medicines = new MedicineList.NotTold(), Clotting = new ClottingHistory.NotTold() };

    private static string Say(InputUsed input) => $"{input.What}: {input.Value}{(input.Date is DateOnly day ? $" ({day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})" : "")}";

    private static string Say(Judgement judged) => string.Join(" | ", [judged.Answer.ToString(), .. judged.Inputs.Select(Say), .. judged.Missing.Select(question => "asks " + question)]);

    // Read from the checkout and not from the program's own copy, so that the reader is under test each time.
    private static Guidebook Fresh() => Guidebook.Read(new[] { "advice", "rules" }.SelectMany(folder => Directory.GetFiles(Repository.Path("data", "guidance", folder), "*.yaml").Order(StringComparer.Ordinal)
        .Select(file => ($"data/guidance/{folder}/{Path.GetFileName(file)}", File.ReadAllText(file))))).OrThrow();

    [Fact]
    public void What_is_read_afresh_is_what_the_program_carries()
    {
        Assert.Equal(Guidebook.Load().Version, Fresh().Version);
        Assert.Equal(Guidebook.Load().Rules.Select(rule => rule.Id), Fresh().Rules.Select(rule => rule.Id));
    }

    [Fact]
    public void Every_statement_stands_as_it_was_reviewed()
    {
        StringBuilder text = new();
        foreach (Statement statement in Fresh().Statements)
        {
            text.Append(statement.Id).Append(' ').Append(statement.Heading).Append(" [").Append(statement.Topic?.ToString() ?? "no topic").Append(", ").Append(statement.Certainty).Append(", ")
                .Append(statement.Reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("] ").Append(statement.When is null ? "to everyone" : "when " + Say(statement.When.Judge(new Situation(Silent, [], People.Today)))).Append('\n')
                .Append("  ").Append(statement.Person).Append('\n').Append("  ").Append(statement.Clinician).Append('\n');
            foreach (RuleSource source in statement.Sources)
                text.Append("  from ").Append(source.Short).Append('\n');
        }
        Golden.Equal("guidance-advice.approved.txt", text.ToString());
    }

    [Fact]
    public void Every_example_rests_on_what_it_says()
    {
        StringBuilder text = new();
        foreach (Rule rule in Fresh().Rules)
        {
            text.Append(rule.Id).Append(' ').Append(rule.TopicFile).Append(": ").Append(rule.Title).Append(" [").Append(rule.Severity).Append(", ").Append(rule.Urgency).Append("] ")
                .Append(string.Join(", ", rule.About)).Append(rule.Withholds.IsEmpty ? "" : " withholds " + string.Join(", ", rule.Withholds)).Append(", ").Append(rule.Certainty).Append(", ").Append(rule.Reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n')
                .Append("  ").Append(rule.PersonAdvice).Append("\n  ").Append(rule.ClinicianAdvice).Append("\n  ").Append(rule.Mechanism).Append(rule.Monitoring.Length > 0 ? " | watch " + rule.Monitoring : "").Append('\n');
            foreach (RuleSource source in rule.Sources)
                text.Append("  from ").Append(source.Short).Append('\n');
            foreach (RuleExample example in rule.Examples)
                text.Append("  line ").Append(example.Line > 0 ? "known" : "lost").Append(", ").Append(example.Fires ? "fires" : "misses").Append(": ").Append(Say(rule.When.Judge(example.Situation))).Append('\n');
        }
        Golden.Equal("guidance-examples.approved.txt", text.ToString());
    }

    [Fact]
    public void Whoever_told_nothing_is_asked_everything_that_matters()
    {
        StringBuilder text = new();
        foreach (Finding finding in Guidebook.Load().Findings(new Situation(Silent, [], People.Today)))
            text.Append(finding.RuleId).Append(' ').Append(finding.Applies ? "applies" : "open").Append(": ").Append(Say(finding.Judgement)).Append(" / ").Append(finding.IfKnown).Append('\n');
        Golden.Equal("guidance-silence.approved.txt", text.ToString());
    }

    [Fact]
    public void Screening_answers_each_of_these_persons_so()
    {
        Person full = People.Cleared with
        {
            WeightKilograms = Reported<double>.Of(61), HeightCentimeters = Reported<double>.Of(165), Ancestry = Reported<Ancestry>.Of(Ancestry.White), CigarettesPerDay = Reported<double>.Of(0),
            AlcoholDrinksPerDay = Reported<double>.Of(0), Fractures = Reported<ImmutableArray<Fracture>>.Of([]), Menopause = Reported<Menopause>.Of(new Menopause.After(50)),
            BoneScans = [new BoneScan(BoneSite.LumbarSpine, null, -1.8, ScannerMaker.Unknown, People.Today)],
        };
        Person with(params ImmutableArray<Condition> ill) => full with { Conditions = Reported<ImmutableArray<Condition>>.Of(ill) };
        Reported<ImmutableArray<Fracture>> broken(params ImmutableArray<Fracture> all) => Reported<ImmutableArray<Fracture>>.Of(all);
        (string Who, Person Person)[] persons =
        [
            ("a woman of 62 who answered everything", full), ("who answered nothing", Silent), ("of 44", full with { AgeYears = 44 }), ("of 45", full with { AgeYears = 45 }), ("of 54", full with { AgeYears = 54.9 }),
            ("of 55", full with { AgeYears = 55 }), ("of 65", full with { AgeYears = 65 }), ("of 75", full with { AgeYears = 75 }), ("of 30", full with { AgeYears = 30 }), ("of 29", full with { AgeYears = 29 }),
            ("of 60 kg", full with { WeightKilograms = Reported<double>.Of(60) }), ("of 59.9 kg", full with { WeightKilograms = Reported<double>.Of(59.9) }), ("of 70 kg", full with { WeightKilograms = Reported<double>.Of(70) }),
            ("East Asian", full with { Ancestry = Reported<Ancestry>.Of(Ancestry.EastAsian) }), ("South Asian", full with { Ancestry = Reported<Ancestry>.Of(Ancestry.SouthAsian) }),
            ("Black", full with { Ancestry = Reported<Ancestry>.Of(Ancestry.Black) }), ("of another ancestry", full with { Ancestry = Reported<Ancestry>.Of(Ancestry.Other) }), ("of unknown ancestry", full with { Ancestry = default }),
            ("a man", full with { Sex = Sex.Male, Menopause = default }), ("a man of 45 with a scan", full with { Sex = Sex.Male, AgeYears = 45, Menopause = default }),
            ("a woman of 45 before menopause", full with { AgeYears = 45, Menopause = Reported<Menopause>.Of(new Menopause.Before()) }),
            ("a woman of 45 whose menopause nobody told", full with { AgeYears = 45, Menopause = default }),
            ("on estrogen", full with { Medicines = new MedicineList.Listed([People.Exact("estradiol", "G03CA03")]) }),
            ("on tibolone", full with { Medicines = new MedicineList.Listed([People.Exact("tibolone")]) }),
            ("on prednisolone, citalopram and phenytoin", full with { Medicines = new MedicineList.Listed([People.Exact("prednisolone", "H02AB06"), People.Exact("citalopram", "N06AB04"), People.Exact("phenytoin", "N03AB02")]) }),
            ("with a wrist fracture at 46", full with { Fractures = broken(new Fracture(FractureSite.Wrist, 46, Answer.Yes)) }),
            ("with a hip fracture at 44", full with { Fractures = broken(new Fracture(FractureSite.Hip, 44, Answer.Yes)) }),
            ("with four fractures", full with { Fractures = broken(new Fracture(FractureSite.Wrist, 50, Answer.Yes), new Fracture(FractureSite.Hip, 45, Answer.Yes), new Fracture(FractureSite.Rib, 60, Answer.Unknown), new Fracture(FractureSite.Pelvis, 61, Answer.Yes)) }),
            ("with a fracture in a crash", full with { Fractures = broken(new Fracture(FractureSite.Hip, 60, Answer.No)) }),
            ("with T −2.5", full with { BoneScans = [new BoneScan(BoneSite.TotalHip, null, -2.5, ScannerMaker.Unknown, null)] }),
            ("with T −2.5 and a fracture", full with { BoneScans = [new BoneScan(BoneSite.TotalHip, null, -2.5, ScannerMaker.Unknown, null)], Fractures = broken(new Fracture(FractureSite.Spine, 60, Answer.Yes)) }),
            ("with T −1.0", full with { BoneScans = [new BoneScan(BoneSite.TotalHip, null, -1.0, ScannerMaker.Unknown, null), new BoneScan(BoneSite.Forearm, null, -0.2, ScannerMaker.Unknown, null)] }),
            .. new[] { 1.0, 9, 10, 19, 20 }.Select(smoked => ($"who smokes {smoked} a day", full with { CigarettesPerDay = Reported<double>.Of(smoked) })),
            .. new[] { 0.5, 0.8, 2.3, 2.4, 5.5, 5.6, 7.2, 7.3 }.Select(drunk => (string.Create(CultureInfo.InvariantCulture, $"who drinks {drunk} a day"), full with { AlcoholDrinksPerDay = Reported<double>.Of(drunk) })),
            ("who fell", full with { FallsLastYear = Reported<int>.Of(1) }), ("who did not fall", full with { FallsLastYear = Reported<int>.Of(0) }), ("whose parent broke a hip", full with { ParentHipFracture = Answer.Yes }),
            .. Enum.GetValues<Condition>().Select(ill => ($"with {ill}", with(ill))),
        ];
        StringBuilder text = new();
        foreach ((string who, Person person) in persons)
        {
            text.Append(who).Append('\n');
            foreach (ScreeningResult result in BoneScreening.Of(person, People.Today))
            {
                text.Append("  ").Append(result.Tool).Append(" = ").Append(result.Value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "none").Append(" | ").Append(result.Formula).Append(" | ").Append(result.Reading)
                    .Append(" | ").Append(result.BandSet).Append(" | ").Append(result.CheckAdvised?.ToString() ?? "no line").Append(" | ").Append(string.Join(" ", result.Missing))
                    .Append(" | ").Append(string.Join("; ", result.Sources.Select(source => $"{source.Key}, {source.Locator}, {source.Seen}"))).Append('\n');
            }
        }
        Golden.Equal("guidance-screening.approved.txt", text.ToString());
    }

    [Fact]
    public void Everything_wrong_in_a_rule_file_is_said_with_place_and_remedy()
    {
        (string File, string Text)[] wrong =
        [
            ("empty.yaml", ""), ("word.yaml", "word"), ("two.yaml", "a: 1\n---\nb: 2"), ("broken.yaml", "- id: [1"), ("nothing.yaml", "- {}"), ("bare.yaml", "- id: A\n- id: A"),
            ("full.yaml", """
                - id: A
                  title: ""
                  when: { medicine: { stopped: yes }, age: { below: x } }
                  severity: grave
                  urgency: soon
                  about: [gold]
                  withholds: [air]
                  person: [1]
                  clinician: c
                  mechanism: m
                  monitoring: ""
                  certainty: sure
                  sources: [{ key: nobody-1900, seen: heard, page: 3 }, { key: mott-2019, seen: verbatim }, { locator: x, seen: recalled }]
                  reviewed: yesterday
                  codes: { atc: [x] }
                  examples: { fires: [{ age: old, sex: male, labs: [{ test: gold, value: 1 }], takes: { gold: 1 }, conditions: [bad], fractures: [{ site: nose }] }], misses: 3, never: 1 }
                """),
            ("conditions.yaml", string.Join("\n", new[]
            {
                "{ medicine: {} }", "{ medicine: { colour: blue } }", "{ lab: {} }", "{ lab: { test: gold } }", "{ frax: {} }", "{ all: [] }", "{ any: [{ moon: full }] }", "{ not: { lab: {} } }", "{ takes: {} }", "{ plans: { nutrient: gold } }",
                "{ eats: [] }", "{ sex: none }", "{ condition: [] }", "{ clotting: [x] }", "{ symptom: [x] }", "{ t-score: { below: low } }", "{ fracture: { site: [x], from-age: y } }", "{}", "{ age: { at-least: 1 }, sex: male }", "warfarin", "[1]",
            }.Select((when, i) => $"- id: C{i}\n  title: t\n  when: {when}\n  severity: minor\n  about: [food]\n  person: p\n  clinician: c\n  mechanism: m\n  certainty: low\n  sources: [{{ key: mott-2019, locator: a, seen: verbatim }}]\n  reviewed: 2026-11-22\n  examples: {{ fires: [{{}}], misses: [{{}}] }}"))),
            ("advice/a.yaml", "- id: S\n  section: nowhere\n  topic: gold\n  when: { moon: full }\n  person: p\n  clinician: c\n  certainty: high\n  sources: [{ key: screening-reference, seen: recalled }]\n  reviewed: never\n  hobby: x\n- id: S\n- id: T\n  section: do-nothing\n  topic: none\n  person: p\n  clinician: c\n  certainty: moderate\n  sources: [{ key: screening-reference, seen: recalled }]\n  reviewed: 2026-11-22\n- id: T\n  section: do-nothing\n  topic: none\n  person: p\n  clinician: c\n  certainty: low\n  sources: [{ key: screening-reference, seen: recalled }]\n  reviewed: 2026-11-22\n- id: T\n  section: do-nothing\n  topic: none\n  person: p\n  clinician: c\n  certainty: low\n  sources: [{ key: screening-reference, seen: recalled }]\n  reviewed: 2026-11-22"),
        ];
        StringBuilder text = new();
        foreach ((string file, string content) in wrong)
            foreach (Problem problem in Guidebook.Read([(file, content)]).Problems)
                text.Append(problem.File).Append('(').Append(problem.Line).Append(',').Append(problem.Column).Append("): ").Append(problem.What).Append(" → ").Append(problem.Remedy).Append('\n');
        Golden.Equal("guidance-problems.approved.txt", text.ToString());
    }
}
