using System.Collections.Immutable;
using Osteon.Guidance;
using Osteon.Guidance.Rules;
using Osteon.Safety;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;
using static Osteon.Tests.Safety.People;

namespace Osteon.Tests.Safety;

public sealed class VerdictTests
{
    private static Verdict On(Person person, params ImmutableArray<Regimen> planned) => Verdict.For(person, Guidebook.Load(), Today, planned);

    private static void Stops(Person person, StopKind kind)
    {
        Verdict verdict = On(person);
        Assert.True(verdict.IsStop);
        Assert.False(verdict.TryClear(out Clearance? clearance));
        Assert.Null(clearance);
        Assert.Contains(verdict.Reasons, reason => reason.Kind == kind);
        Assert.All(verdict.Reasons, reason => Assert.False(string.IsNullOrWhiteSpace(reason.Person) || string.IsNullOrWhiteSpace(reason.Clinician) || string.IsNullOrWhiteSpace(reason.Basis)));
    }

    private static Clearance Clears(Person person, params ImmutableArray<Regimen> planned)
    {
        Verdict verdict = On(person, planned);
        Assert.True(verdict.TryClear(out Clearance? clearance), string.Join("; ", verdict.Reasons.Select(r => r.Basis)));
        Assert.False(verdict.IsStop);
        Assert.Empty(verdict.PersonInstructions);
        return clearance;
    }

    [Fact]
    public void A_person_who_denied_everything_is_cleared() => Clears(Cleared);

    [Theory]
    [InlineData("warfarin", "B01AA03"), InlineData("acenocoumarol", "B01AA07"), InlineData("phenprocoumon", "B01AA04"), InlineData("fluindione", "B01AA12")]
    [InlineData("phenindione", "B01AA02"), InlineData("dicoumarol", "B01AA01"), InlineData("ethyl biscoumacetate", "B01AA08"), InlineData("clorindione", "B01AA09")]
    [InlineData("diphenadione", "B01AA10"), InlineData("tioclomarol", "B01AA11")]
    public void Every_vitamin_K_antagonist_stops(string name, string atc)
    {
        Stops(Taking(Exact(name, atc)), StopKind.VitaminKAntagonist);
        Assert.All(On(Taking(Exact(name, atc))).Reasons, reason => Assert.StartsWith("You told us you take " + name, reason.Person, StringComparison.Ordinal));
        Stops(Taking(Exact("paracetamol"), Exact(name, atc)), StopKind.VitaminKAntagonist);
    }

    [Theory]
    [InlineData(0, 0, true), InlineData(27, 0, true), InlineData(28, 0, false)]      // told today
    [InlineData(300, 290, true), InlineData(300, 273, true), InlineData(300, 272, false)] // told long ago: only the days until then count
    public void A_stop_counts_only_up_to_the_day_it_was_told(int stoppedDaysAgo, int toldDaysAgo, bool stops)
    {
        Person person = Taking(Exact("warfarin", "B01AA03", Today.AddDays(-stoppedDaysAgo))) with { AsOf = Today.AddDays(-toldDaysAgo) };
        Assert.Equal(stops, On(person).Reasons.Any(reason => reason.Kind == StopKind.VitaminKAntagonist));
    }

    [Fact]
    public void A_file_from_the_future_clears_nobody_earlier() =>
        Stops(Taking(Exact("warfarin", "B01AA03", Today.AddDays(-10))) with { AsOf = Today.AddDays(100) }, StopKind.VitaminKAntagonist);

    [Fact]
    public void Old_answers_clear_with_a_warning_about_their_age()
    {
        string Told(int daysAgo) => string.Join(" ", Osteon.Safety.CheckReport.Of(Cleared with { AsOf = Today.AddDays(-daysAgo) }, Today).Sections[0].Blocks.OfType<Osteon.Reports.Sentence>().Select(s => s.Text));
        Assert.Contains("417 days ago", Told(417), StringComparison.Ordinal);
        Assert.DoesNotContain("days ago", Told(28), StringComparison.Ordinal);
    }

    [Fact]
    public void Anisindione_without_a_code_stops_by_its_rule() => Stops(Taking(Exact("anisindione")), StopKind.Contraindicated);

    [Fact]
    public void Medicines_nobody_told_stop() => Stops(Cleared with { Medicines = new MedicineList.NotTold() }, StopKind.MedicinesNotTold);

    [Fact]
    public void One_unrecognized_medicine_stops() => Stops(Taking(Exact("paracetamol"), Unrecognized("blue pill")), StopKind.MedicineNotRecognized);

    [Fact]
    public void A_fuzzy_match_stops_even_where_it_resembles_a_harmless_medicine() => Stops(Taking(Fuzzy("paracetmol", "paracetamol", Answer.Unknown)), StopKind.MedicineNotRecognized);

    [Fact]
    public void A_fuzzy_match_that_claims_to_be_harmless_still_stops() => Stops(Taking(Fuzzy("paracetmol", "paracetamol", Answer.No)), StopKind.MedicineNotRecognized);

    [Fact]
    public void A_name_like_an_antagonist_stops_as_one() => Stops(Taking(Fuzzy("warfrin", "warfarin", Answer.Yes)), StopKind.VitaminKAntagonist);

    [Fact]
    public void An_exact_match_of_unknown_nature_stops() =>
        Stops(Taking(Exact("x") with { Recognition = Exact("x").Recognition with { VitaminKAntagonist = Answer.Unknown } }), StopKind.MedicineNotRecognized);

    [Fact]
    public void A_fuzzy_antagonist_stays_a_stop_however_long_ago_it_was_stopped() =>
        Stops(Taking(Fuzzy("warfrin", "warfarin", Answer.Yes) with { Stopped = new DateOnly(2020, 1, 1) }), StopKind.VitaminKAntagonist);

    [Theory, InlineData(27, true), InlineData(28, false), InlineData(0, true), InlineData(-3, true)]
    public void An_antagonist_counts_for_28_days_after_its_stop(int daysAgo, bool stops)
    {
        Verdict verdict = On(Taking(Exact("warfarin", "B01AA03", Today.AddDays(-daysAgo))));
        Assert.Equal(stops, verdict.IsStop);
        if (!stops)
            Assert.Contains(verdict.Cautions, finding => finding.RuleId == "AK-001");
    }

    [Fact]
    public void A_clotting_history_nobody_told_stops() => Stops(Cleared with { Clotting = new ClottingHistory.NotTold() }, StopKind.ClottingNotTold);

    [Theory]
    [InlineData(ClottingDisorder.MechanicalHeartValve, true), InlineData(ClottingDisorder.BleedingDisorder, true), InlineData(ClottingDisorder.ProteinCDeficiency, true)]
    [InlineData(ClottingDisorder.ProteinSDeficiency, true), InlineData(ClottingDisorder.AntithrombinDeficiency, true), InlineData(ClottingDisorder.FactorVLeiden, true)]
    [InlineData(ClottingDisorder.ProthrombinMutation, true), InlineData(ClottingDisorder.AntiphospholipidSyndrome, true), InlineData(ClottingDisorder.UnexplainedBleeding, true)]
    [InlineData(ClottingDisorder.OtherOrUnnamed, true), InlineData(ClottingDisorder.AtrialFibrillation, false), InlineData(ClottingDisorder.DeepVeinThrombosis, false)]
    [InlineData(ClottingDisorder.PulmonaryEmbolism, false), InlineData(ClottingDisorder.BiologicalHeartValve, false)]
    public void Disorders_of_clotting_stop_and_an_old_clot_cautions(ClottingDisorder disorder, bool stops)
    {
        Verdict verdict = On(Cleared with { Clotting = new ClottingHistory.Listed([disorder]) });
        Assert.Equal(stops, verdict.IsStop);
        Assert.True(stops || verdict.Cautions.Any(finding => finding.Rule.ConcernsVitaminK));
    }

    [Theory, InlineData(Condition.LiverDisease), InlineData(Condition.Dialysis)]
    public void Conditions_that_a_rule_contraindicates_stop(Condition condition) =>
        Stops(Cleared with { Conditions = Reported<ImmutableArray<Condition>>.Of([condition]) }, StopKind.Contraindicated);

    [Theory, InlineData(29.9, true), InlineData(30, false)]
    public void Kidney_disease_stops_below_30(double gfr, bool stops) => Assert.Equal(stops, On(Cleared with
    {
        Conditions = Reported<ImmutableArray<Condition>>.Of([Condition.ChronicKidneyDisease]),
        Labs = [new LabResult(LabTest.EstimatedGfr, gfr, Today, $"{gfr}")],
    }).IsStop);

    [Fact]
    public void Kidney_disease_of_unknown_stage_stops() =>
        Stops(Cleared with { Conditions = Reported<ImmutableArray<Condition>>.Of([Condition.ChronicKidneyDisease]) }, StopKind.NotAnswered);

    [Fact]
    public void Conditions_nobody_told_stop() => Stops(Cleared with { Conditions = default }, StopKind.NotAnswered);

    [Fact]
    public void Symptoms_nobody_told_stop() => Stops(Cleared with { Symptoms = default }, StopKind.NotAnswered);

    [Theory, InlineData("apixaban", "B01AF02"), InlineData("rivaroxaban", "B01AF01"), InlineData("edoxaban", "B01AF03"), InlineData("betrixaban", "B01AF04"), InlineData("dabigatran etexilate", "B01AE07")]
    public void A_direct_anticoagulant_clears_because_its_own_source_was_read(string name, string atc)
    {
        Clears(Taking(Exact(name, atc)));
        Finding caution = Assert.Single(On(Taking(Exact(name, atc))).Cautions, finding => finding.PersonAdvice.StartsWith($"K2 is not expected to change {name}.", StringComparison.Ordinal));
        Assert.Contains("Keep taking it exactly as prescribed, and tell your prescriber", caution.PersonAdvice, StringComparison.Ordinal);
        Assert.DoesNotContain(caution.Rule.Sources, source => source.Seen == Osteon.Vocabulary.Provenance.Seen.Recalled);
    }

    [Theory, InlineData("milvexaban", ""), InlineData("argatroban", "B01AE03"), InlineData("ximelagatran", "")]
    public void A_direct_anticoagulant_without_a_source_of_its_own_does_not_clear(string name, string atc)
    {
        Stops(Taking(Exact(name, atc)), StopKind.AnticoagulantUnverified);
        StopReason reason = On(Taking(Exact(name, atc))).Reasons[0];
        Assert.Contains("not expected", reason.Person, StringComparison.Ordinal);
        Assert.Contains("ask your prescriber", reason.Person, StringComparison.Ordinal);
    }

    [Fact]
    public void MK4_in_milligrams_under_consideration_stops()
    {
        Regimen plan = new("MK-4 45 mg", [new Course.OfNutrient(Nutrient.Menaquinone4, 15000, new Schedule(3), default)]);
        Assert.True(On(Cleared, plan).IsStop);
        Assert.False(On(Cleared, Menaquinone7(180)).IsStop);
    }

    [Fact]
    public void Whoever_takes_vitamin_K_already_is_told_neither_to_start_nor_to_stop()
    {
        Person person = Taking(Exact("warfarin", "B01AA03")) with { Supplements = Reported<Regimen>.Of(Menaquinone7(90)) };
        string told = string.Join(" ", On(person).PersonInstructions);
        Assert.Contains("Do not start, stop or change", told, StringComparison.Ordinal);
        Assert.Contains("call your INR clinic today", told, StringComparison.Ordinal);
        Assert.Contains("trouble speaking", told, StringComparison.Ordinal);
        Assert.Contains("bloody stool", told, StringComparison.Ordinal);
        Assert.Contains(On(person).VitaminKTaken, input => input.What == "supplements");
    }

    [Fact]
    public void Natto_and_prescribed_MK4_count_as_vitamin_K_taken()
    {
        Person eater = Taking(Exact("warfarin", "B01AA03"), Exact("menatetrenone")) with { Diet = Reported<Diet>.Of(new Diet([new FoodPortion("natto_jp", 45, 3), new FoodPortion("gouda", 30, 3)], [], default)) };
        Assert.Equal(["menatetrenone", "natto_jp"], On(eater).VitaminKTaken.Select(input => input.Value));
    }

    [Fact]
    public void A_clearance_serves_no_other_person_and_no_regimen_it_has_not_seen()
    {
        Regimen seen = Menaquinone7(180);
        Clearance clearance = Clears(Cleared, seen);
        clearance.Require(Cleared, seen, Regimen.Nothing);
        Assert.Throws<ArgumentException>(() => clearance.Require(Cleared with { AgeYears = 63 }));
        Assert.Throws<ArgumentException>(() => clearance.Require(Cleared, Menaquinone7(180)));
        Assert.False(clearance.Covers(Cleared with { AgeYears = 63 }, seen));
    }

    [Fact]
    public void Nobody_outside_can_make_a_verdict_or_a_clearance()
    {
        Assert.Empty(typeof(Verdict).GetConstructors());
        Assert.Empty(typeof(Clearance).GetConstructors());
        Assert.DoesNotContain(typeof(Verdict).GetProperties(), property => property.SetMethod is not null);
        Assert.DoesNotContain(typeof(Clearance).GetProperties(), property => property.SetMethod is not null);
    }
}
