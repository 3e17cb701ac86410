using System.Collections.Immutable;
using Osteon.Guidance;
using Osteon.Guidance.Advice;
using Osteon.Guidance.Rules;
using Osteon.Reports;
using Osteon.Safety;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;
using static Osteon.Tests.Safety.People;

namespace Osteon.Tests.Safety;

/// <summary>On what a stop rests, and what does not lift it.</summary>
public sealed class VerdictBasisTests
{
    private static readonly Person Cautious = Cleared with { Symptoms = Reported<ImmutableArray<Symptom>>.Of([Symptom.StrokeSigns]) };

    private static Verdict On(Person person) => Verdict.For(person, Guidebook.Load(), Today);

    // A rule about milvexaban that was read, of a severity of the test's choice.
    private static Guidebook WithRule(string severity, string when = "{ medicine: { substance: [milvexaban] } }") => Guidebook.Read(
    [
        ("rules/test.yaml", $$"""
        - id: T-1
          title: "a rule of this test"
          when: {{when}}
          severity: {{severity}}
          about: [vitamin-k2]
          person: "Said to the person."
          clinician: "Said to the clinician."
          mechanism: "none"
          certainty: low
          sources:
            - { key: mott-2019, locator: "abstract", seen: verbatim }
          reviewed: 2026-11-22
          examples:
            fires:
              - { medicines: [{ name: milvexaban }], symptoms: [stroke-signs] }
            misses:
              - { medicines: [{ name: warfarin }] }
        """),
    ]).OrThrow();

    [Theory, InlineData("none", false), InlineData("minor", true), InlineData("moderate", true), InlineData("major", true)]
    public void Only_a_rule_that_weighs_nothing_clears_a_direct_anticoagulant(string severity, bool stops) =>
        Assert.Equal(stops, Verdict.For(Taking(Exact("milvexaban")), WithRule(severity), Today).IsStop);

    [Fact]
    public void A_rule_that_is_still_open_clears_no_anticoagulant()
    {
        Guidebook book = WithRule("none", "{ all: [ { medicine: { substance: [milvexaban] } }, { symptom: [stroke-signs] } ] }");
        Person silent = Taking(Exact("milvexaban")) with { Symptoms = default };
        Assert.Contains(Verdict.For(silent, book, Today).Reasons, reason => reason.Kind == StopKind.AnticoagulantUnverified);
        Assert.DoesNotContain(Verdict.For(silent with { Symptoms = Cautious.Symptoms }, book, Today).Reasons, reason => reason.Kind == StopKind.AnticoagulantUnverified);
    }

    [Fact]
    public void A_direct_anticoagulant_within_a_combination_stops_as_one_alone()
    {
        MedicineEntry alone = Exact("milvexaban");
        MedicineEntry both = alone with { Recognition = alone.Recognition with { Substances = ["acetylsalicylic acid", "milvexaban"] } };
        Assert.Contains(On(Taking(both)).Reasons, reason => reason.Kind == StopKind.AnticoagulantUnverified && reason.Basis == "verdict:anticoagulant-unverified");
    }

    [Fact]
    public void An_antagonist_that_no_rule_names_stops_on_the_verdicts_own_ground()
    {
        StopReason reason = On(Taking(Exact("coumetarol", "B01AA99"))).Reasons.First(r => r.Kind == StopKind.VitaminKAntagonist);
        Assert.Equal("verdict:vitamin-k-antagonist", reason.Basis);
        Assert.Null(reason.Finding);
        Assert.Equal("verdict:vitamin-k-antagonist", On(Taking(Fuzzy("warfrin", "warfarin", Answer.Yes))).Reasons[0].Basis);
        Assert.Equal("verdict:medicine-not-recognized", On(Taking(Unrecognized("blue pill"))).Reasons[0].Basis);
        Assert.Equal("verdict:medicines-not-told", On(Cleared with { Medicines = new MedicineList.NotTold() }).Reasons[0].Basis);
        Assert.Contains(On(Cleared with { Clotting = new ClottingHistory.NotTold() }).Reasons, r => r.Basis == "verdict:clotting-not-told");
    }

    [Theory, InlineData("menatetrenone"), InlineData("phytomenadione"), InlineData("menaquinone-7")]
    public void Vitamin_K_among_the_medicines_is_vitamin_K_taken(string name)
    {
        InputUsed taken = Assert.Single(On(Taking(Exact("warfarin", "B01AA03"), Exact(name))).VitaminKTaken);
        Assert.Equal(new InputUsed("medicine", name, Today), taken);
        Assert.Empty(On(Taking(Exact(name, "", Today.AddDays(-60)))).VitaminKTaken);
    }

    [Theory, InlineData("MK-7"), InlineData("vitamin K2"), InlineData("Konakion"), InlineData("Glakay"), InlineData("Mephyton 5 mg")]
    public void Vitamin_K_is_heard_by_the_names_on_its_box(string text) =>
        Assert.Single(On(Taking(new MedicineEntry(MedicineRecognizer.Default.Recognize(text), null, null, null))).VitaminKTaken);

    [Fact]
    public void An_emergency_beside_other_reasons_still_comes_first()
    {
        Verdict verdict = On(Cautious with { Medicines = Taking(Exact("warfarin", "B01AA03")).Medicines });
        Assert.True(verdict.Reasons.Length > 1);
        Assert.Equal("Call the emergency number now.", verdict.PersonInstructions[0]);
    }

    [Fact]
    public void Cautions_are_what_applies_and_is_no_reason()
    {
        Verdict cleared = On(Taking(Exact("levothyroxine", "H03AA01")));
        Assert.Equal(cleared.Findings.Where(finding => finding.Applies), cleared.Cautions);
        Verdict stopped = On(Taking(Exact("warfarin", "B01AA03"), Exact("letrozole", "L02BG04")));
        Assert.NotEmpty(stopped.Cautions);
        Assert.All(stopped.Reasons.Where(reason => reason.Finding is not null), reason => Assert.DoesNotContain(reason.Finding, stopped.Cautions));
    }

    [Fact]
    public void What_nobody_can_tell_stays_open_where_it_is_no_reason()
    {
        Verdict settled = On(Taking(Exact("warfarin", "B01AA03")) with { Menopause = default, Fractures = default });
        Assert.NotEmpty(settled.Open);
        Verdict cleared = On(Cleared with { Menopause = default, Fractures = default });
        Assert.False(cleared.IsStop);
        Assert.Equal(cleared.Findings.Where(finding => !finding.Applies), cleared.Open);
    }

    [Fact]
    public void No_plan_and_an_empty_plan_are_judged_alike() =>
        Assert.Empty(Verdict.For(Cleared, Guidebook.Load(), Today, default).Situation.Planned);

    [Fact]
    public void Questions_that_only_together_decide_a_rule_are_told_side_by_side()
    {
        Verdict verdict = Verdict.For(Cleared with { Fractures = default, Menopause = default, Diet = default },
            WithRule("minor", "{ all: [ { fracture: { from-age: 50 } }, { eats: [natto] } ] }"), Today);
        Sentence told = Assert.IsType<Sentence>(Assert.Single(CheckReport.WhatWasMissing(verdict).Blocks));
        Assert.Equal("Have you broken a bone since the age of 40? Do you eat natto? A yes could bring: a rule of this test.", told.Text);
        Assert.Equal("T-1", told.Basis?.Rule);
    }

    [Fact]
    public void A_fact_without_a_day_is_told_without_one_and_the_best_source_gives_the_basis()
    {
        Statement statement = Guidebook.Load().Statements[0] with
        {
            Sources = [new RuleSource("mott-2019", "abstract", Seen.Verbatim), new RuleSource("screening-reference", "", Seen.Recalled), new RuleSource("mott-2019", "table", Seen.Derived)],
        };
        Basis basis = CheckReport.BothRegisters(new AdviceSentence(statement, [new InputUsed("T-score, spine", "-2.1", null), new InputUsed("age", "62 years", Today)], "v1")).OfType<Sentence>().First().Basis!; // every sentence carries one
        Assert.Equal(["T-score, spine: -2.1", "age: 62 years (2026-11-22)"], basis.Inputs.ToArray());
        Assert.Equal(["mott-2019", "screening-reference"], basis.Sources.ToArray());
        Assert.Equal(Seen.Verbatim, basis.Seen);
    }
}
