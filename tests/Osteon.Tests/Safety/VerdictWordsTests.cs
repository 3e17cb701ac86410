using System.Collections.Immutable;
using Osteon.Guidance;
using Osteon.Guidance.Rules;
using Osteon.Safety;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;
using static Osteon.Tests.Safety.People;

namespace Osteon.Tests.Safety;

/// <summary>What a stop says, word for word where a word can hurt.</summary>
public sealed class VerdictWordsTests
{
    private static Verdict On(Person person) => Verdict.For(person, Guidebook.Load(), Today);

    private static string[] Kinds(Person person) => [.. On(person).Reasons.Select(reason => reason.Kind.ToString()).Distinct().Order()];

    [Fact]
    public void An_antagonist_is_named_as_the_person_wrote_it()
    {
        StopReason reason = On(Taking(Exact("warfarin", "B01AA03"))).Reasons.First(r => r.Kind == StopKind.VitaminKAntagonist);
        Assert.Equal("IX-001", reason.Basis);
        Assert.Equal("IX-001", reason.Finding?.RuleId);
        Assert.Contains("28 days", reason.Clinician, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_looks_like_an_antagonist_says_which()
    {
        Assert.Contains("'warfrin' looks like warfarin", On(Taking(Fuzzy("warfrin", "warfarin", Answer.Yes))).Reasons[0].Person, StringComparison.Ordinal);
        Assert.Contains("'warfrin' resembles warfarin", On(Taking(Fuzzy("warfrin", "warfarin", Answer.Yes))).Reasons[0].Clinician, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unrecognized_name_asks_for_the_nearest_only_where_there_is_one()
    {
        Assert.Contains("Did you mean paracetamol?", On(Taking(Fuzzy("paracetmol", "paracetamol", Answer.Unknown))).Reasons[0].Person, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", On(Taking(Unrecognized("blue pill"))).Reasons[0].Person, StringComparison.Ordinal);
        Assert.Contains("treat this answer as no", On(Taking(Unrecognized("blue pill"))).Reasons[0].Person, StringComparison.Ordinal);
    }

    [Theory, InlineData("unheard", "B01AE99"), InlineData("unheard", "B01AF99"), InlineData("newxaban", ""), InlineData("newgatran", ""), InlineData("newgatran etexilate", "")]
    public void A_direct_anticoagulant_is_known_by_code_or_by_name(string name, string atc) => Assert.Equal(["AnticoagulantUnverified"], Kinds(Taking(Exact(name, atc))));

    [Fact]
    public void An_unverified_anticoagulant_that_was_stopped_long_ago_does_not_stop() =>
        Assert.False(On(Taking(Exact("argatroban", "B01AE03", Today.AddDays(-40)))).IsStop);

    [Fact]
    public void A_read_source_of_one_anticoagulant_clears_no_other() =>
        Assert.Equal(["AnticoagulantUnverified"], Kinds(Taking(Exact("apixaban", "B01AF02"), Exact("argatroban", "B01AE03"))));

    [Fact]
    public void Emergency_signs_come_first_and_the_number_is_named()
    {
        Person person = Cleared with { Symptoms = Reported<ImmutableArray<Symptom>>.Of([Symptom.StrokeSigns]) };
        Assert.Equal(StopKind.Emergency, On(person).Reasons[0].Kind);
        Assert.Equal("Call the emergency number now.", On(person).PersonInstructions[0]);
        Assert.DoesNotContain(On(Taking(Exact("warfarin", "B01AA03"))).PersonInstructions, line => line == "Call the emergency number now.");
    }

    [Fact]
    public void Whoever_stops_for_another_reason_is_not_sent_to_an_INR_clinic()
    {
        Person person = Cleared with { Conditions = Reported<ImmutableArray<Condition>>.Of([Condition.LiverDisease]) };
        Assert.DoesNotContain(On(person).PersonInstructions, line => line.Contains("INR", StringComparison.Ordinal));
        string told = string.Join(" ", On(person with { Supplements = Reported<Regimen>.Of(Menaquinone7(90)) }).PersonInstructions);
        Assert.Contains("call your doctor or clinic today", told, StringComparison.Ordinal);
    }

    [Fact]
    public void An_antagonist_without_vitamin_K_told_is_warned_for_the_case_that_it_is_taken() =>
        Assert.Contains(On(Taking(Exact("warfarin", "B01AA03"))).PersonInstructions, line => line.StartsWith("If you already take K2 or eat natto: do not start, stop or change; call your INR clinic today", StringComparison.Ordinal));

    [Fact]
    public void Every_stop_tells_to_go_on_with_prescribed_medicines_and_ends_with_the_signs()
    {
        ImmutableArray<string> told = On(Taking(Exact("warfarin", "B01AA03"))).PersonInstructions;
        Assert.Contains("Keep taking every prescribed medicine exactly as prescribed.", told);
        foreach (string sign in new[] { "drooping face", "chest pain", "swollen, painful leg", "black or bloody stool", "severe headache", "emergency number" })
            Assert.Contains(sign, told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Natto_never_eaten_is_no_vitamin_K_taken() => Assert.Empty(On(Cleared with { Diet = Reported<Diet>.Of(new Diet([new FoodPortion("natto", 45, 0)], [], default)) }).VitaminKTaken);

    [Fact]
    public void Under_a_stop_cautions_are_those_that_send_to_a_doctor()
    {
        Verdict verdict = On(Taking(Exact("warfarin", "B01AA03"), Exact("letrozole", "L02BG04"), Exact("levothyroxine", "H03AA01")));
        Assert.Contains(verdict.Cautions, finding => finding.RuleId == "IX-055");
        Assert.All(verdict.Cautions, finding => Assert.True(finding.Rule.Urgency > Urgency.None));
        Assert.Contains(On(Taking(Exact("levothyroxine", "H03AA01"))).Cautions, finding => finding.RuleId == "IX-042");
    }

    [Fact]
    public void A_reason_is_not_repeated_among_cautions_or_open_questions()
    {
        Verdict verdict = On(Cleared with { Conditions = default });
        Assert.All(verdict.Reasons.Where(reason => reason.Finding is not null), reason =>
        {
            Assert.DoesNotContain(reason.Finding, verdict.Open);
            Assert.DoesNotContain(reason.Finding, verdict.Cautions);
        });
        Assert.All(verdict.Open, finding => Assert.False(finding.Applies));
    }

    [Fact]
    public void A_question_is_put_once_and_says_what_it_matters_for()
    {
        StopReason[] asked = [.. On(Cleared with { Conditions = default }).Reasons.Where(reason => reason.Kind == StopKind.NotAnswered)];
        Assert.Equal(asked.Length, asked.Select(reason => reason.Person.Split(" It matters for ")[0]).Distinct().Count());
        Assert.Contains("liver disease", asked[0].Person, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_asks_for_a_person_and_for_rules()
    {
        Assert.Throws<ArgumentNullException>(() => Verdict.For(null!, Guidebook.Load(), Today));
        Assert.Throws<ArgumentNullException>(() => Verdict.For(Cleared, null!, Today));
    }

    [Fact]
    public void Whoever_gave_a_stop_date_is_told_so_and_not_that_they_take_it()
    {
        StopReason reason = On(Taking(Exact("warfarin", "B01AA03", Today.AddDays(-27)))).Reasons[0];
        Assert.StartsWith("You told us you stopped warfarin on 2026-10-26. For 28 days after it we treat you as taking it.", reason.Person, StringComparison.Ordinal);
        Assert.DoesNotContain("You told us you take", reason.Person, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_wrote_more_than_a_name_reads_what_was_understood()
    {
        MedicineEntry denied = Exact("warfarin", "B01AA03");
        StopReason reason = On(Taking(denied with { Recognition = denied.Recognition with { Input = "no warfarin" } })).Reasons[0];
        Assert.StartsWith("You wrote 'no warfarin', which names warfarin. We treat you as taking it: if you stopped it, tell us the day; if you never took it, leave it out.", reason.Person, StringComparison.Ordinal);
        Assert.DoesNotContain("You told us you take", reason.Person, StringComparison.Ordinal);
        Assert.Contains("'no warfarin' names a vitamin K antagonist (warfarin)", reason.Clinician, StringComparison.Ordinal);
    }
}
