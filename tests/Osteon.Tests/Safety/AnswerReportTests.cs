using Osteon.Answers;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Vocabulary.Provenance;
using static Osteon.Tests.Safety.People;

namespace Osteon.Tests.Safety;

public sealed class AnswerReportTests
{
    [Theory, InlineData("warfarin", "B01AA03"), InlineData("phenprocoumon", "B01AA04")]
    public void Under_a_stop_there_is_the_verdict_and_nothing_else(string name, string atc)
    {
        Report report = AnswerReport.Of(Taking(Exact(name, atc)), Today);
        Assert.True(report.IsStop);
        Assert.Single(report.Sections);
        Assert.DoesNotContain("timeline", HtmlRenderer.Render(report, View.Person).Split("</style>")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cleared_person_reads_the_questions_in_the_order_they_are_asked()
    {
        string[] titles = [.. AnswerReport.Of(Cleared, Today).Sections.Select(s => s.Title)];
        string[] asked = ["Is it safe to go on?", "Is K2 worth a thought for me?", "Dose and timing", "What to expect, and when", "What matters more", "Questions for your doctor", "Why official bodies don’t recommend it"];
        Assert.Equal(asked, titles.Where(asked.Contains));
    }

    [Fact]
    public void No_statement_that_the_check_gives_is_missing_from_the_answer()
    {
        HashSet<string> answered = [.. AnswerReport.Of(Cleared, Today).Sections.SelectMany(s => s.Blocks).OfType<Sentence>().Select(s => s.Text)];
        Assert.Empty(Osteon.Safety.CheckReport.Of(Cleared, Today).Sections.Skip(1).SelectMany(s => s.Blocks).OfType<Sentence>().Select(s => s.Text).Where(text => !answered.Contains(text)).ToArray());
    }

    [Fact]
    public void The_timeline_names_sources_that_exist_and_has_a_table_twin()
    {
        Drawing timeline = Assert.Single(AnswerReport.Of(Cleared, Today).Sections.SelectMany(s => s.Blocks).OfType<Drawing>());
        Assert.True(timeline.Twin.Rows.Length >= 4);
        Assert.All(timeline.Basis!.Sources, key => Assert.True(Bibliography.Contains(key), key)); // every timeline has a basis
    }
}
