using System.Collections.Immutable;
using Osteon.Guidance;
using Osteon.Guidance.Advice;
using Osteon.Guidance.Rules;
using Osteon.Tests.Safety;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Tests.Guidance;

/// <summary>Who is told what, once something may be told.</summary>
public sealed class AdviceTests
{
    private static ImmutableArray<AdviceSentence> To(Person person, params Topic[] opened) =>
        [.. Guidebook.Load().Advise(new Situation(person, [], People.Today), opened.Length == 0 ? Enum.GetValues<Topic>() : opened).SelectMany(section => section.Sentences)];

    private static string[] Ids(Person person) => [.. To(person).Select(sentence => sentence.Statement.Id)];

    [Theory, InlineData(17, false), InlineData(18, true)]
    public void Amounts_for_adults_are_told_to_adults(double age, bool told)
    {
        foreach (string amount in new[] { "AD-102", "AD-103", "AD-104", "AD-105" })
            Assert.Equal(told, Ids(People.Cleared with { AgeYears = age }).Contains(amount));
    }

    [Fact]
    public void Nobody_pregnant_and_nobody_young_is_sent_to_lift_heavy_weights()
    {
        Assert.Contains("AD-106", Ids(People.Cleared));
        Assert.DoesNotContain("AD-106", Ids(People.Cleared with { AgeYears = 49 }));
        Assert.DoesNotContain("AD-106", Ids(People.Cleared with { AgeYears = 51, Conditions = Reported<ImmutableArray<Condition>>.Of([Condition.Pregnancy]) }));
    }

    [Fact]
    public void A_statement_with_a_condition_says_on_which_facts_it_rests()
    {
        AdviceSentence amount = To(People.Cleared).Single(sentence => sentence.Statement.Id == "AD-102");
        Assert.Equal(new InputUsed("age", "62 years", People.Today), Assert.Single(amount.Inputs));
        Assert.Equal(Guidebook.Load().Version, amount.Version);
    }

    [Fact]
    public void Where_a_condition_cannot_be_told_the_statement_is_left_out() =>
        Assert.DoesNotContain("AD-503", Ids(People.Cleared with { Medicines = new MedicineList.NotTold() }));

    [Fact]
    public void A_statement_from_memory_is_marked_in_both_registers_and_one_that_was_read_is_not()
    {
        AdviceSentence recalled = To(People.Cleared).Single(sentence => sentence.Statement.Id == "AD-407");
        Assert.EndsWith("(From memory, not yet verified.)", recalled.Person, StringComparison.Ordinal);
        Assert.EndsWith("(From memory, not yet verified.)", recalled.Clinician, StringComparison.Ordinal);
        AdviceSentence read = To(People.Cleared).Single(sentence => sentence.Statement.Id == "AD-403");
        Assert.Equal(read.Statement.Person, read.Person);
        Assert.Equal(read.Statement.Clinician, read.Clinician);
    }

    [Fact]
    public void One_source_that_was_read_takes_the_mark_away()
    {
        Statement read = Guidebook.Load().Statements[0] with { Sources = [new RuleSource("screening-reference", "", Seen.Recalled), new RuleSource("mott-2019", "abstract", Seen.Verbatim)] };
        Assert.False(read.ToBeVerified);
        Assert.True((read with { Sources = [read.Sources[0]] }).ToBeVerified);
    }

    [Fact]
    public void A_question_to_a_doctor_claims_nothing_and_carries_no_mark() => Assert.All(
        To(People.Cleared).Where(sentence => sentence.Statement.Heading is Heading.AskYourDoctor or Heading.DoNothing),
        sentence => Assert.DoesNotContain("From memory", sentence.Person, StringComparison.Ordinal));

    [Fact]
    public void Doing_nothing_is_said_to_everybody_who_is_cleared() =>
        Assert.Contains(To(People.Cleared, Topic.Efficacy), sentence => sentence.Person.Contains("Doing nothing about K2 is always an option", StringComparison.Ordinal));

    [Fact]
    public void Only_opened_topics_are_told_and_a_statement_without_a_topic_always_is()
    {
        ImmutableArray<AdviceSentence> told = To(People.Cleared, Topic.Dose);
        Assert.All(told, sentence => Assert.True(sentence.Statement.Topic is null or Topic.Dose));
        Assert.Contains(told, sentence => sentence.Statement.Topic is null);
        Assert.Contains(told, sentence => sentence.Statement.Topic == Topic.Dose);
    }

    [Fact]
    public void Sections_follow_the_order_in_which_they_are_read_and_none_is_empty()
    {
        ImmutableArray<AdviceSection> sections = Guidebook.Load().Advise(new Situation(People.Cleared, [], People.Today), Enum.GetValues<Topic>());
        Assert.Equal(sections.Select(section => section.Heading).Order(), sections.Select(section => section.Heading));
        Assert.All(sections, section => Assert.NotEmpty(section.Sentences));
    }

    [Fact]
    public void No_sentence_is_surer_than_memory_allows() => Assert.All(Guidebook.Load().Statements.Where(statement => statement.ToBeVerified), statement =>
        Assert.True(statement.Certainty <= Certainty.Low, statement.Id));

    [Fact]
    public void A_rule_that_names_the_medicine_says_it_as_it_was_written()
    {
        Situation on(params ImmutableArray<MedicineEntry> entries) => new(People.Taking(entries), [], People.Today);
        MedicineEntry binder = People.Exact("colestyramine", "C10AC01");
        Finding one = Guidebook.Load().Findings(on(binder with { Recognition = binder.Recognition with { Input = "colestyramine 4 g" } })).Single(finding => finding.Rule.Title == "cholestyramine");
        Assert.StartsWith("Colestyramine 4 g binds vitamins", one.PersonAdvice, StringComparison.Ordinal);
        Finding two = Guidebook.Load().Findings(on(People.Exact("phenelzine", "N06AF03"), People.Exact("tranylcypromine", "N06AF04"))).Single(finding => finding.RuleId == "IX-057");
        Assert.Contains("With phenelzine and tranylcypromine they can raise blood pressure", two.PersonAdvice, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_place_for_a_medicine_stands_in_a_rule_about_medicines()
    {
        Rule[] naming = [.. Guidebook.Load().Rules.Where(rule => (rule.PersonAdvice + rule.ClinicianAdvice).Contains("{medicine}", StringComparison.Ordinal))];
        Assert.NotEmpty(naming);
        foreach (Rule rule in naming)
        {
            Finding open = new(rule, rule.When.Judge(new Situation(People.Cleared with { Medicines = new MedicineList.NotTold() }, [], People.Today)), "v");
            Assert.False(open.Applies, rule.Id);
            Assert.Contains("your medicine", open.PersonAdvice, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Whoever_is_told_not_to_add_tyramine_is_told_what_to_do_if_they_eat_it() => Assert.All(["IX-057", "IX-058"], id =>
        Assert.Contains("if you eat them now, call your doctor or pharmacist today", Guidebook.Load().Rule(id).PersonAdvice, StringComparison.Ordinal));
}
