using Osteon.Projection;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Vocabulary.People;

namespace Osteon.Tests.Reports;

/// <summary>What the samples are told, word for word and number for number, on one day with one seed: a change of any shows in review.</summary>
public sealed class SampleReportTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Theory]
    [InlineData("alendronate"), InlineData("anna"), InlineData("apixaban"), InlineData("denosumab-stopping"), InlineData("dialysis")]
    [InlineData("man-72"), InlineData("medicines-unknown"), InlineData("natto"), InlineData("premenopausal"), InlineData("warfarin-valve")]
    public void A_sample_is_told_what_it_was_told_before(string sample) => Golden.Equal($"project-{sample}.approved.txt", Told(sample, View.Person));

    [Fact]
    public void A_clinician_sees_ranges_of_the_INR_and_no_middle()
    {
        string told = Told("warfarin-valve", View.Clinician);
        Golden.Equal("project-warfarin-valve-clinician.approved.txt", told);
        Assert.Contains("Simulated INR", told, StringComparison.Ordinal);
        Assert.Contains("Theuwissen 2013", told, StringComparison.Ordinal);
        Assert.Contains("MISS", told, StringComparison.Ordinal);
        string course = told[told.IndexOf("Simulated INR", StringComparison.Ordinal)..];
        Assert.DoesNotContain("median", told, StringComparison.OrdinalIgnoreCase);
        Assert.Matches(@"week 12 +\d\.\d", course);
        Assert.DoesNotMatch(@"week \d+ .*\(", course);
        foreach (string soothing in new[] { "small", "acceptable", "negligible", "minor" })
            Assert.DoesNotContain(soothing, course, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Text_stays_within_its_width()
    {
        Report report = Projector.Project(Question("anna", View.Person)).ToReport();
        foreach (int width in new[] { 80, 100, 120 })
            Assert.All(TextRenderer.Render(report, View.Person, width), line => Assert.True(line.Text.Length <= width, $"{width}: {line.Text}"));
    }

    [Fact]
    public void Text_fits_two_screens()  // of 60 lines
        => Assert.InRange(Told("anna", View.Person).Split('\n').Length, 30, 120);

    [Fact]
    public void The_front_page_quotes_what_Anna_is_told()
    {
        string[] blocks = File.ReadAllText(Repository.Path("README.md")).Split("```");
        string[] quoted = blocks.Single(block => block.Contains("Is it safe to go on?", StringComparison.Ordinal)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        ProjectionQuestion usual = Question("anna", View.Person);
        string told = TextRenderer.ToText(TextRenderer.Render(Projector.Project(usual with { Draws = ProjectionQuestion.UsualDraws }).ToReport(), View.Person));
        Assert.All(quoted, line => Assert.Contains(line, told, StringComparison.Ordinal));
    }

    private static string Told(string sample, View view) => TextRenderer.ToText(TextRenderer.Render(Projector.Project(Question(sample, view)).ToReport(), view));

    private static ProjectionQuestion Question(string sample, View view) =>
        new(PersonReader.FromFile(Repository.Path("samples", sample + ".yaml")).OrThrow(), [ProjectionQuestion.UsualRegimen], Day) { Draws = 40, ForClinician = view == View.Clinician };
}
