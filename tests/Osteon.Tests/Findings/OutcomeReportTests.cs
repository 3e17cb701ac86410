using Osteon.Evidence.Studies;
using Osteon.Findings;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Findings;

public sealed class OutcomeReportTests
{
    private static readonly EvidenceAnswers Answers = EvidenceAnswers.Shipped();

    private const string Own = "study,outcome,form,events1,total1,events2,total2,blinding\nA,sprains,MK-7,10,200,20,200,double-blind\nB,sprains,MK-7,6,150,12,150,double-blind\nC,sprains,MK-7,30,300,45,300,double-blind\n";

    private static string Text(Reading<Report> report) => string.Join("\n", TextRenderer.Render(report.OrThrow(), View.Clinician).Select(l => l.Text));

    private static string OfOwn(OutcomeRequest request)
    {
        string folder = Directory.CreateTempSubdirectory("osteon-own").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "own.csv"), Own);
            return Text(EvidenceAnswers.WithOwn(folder).OrThrow().Pool("sprains", request));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("any_fractures", "0.96", "0.43")]
    [InlineData("any_fractures", "0.63", "0.50")]
    [InlineData("hip_fractures", "0.23", "0.30")]
    [InlineData("vertebral_fractures", "0.96", "0.42")]
    public void A_reversal_is_never_shown_by_half(string outcome, string first, string second)
    {
        string pool = Text(Answers.Pool(outcome, new OutcomeRequest())).ReplaceLineEndings(" ");
        int at = pool.IndexOf("Results that turn over", StringComparison.Ordinal);
        Assert.True(at > 0);
        Assert.Contains(first, pool[at..], StringComparison.Ordinal);
        Assert.Contains(second, pool[at..], StringComparison.Ordinal);
    }

    [Fact]
    public void The_sensitivity_table_shows_the_reversals_and_the_forms_together()
    {
        Assert.Contains("Results that turn over", Text(Answers.Sensitivity("any_fractures", new OutcomeRequest())), StringComparison.Ordinal);
        Assert.Contains("all forms together", Text(Answers.Sensitivity("lumbar_spine_bmd", new OutcomeRequest())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_against_a_medicine_says_nothing_of_direction()
    {
        string text = Text(Answers.Pool("lumbar_spine_bmd", new OutcomeRequest())).ReplaceLineEndings(" ");
        Assert.Contains("of 6 sound, verified studies beside placebo or nothing", text, StringComparison.Ordinal);   // Jiang 2014 is not among them
    }

    [Fact]
    public void A_pool_of_risks_is_told_in_people_of_1000()
    {
        // 77 of 650 people in the control arms: 118 of 1,000.
        string text = OfOwn(new OutcomeRequest());
        Assert.Contains("In numbers of 1,000 people", text, StringComparison.Ordinal);
        Assert.Matches(@"Pool of 3\s+118 ", text);
        Assert.Matches(@"Pool of 3\s+50 ", OfOwn(new OutcomeRequest { BaselineRiskPercent = 5 }));
    }

    [Fact]
    public void Published_ratios_become_people_only_for_a_stated_risk()
    {
        Assert.DoesNotContain("Mott2019, all", Text(Answers.Pool("vertebral_fractures", new OutcomeRequest())), StringComparison.Ordinal);
        Assert.Contains("Mott2019, all", Text(Answers.Pool("vertebral_fractures", new OutcomeRequest { BaselineRiskPercent = 10 })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_made_narrow_by_studies_that_hardly_differ_is_said_to_be()
    {
        Assert.Contains("which narrows this range", OfOwn(new OutcomeRequest { Test = "knha" }).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("which narrows this range", OfOwn(new OutcomeRequest { Test = "adhoc" }).ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_judgment_of_ones_own_is_marked_and_needs_a_reason()
    {
        string text = OfOwn(new OutcomeRequest().Judged(["imprecision=2:the trials stopped early"])).ReplaceLineEndings(" ");
        Assert.Contains("reader's judgment: the trials stopped early", text, StringComparison.Ordinal);
        Assert.Contains(Answers.Pool("ucoc", new OutcomeRequest().Judged(["imprecision=2:"])).Problems, p => p.File == "--grade");
        Assert.Contains(Answers.Pool("ucoc", new OutcomeRequest().Judged(["looks=1:x"])).Problems, p => p.File == "--grade");
        Assert.Contains(Answers.Pool("ucoc", new OutcomeRequest().Judged(["imprecision=3:x"])).Problems, p => p.File == "--grade");
    }

    [Fact]
    public void A_risk_outside_its_range_is_refused() =>
        Assert.Contains(Answers.Pool("ucoc", new OutcomeRequest { BaselineRiskPercent = 100 }).Problems, p => p.File == "--baseline-risk");

    [Fact]
    public void No_code_of_a_measure_reaches_a_reader() => Assert.All(Answers.OutcomeNames, outcome =>
        Assert.DoesNotMatch("_pct", Text(Answers.Pool(outcome, new OutcomeRequest()))));
}
