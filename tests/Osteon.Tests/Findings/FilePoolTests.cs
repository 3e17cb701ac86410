using System.Text.Json;
using Osteon.Findings;
using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Findings;

public sealed class FilePoolTests
{
    private const string Bcg = "study,ai,n1i,ci,n2i,ablat\nA,4,123,11,139,44\nB,6,306,29,303,55\nC,3,231,11,220,42\nD,62,13598,248,12867,52\nE,33,5069,47,5808,13\n";

    private static Reading<FilePool> Pool(string text, FilePoolRequest? request = null) => FilePool.Of(request ?? new FilePoolRequest("effects.csv"), new StringReader(text));

    private static JsonElement Json(string text, FilePoolRequest request) => JsonDocument.Parse(Pool(text, request).OrThrow().ToJson()).RootElement;

    [Fact]
    public void Totals_stand_for_people_without_the_event()
    {
        JsonElement json = Json(Bcg, new FilePoolRequest("bcg.csv") { Measure = "RR" });
        Assert.Equal(-0.889311333920, json.GetProperty("yi")[0].GetDouble(), 11);   // metafor, dat.bcg
        Assert.Equal(5, json.GetProperty("k").GetInt32());
        Assert.Equal(2, json.GetProperty("ci").GetArrayLength());
    }

    [Fact]
    public void A_regression_gives_lists_and_a_test_of_the_moderators()
    {
        JsonElement json = Json(Bcg, new FilePoolRequest("bcg.csv") { Measure = "RR", Moderators = "log(ablat)", Test = "knha" });
        Assert.Equal(2, json.GetProperty("b").GetArrayLength());
        Assert.Equal(3, json.GetProperty("QMdf2").GetInt32());
    }

    [Fact]
    public void Standard_errors_stand_for_variances() =>
        Assert.Equal(0.25, Json("yi,sei\n1,0.5\n2,0.5\n3,0.5\n", new FilePoolRequest("x") { Method = "FE" }).GetProperty("vi")[0].GetDouble());

    [Fact]
    public void A_missing_cell_leaves_its_row_out_and_says_so() =>
        Assert.Equal("S: a cell is empty", Json("study,yi,vi\nS,NA,1\nT,1,1\nU,2,1\n", new FilePoolRequest("x")).GetProperty("omitted")[0].GetString());

    [Theory]
    [InlineData("yi,vi\n1,x\n2,-1\nz,3\n", new[] { 2, 3, 4 })]
    [InlineData("yi\n1\n", new[] { 1 })]
    [InlineData("yi,vi\n", new[] { 1 })]
    [InlineData("yi,vi\n1,0\n", new[] { 2 })]
    public void A_bad_table_is_refused_line_by_line(string text, int[] lines)
    {
        Reading<FilePool> reading = Pool(text);
        Assert.False(reading.Succeeded);
        Assert.Equal(lines, reading.Problems.Select(p => p.Line).Distinct());
    }

    [Theory]
    [InlineData("NONE", "z", "", "GEN")]
    [InlineData("REML", "t", "", "GEN")]
    [InlineData("REML", "z", "dose", "GEN")]
    [InlineData("REML", "z", "", "XX")]
    [InlineData("MH", "z", "", "SMD")]
    public void A_choice_nobody_offers_is_refused(string method, string test, string moderators, string measure) =>
        Assert.NotEmpty(Pool("yi,vi\n1,1\n2,1\n", new FilePoolRequest("x") { Method = method, Test = test, Moderators = moderators, Measure = measure }).Problems);

    [Fact]
    public void Too_many_moderators_are_refused_with_the_number_of_studies_needed() =>
        Assert.Contains("at least 4", Pool("yi,vi,a,b\n1,1,1,4\n2,1,2,5\n4,1,3,9\n", new FilePoolRequest("x") { Moderators = "a,b" }).Problems.Single().What, StringComparison.Ordinal);

    [Fact]
    public void Every_outcome_has_a_report_and_an_export()
    {
        EvidenceAnswers answers = EvidenceAnswers.Shipped();
        Assert.All(answers.OutcomeNames, outcome => Assert.True(answers.Pool(outcome, new OutcomeRequest { WithConcern = true, WithUnverified = true }).Succeeded, outcome));
        Assert.True(answers.Export("lumbar_spine_bmd", new OutcomeRequest(), asR: true).Value!.Contains("rma(", StringComparison.Ordinal));
    }
}
