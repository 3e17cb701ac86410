using System.Collections.Immutable;
using Osteon.Guidance;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Safety;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;
using static Osteon.Tests.Safety.People;

namespace Osteon.Tests.Safety;

/// <summary>Whole answers of <c>osteon check</c>, in both views, for every kind of stop and of clearance. Someone reads them when they move.</summary>
public sealed class CheckGoldenTests
{
    private static readonly Person Full = Cleared with
    {
        WeightKilograms = Reported<double>.Of(61), HeightCentimeters = Reported<double>.Of(165), Ancestry = Reported<Ancestry>.Of(Ancestry.White), CigarettesPerDay = Reported<double>.Of(0),
        AlcoholDrinksPerDay = Reported<double>.Of(0), Fractures = Reported<ImmutableArray<Fracture>>.Of([]), Menopause = Reported<Menopause>.Of(new Menopause.After(50)),
        BoneScans = [new BoneScan(BoneSite.LumbarSpine, null, -1.8, ScannerMaker.Unknown, Today)], FraxMajorPercent = Reported<double>.Of(9), FraxHipPercent = Reported<double>.Of(1.1),
        Diet = Reported<Diet>.Of(new Diet([], [], default)), Labs = [new LabResult(LabTest.Calcidiol, 80, Today, "80 nmol/L"), new LabResult(LabTest.EstimatedGfr, 80, Today, "80"), new LabResult(LabTest.Calcium, 2.3, Today, "2.3 mmol/L")],
    };

    private static readonly Diet Natto = new([new FoodPortion("natto", 40, 3)], [], default);

    private static Person On(params ImmutableArray<MedicineEntry> entries) => Full with { Medicines = new MedicineList.Listed(entries) };

    private static Person With(Condition ill) => Full with { Conditions = Reported<ImmutableArray<Condition>>.Of([ill]) };

    private static Person Of(string who) => who switch
    {
        "cleared" => Full,
        "cleared-silent" => Cleared,
        "cleared-strong-bone" => Full with { AgeYears = 50, WeightKilograms = Reported<double>.Of(85), BoneScans = [new BoneScan(BoneSite.LumbarSpine, null, 0.4, ScannerMaker.Unknown, Today)] },
        "cleared-man" => Full with { Sex = Sex.Male, AgeYears = 72, Menopause = default },
        "cleared-child" => Cleared with { AgeYears = 9 },
        "cleared-pregnant" => With(Condition.Pregnancy) with { AgeYears = 31, Menopause = Reported<Menopause>.Of(new Menopause.Before()) },
        "cleared-apixaban-natto" => On(Exact("apixaban", "B01AF02")) with { Clotting = new ClottingHistory.Listed([ClottingDisorder.AtrialFibrillation]), Diet = Reported<Diet>.Of(Natto) },
        "cleared-many-medicines" => On(Exact("phenelzine", "N06AF03"), Exact("colestyramine", "C10AC01"), Exact("levothyroxine", "H03AA01"), Exact("alendronic acid", "M05BA04")),
        "cleared-hypercalcemia" => With(Condition.Hypercalcemia),
        "cleared-warfarin-past" => On(Exact("warfarin", "B01AA03", Today.AddDays(-60))),
        "stop-warfarin" => On(Exact("warfarin", "B01AA03")),
        "stop-warfarin-taking-k" => On(Exact("warfarin", "B01AA03"), Exact("menatetrenone")) with { Supplements = Reported<Regimen>.Of(Menaquinone7(90)), Diet = Reported<Diet>.Of(Natto) },
        "stop-warfarin-valve" => On(Exact("warfarin", "B01AA03")) with { Clotting = new ClottingHistory.Listed([ClottingDisorder.MechanicalHeartValve]) },
        "stop-warfarin-stopped-27-days" => On(Exact("warfarin", "B01AA03", Today.AddDays(-27))),
        "stop-fuzzy-antagonist" => On(Fuzzy("warfrin", "warfarin", Answer.Yes)),
        "stop-hint" => On(Fuzzy("rat poison", "", Answer.Yes) with { Recognition = Fuzzy("rat poison", "", Answer.Yes).Recognition with { Name = null } }),
        "stop-unrecognized" => On(Exact("paracetamol", "N02BE01"), Unrecognized("blue pill"), Fuzzy("paracetmol", "paracetamol", Answer.Unknown)),
        "stop-medicines-not-told" => Full with { Medicines = new MedicineList.NotTold() },
        "stop-clotting-not-told" => Full with { Clotting = new ClottingHistory.NotTold() },
        "stop-nothing-told" => Cleared with { Medicines = new MedicineList.NotTold(), Clotting = new ClottingHistory.NotTold(), Conditions = default, Symptoms = default, Supplements = default },
        "stop-unread-anticoagulant" => On(Exact("milvexaban")),
        "stop-dialysis-taking-k" => With(Condition.Dialysis) with { Supplements = Reported<Regimen>.Of(Menaquinone7(90)) },
        "stop-stroke" => Full with { Symptoms = Reported<ImmutableArray<Symptom>>.Of([Symptom.StrokeSigns]) },
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, "Nobody of this name."),
    };

    [Theory]
    [InlineData("cleared"), InlineData("cleared-silent"), InlineData("cleared-strong-bone"), InlineData("cleared-man"), InlineData("cleared-child"), InlineData("cleared-pregnant"), InlineData("cleared-apixaban-natto")]
    [InlineData("cleared-many-medicines"), InlineData("cleared-hypercalcemia"), InlineData("cleared-warfarin-past"), InlineData("stop-warfarin"), InlineData("stop-warfarin-taking-k"), InlineData("stop-warfarin-valve")]
    [InlineData("stop-warfarin-stopped-27-days"), InlineData("stop-fuzzy-antagonist"), InlineData("stop-hint"), InlineData("stop-unrecognized"), InlineData("stop-medicines-not-told"), InlineData("stop-clotting-not-told")]
    [InlineData("stop-nothing-told"), InlineData("stop-unread-anticoagulant"), InlineData("stop-dialysis-taking-k"), InlineData("stop-stroke")]
    public void An_answer_reads_so_in_both_views(string who)
    {
        Report report = CheckReport.Of(Of(who), Today);
        Assert.Equal(who.StartsWith("stop", StringComparison.Ordinal), report.IsStop);
        string text = string.Join("\n", Enum.GetValues<View>().Select(view => $"==== {view}\n{TextRenderer.ToText(TextRenderer.Render(report, view))}"));
        Golden.Equal($"check-{who}.approved.txt", text.Replace(Guidebook.Load().Version, "VERSION", StringComparison.Ordinal));
    }

    [Theory, InlineData("cleared"), InlineData("cleared-silent"), InlineData("cleared-apixaban-natto"), InlineData("stop-warfarin-taking-k"), InlineData("stop-nothing-told")]
    public void Every_sentence_carries_its_basis_in_JSON(string who) =>
        Golden.Equal($"check-{who}.approved.json", JsonRenderer.Render(CheckReport.Of(Of(who), Today), View.Person).Replace(Guidebook.Load().Version, "VERSION", StringComparison.Ordinal));

    [Fact]
    public void A_stop_without_an_antagonist_names_no_INR_clinic_and_a_stop_with_one_always_does()
    {
        foreach (string who in new[] { "stop-warfarin", "stop-warfarin-taking-k", "stop-fuzzy-antagonist", "stop-unrecognized", "stop-medicines-not-told" })
            Assert.Contains(Verdict.For(Of(who), Guidebook.Load(), Today).PersonInstructions, line => line.Contains("call your INR clinic today", StringComparison.Ordinal));
        foreach (string who in new[] { "stop-unread-anticoagulant", "stop-dialysis-taking-k", "stop-clotting-not-told", "stop-stroke" })
            Assert.DoesNotContain(Verdict.For(Of(who), Guidebook.Load(), Today).PersonInstructions, line => line.Contains("INR", StringComparison.Ordinal));
    }

    [Fact]
    public void Withheld_topics_come_each_once_and_in_order()
    {
        Assert.True(Verdict.For(Of("cleared-child"), Guidebook.Load(), Today).TryClear(out Clearance? child));
        Assert.Equal(child.Withheld.Distinct().Order(), child.Withheld);
        Assert.NotEmpty(child.Withheld);
        Assert.All(child.Withheld, topic => Assert.False(child.Opens(topic)));
    }

    [Fact]
    public void A_report_asks_for_a_verdict_and_for_rules()
    {
        Verdict verdict = Verdict.For(Cleared, Guidebook.Load(), Today);
        Assert.Throws<ArgumentNullException>(() => CheckReport.Compose(null!, Guidebook.Load()));
        Assert.Throws<ArgumentNullException>(() => CheckReport.Compose(verdict, null!));
        Assert.True(verdict.TryClear(out Clearance? clearance));
        Assert.Throws<ArgumentNullException>(() => CheckReport.Advice(null!, Guidebook.Load()).ToArray());
        Assert.Throws<ArgumentNullException>(() => CheckReport.Advice(clearance, null!).ToArray());
        ArgumentException other = Assert.Throws<ArgumentException>(() => clearance.Require(Cleared with { AgeYears = 63 }));
        Assert.Contains("another person", other.Message, StringComparison.Ordinal);
        ArgumentException unseen = Assert.Throws<ArgumentException>(() => clearance.Require(Cleared, Menaquinone7(180)));
        Assert.Contains("has not seen the regimen 'MK-7 180 µg'", unseen.Message, StringComparison.Ordinal);
    }
}
