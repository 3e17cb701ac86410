using System.Text.Json.Nodes;
using Osteon.Projection;
using Osteon.Reports;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Tests.Reports;

/// <summary>A projection laid out as pictures.</summary>
public sealed class ProjectionBoardTests
{
    private static readonly string[] FourRegimens = ["mk7 180 ug", "k1 500 ug", "d3 1000 IU", "mk7 90 ug + calcium 500 mg"];

    [Fact]
    public void Four_regimens_stand_in_every_chart_with_looks_of_their_own()
    {
        Chart[] charts = [.. Board("anna", FourRegimens).Sections.SelectMany(s => s.Blocks).OfType<Chart>()];
        Assert.NotEmpty(charts);
        foreach (Chart chart in charts.Where(c => c.Title.Contains("density", StringComparison.Ordinal)))
        {
            JsonObject[] lines = [.. chart.Option["series"]!.AsArray().Select(s => s!.AsObject()).Where(s => !s.ContainsKey("stack"))]; // charts have series
            foreach (string label in FourRegimens.Select(r => RegimenText.Read(r).Value!.Label))
                Assert.Contains(lines, l => (string?)l["name"] == label);
            JsonObject[] own = [.. lines.Where(l => !((string)l["name"]!).Contains("if the link", StringComparison.Ordinal))]; // every line has a name
            Assert.Equal(own.Length, own.Select(l => l["lineStyle"]!["color"] + l["lineStyle"]!["type"]!.ToJsonString()).Distinct().Count()); // and a look
        }
    }

    [Fact]
    public void What_remains_if_the_link_is_zero_stands_first_after_the_verdict()
    {
        Report board = Board("anna", ["mk7 180 ug"]);
        Assert.Equal("If the link is zero", board.Sections[1].Title);
        Assert.Contains("by 0.00 instead of", Assert.IsType<Sentence>(Assert.Single(board.Sections[1].Blocks)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_picture_has_a_sentence_and_a_table()
    {
        foreach (Figure figure in Board("anna", FourRegimens).Sections.SelectMany(s => s.Blocks).OfType<Figure>())
        {
            Assert.NotEmpty(figure.Saying);
            Assert.NotEmpty(figure.Twin.Rows);
        }
    }

    [Fact]
    public void A_board_under_a_stop_is_the_stop()
    {
        Report board = Board("warfarin-valve", ["mk7 180 ug"]);
        Assert.True(board.IsStop);
        Assert.DoesNotContain(board.Sections, s => s.IsEffects);
        Assert.Empty(board.Sections.SelectMany(s => s.Blocks).OfType<Figure>());
    }

    [Fact]
    public void A_stop_for_a_regimen_is_told_from_a_stop_for_the_person()
    {
        Assert.True(Assert.IsType<ProjectionAnswer.Stopped>(Ask("anna", ["mk4 45 mg"])).IsForRegimens);
        Assert.False(Assert.IsType<ProjectionAnswer.Stopped>(Ask("warfarin-valve", ["mk7 180 ug"])).IsForRegimens);
    }

    private static Report Board(string sample, string[] regimens) => Ask(sample, regimens).ToBoard();

    private static ProjectionAnswer Ask(string sample, string[] regimens)
    {
        Person person = PersonReader.Read(sample, File.ReadAllText(Repository.Path("samples", sample + ".yaml"))).Value!; // samples are read by other tests
        return Projector.Project(new ProjectionQuestion(person, [.. regimens.Select(r => RegimenText.Read(r).Value!)], new DateOnly(2025, 10, 1)) { Years = 1, Draws = 4 }); // and these lines are plain
    }
}
