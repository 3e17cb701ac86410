using System.Collections.Immutable;
using Osteon.Guidance.Reading;
using Osteon.Guidance.Rules;
using Osteon.Tests.Safety;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Tests.Guidance;

/// <summary>What the small person of an example is when little was written, and what a rule makes of its sources.</summary>
public sealed class ExampleReaderTests
{
    private static Rule Read(string example, string sources = "[{ key: mott-2019, locator: abstract, seen: verbatim }]", string about = "[vitamin-k2]") => Assert.Single(RuleReader.Read("rules/t.yaml", new StringReader(
        $"- id: T\n  title: t\n  when: {{ medicine: {{ substance: [warfarin] }} }}\n  severity: minor\n  about: {about}\n  person: p\n  clinician: c\n  mechanism: m\n  certainty: low\n  sources: {sources}\n  reviewed: 2026-11-22\n  examples: {{ fires: [{example}], misses: [{{}}] }}\n")).OrThrow().Rules);

    private static Person Of(string example) => Read(example).Examples[0].Situation.Person;

    [Fact]
    public void What_is_left_out_was_answered_with_none()
    {
        Person person = Of("{}");
        Assert.Equal((62, Sex.Female), (person.AgeYears, person.Sex));
        Assert.IsType<MedicineList.None>(person.Medicines);
        Assert.IsType<ClottingHistory.None>(person.Clotting);
        Assert.Empty(person.Conditions.Value);
        Assert.Empty(person.Symptoms.Value);
        Assert.Empty(person.Fractures.Value);
        Assert.Empty(person.Supplements.Value.Courses);
        Assert.Empty(person.Diet.Value.Portions);
        Assert.False(person.WeightKilograms.IsKnown || person.CigarettesPerDay.IsKnown || person.FraxHipPercent.IsKnown);
        Assert.Empty(person.BoneScans);
        Assert.Empty(Read("{}").Examples[0].Situation.Planned);
    }

    [Fact]
    public void What_is_unknown_is_written_out()
    {
        Person person = Of("{ medicines: unknown, clotting: unknown, conditions: unknown, symptoms: unknown, fractures: unknown, takes: unknown, eats: unknown, menopause: unknown }");
        Assert.IsType<MedicineList.NotTold>(person.Medicines);
        Assert.IsType<ClottingHistory.NotTold>(person.Clotting);
        Assert.False(person.Conditions.IsKnown || person.Symptoms.IsKnown || person.Fractures.IsKnown || person.Supplements.IsKnown || person.Diet.IsKnown || person.Menopause.IsKnown);
    }

    [Theory, InlineData("{}", 50.0), InlineData("{ age: 50 }", 50.0), InlineData("{ age: 49 }", null), InlineData("{ age: 49, menopause: 44 }", 44.0), InlineData("{ age: 70, menopause: before }", null), InlineData("{ age: 70, menopause: 41 }", 41.0)]
    public void Menopause_follows_the_age_where_nothing_is_said(string example, double? final)
    {
        Menopause menopause = Of(example).Menopause.Value;
        Assert.Equal(final, (menopause as Menopause.After)?.AgeAtFinalPeriodYears);
        Assert.Equal(final is null, menopause is Menopause.Before);
    }

    [Fact]
    public void A_man_has_no_menopause()
    {
        Assert.Equal(Sex.Male, Of("{ sex: male }").Sex);
        Assert.False(Of("{ sex: male }").Menopause.IsKnown);
        Assert.False(Of("{ sex: male, menopause: 50 }").Menopause.IsKnown);
    }

    [Theory, InlineData("-1", 62), InlineData("0", 0), InlineData("120", 120), InlineData("121", 62)]
    public void An_age_that_nobody_has_is_not_taken(string age, double expected) => Assert.Equal(expected, Of($"{{ age: {age} }}").AgeYears);

    [Fact]
    public void A_medicine_is_exact_unless_it_says_otherwise()
    {
        MedicineEntry[] entries = [.. Assert.IsType<MedicineList.Listed>(Of("{ medicines: [{ name: Warfarin, atc: B01AA03, started: 2026-01-02, stopped: 2026-03-04, last-dose: 2026-03-03 }, { name: paracetamol }, { name: blue pill, unrecognized: yes }] }").Medicines).Entries];
        Assert.Equal((Match.Exact, "Warfarin", "warfarin", "B01AA03", Answer.Yes), (entries[0].Recognition.Match, entries[0].Recognition.Name, entries[0].Recognition.Substances.Single(), entries[0].Recognition.AtcCodes.Single(), entries[0].Recognition.VitaminKAntagonist));
        Assert.Equal((new DateOnly(2026, 1, 2), new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 3)), (entries[0].Started, entries[0].Stopped, entries[0].LastDose));
        Assert.Equal((Match.Exact, Answer.No), (entries[1].Recognition.Match, entries[1].Recognition.VitaminKAntagonist));
        Assert.Empty(entries[1].Recognition.AtcCodes);
        Assert.Equal(("blue pill", Match.None, null, Answer.Unknown), (entries[2].Recognition.Input, entries[2].Recognition.Match, entries[2].Recognition.Name, entries[2].Recognition.VitaminKAntagonist));
        Assert.Empty(entries[2].Recognition.Substances);
    }

    [Fact]
    public void Every_field_of_an_example_reaches_the_person()
    {
        Person person = Of("{ weight: 60, height: 165, frax-major: 20, frax-hip: 3, cigarettes: 5, drinks: 2, t-score: -2.5, eats: [natto], clotting: [mechanical-heart-valve], conditions: [dialysis], symptoms: [stroke-signs], labs: [{ test: inr, value: 2.5 }], fractures: [{ site: hip, age: 60 }, { site: rib, high-trauma: yes }], takes: { mk-7: 90, calcium: 500 } }");
        Assert.Equal((60, 165, 20, 3, 5, 2), (person.WeightKilograms.Value, person.HeightCentimeters.Value, person.FraxMajorPercent.Value, person.FraxHipPercent.Value, person.CigarettesPerDay.Value, person.AlcoholDrinksPerDay.Value));
        Assert.Equal((-2.5, BoneSite.FemoralNeck), (person.BoneScans.Single().TScore, person.BoneScans.Single().Site));
        Assert.Equal(("natto", 7), (person.Diet.Value.Portions.Single().FoodId, person.Diet.Value.Portions.Single().TimesPerWeek));
        Assert.Equal(ClottingDisorder.MechanicalHeartValve, Assert.IsType<ClottingHistory.Listed>(person.Clotting).Disorders.Single());
        Assert.Equal((Condition.Dialysis, Symptom.StrokeSigns), (person.Conditions.Value.Single(), person.Symptoms.Value.Single()));
        Assert.Equal((LabTest.Inr, 2.5, "2.5"), (person.Labs.Single().Test, person.Labs.Single().Value, person.Labs.Single().AsWritten));
        Assert.Equal("Hip 60 Yes, Rib  No", string.Join(", ", person.Fractures.Value.Select(fracture => $"{fracture.Site} {fracture.AgeYears} {fracture.LowTrauma}")));
        Assert.Equal("Menaquinone7 90, Calcium 500", string.Join(", ", person.Supplements.Value.Courses.OfType<Course.OfNutrient>().Select(course => $"{course.Nutrient} {course.AmountPerIntake}")));
        Assert.Equal("example", person.Supplements.Value.Label);
    }

    [Fact]
    public void A_rule_may_reassure_by_one_source_that_was_read_and_by_no_number_recalled()
    {
        const string Recalled = "{ key: screening-reference, seen: recalled }", Seen = "{ key: mott-2019, locator: abstract, seen: derived }";
        Assert.False(Read("{}", $"[{Recalled}, {Recalled}]").MayReassure);
        Assert.True(Read("{}", $"[{Recalled}, {Seen}]").MayReassure);
    }

    [Theory, InlineData("[vitamin-k1, calcium]", true), InlineData("[calcium, vitamin-k2]", true), InlineData("[calcium, vitamin-k3]", false)]
    public void A_rule_about_K1_or_K2_concerns_vitamin_K(string about, bool concerns) => Assert.Equal(concerns, Read("{}", about: about).ConcernsVitaminK);

    [Fact]
    public void A_stop_is_known_up_to_the_earlier_of_two_days()
    {
        DateOnly before = People.Today.AddDays(-1), after = People.Today.AddDays(1);
        Assert.Equal(before, new Situation(People.Cleared with { AsOf = before }, [], People.Today).KnownUntil);
        Assert.Equal(People.Today, new Situation(People.Cleared with { AsOf = after }, [], People.Today).KnownUntil);
        Assert.Equal(People.Today, new Situation(People.Cleared, [], People.Today).KnownUntil);
    }

    [Theory, InlineData("medicine"), InlineData("medicine since"), InlineData("medicine stopped"), InlineData("last dose")]
    public void A_text_names_the_medicine_whatever_was_asked_of_it(string what)
    {
        Rule rule = Read("{}") with { PersonAdvice = "{medicine} is named.", ClinicianAdvice = "About {medicine}." };
        Finding finding = new(rule, new Judgement(Answer.Yes, [new InputUsed("age", "62 years", null), new InputUsed(what, "denosumab", null), new InputUsed(what, "Denosumab", null)], []), "v");
        Assert.Equal(("Denosumab is named.", "About denosumab."), (finding.PersonAdvice, finding.ClinicianAdvice));
        Assert.Equal("", finding.IfKnown);
        Assert.Equal("If the answer is yes, this applies: t. If it is no, it falls away.", (finding with { Judgement = new Judgement(Answer.Unknown, [], ["?"]) }).IfKnown);
    }
}
