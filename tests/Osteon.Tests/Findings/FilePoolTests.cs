using System.Text.Json;
using Osteon.Findings;
using Osteon.Reports;
using Osteon.Reports.Rendering;
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
    [InlineData("REML", "chi", "", "GEN")]
    [InlineData("REML", "z", "dose", "GEN")]
    [InlineData("REML", "z", "", "XX")]
    [InlineData("MH", "z", "", "SMD")]
    public void A_choice_nobody_offers_is_refused(string method, string test, string moderators, string measure) =>
        Assert.NotEmpty(Pool("yi,vi\n1,1\n2,1\n", new FilePoolRequest("x") { Method = method, Test = test, Moderators = moderators, Measure = measure }).Problems);

    [Fact]
    public void Too_many_moderators_are_refused_with_the_number_of_studies_needed() =>
        Assert.Contains("at least 4", Pool("yi,vi,a,b\n1,1,1,4\n2,1,2,5\n4,1,3,9\n", new FilePoolRequest("x") { Moderators = "a,b" }).Problems.Single().What, StringComparison.Ordinal);

    /// <summary>As R's write.csv writes a table: row names, quotation marks, NA; the columns under usual names. The numbers are R metafor's (3.8-1), tight threshold.</summary>
    private const string Written = """
        "","trial","mean1","sd1","n1","mean2","sd2","n2","form","dose","year","open"
        "1","A",3.1,1.2,20,2.5,1.1,22,"natto",90,2004,TRUE
        "2","B",2.9,1.4,31,2.7,1.3,29,"MK-7",180,2009,FALSE
        "3","C",4.0,1.9,15,2.2,1.5,16,"MK-4",45000,2000,TRUE
        "4","D",3.3,1.1,42,3.4,1.2,40,"MK-7",360,2010,FALSE
        "5","E",NA,1.1,42,3.4,1.2,40,"MK-7",360,2010,FALSE
        "6","F",3.8,1.6,18,2.6,1.2,21,"MK-4",45000,2006,TRUE
        "7","G",3.0,1.3,25,2.2,1.4,24,"natto",100,2013,FALSE
        "8","H",2.7,1.0,50,2.6,1.1,52,"MK-7",NA,2016,FALSE
        """;

    [Theory]
    [InlineData("~ form", "REML", "z", 7, "0.922184508874 -0.875874121696 -0.371774556607", 0, 11.3866435606)]
    [InlineData("form - 1", "REML", "z", 7, "0.922184508874 0.0463103871779 0.550409952266", 0, 20.1551588938)]
    [InlineData("open, log10(dose)", "DL", "knha", 6, "-0.0444055243126 0.470067777359 0.0943873657536", 0.0307414798567, 2.43109537938)]
    [InlineData("dose + I(year - 2000)", "DL", "z", 6, "0.372725839874 1.32772031861e-05 -0.0142734748247", 0.0375887517096, 4.28413275888)]
    [InlineData("form * open", "DL", "z", 7, "0.992806572997 -0.946496185819 -0.409669754292 -0.0706220641229", 0, 11.4137909945)]
    public void A_table_as_R_writes_it_gives_what_metafor_gives(string moderators, string method, string test, int studies, string coefficients, double tau2, double moderatorsTest)
    {
        JsonElement json = Json(Written, new FilePoolRequest("x") { Measure = "SMD", Method = method, Test = test, Moderators = moderators });
        Assert.Equal(studies, json.GetProperty("k").GetInt32());
        double[] expected = [.. coefficients.Split(' ').Select(c => double.Parse(c, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(expected.Length, json.GetProperty("b").GetArrayLength());
        Assert.All(expected.Zip(json.GetProperty("b").EnumerateArray()), pair => Assert.Equal(pair.First, pair.Second.GetDouble(), 10));
        Assert.Equal(tau2, json.GetProperty("tau2").GetDouble(), 10);
        Assert.Equal(moderatorsTest, json.GetProperty("QM").GetDouble(), 8);
    }

    [Theory]
    [InlineData("~ 0 + form + dose", "form=MK-4 form=MK-7 form=natto dose")]
    [InlineData("~ form:dose", "intercept form=MK-4:dose form=MK-7:dose form=natto:dose")]
    [InlineData("~ dose + form:dose", "intercept dose dose:form=MK-7 dose:form=natto")]
    [InlineData("(dose + year + open)^2 - year:dose", "intercept dose year open=TRUE dose:open=TRUE year:open=TRUE")]
    [InlineData("open/dose", "intercept open=TRUE open=FALSE:dose open=TRUE:dose")]
    [InlineData("dose*year - dose", "intercept year dose:year")]
    [InlineData("relevel(factor(form), ref = \"natto\")", "intercept form=MK-4 form=MK-7")]
    public void A_formula_means_what_it_means_in_R(string formula, string names) =>
        Assert.Equal(names, string.Join(' ', Json(Longer, new FilePoolRequest("x") { Measure = "SMD", Method = "FE", Moderators = formula }).GetProperty("names").EnumerateArray().Select(n => n.GetString())));

    private static readonly string Longer = Written.Replace("\"MK-7\",NA", "\"MK-7\",200", StringComparison.Ordinal)
        + "\n\"9\",\"I\",2.2,1.0,30,2.6,1.1,32,\"MK-7\",75,2014,TRUE\n\"10\",\"J\",2.9,1.2,30,2.6,1.1,32,\"natto\",75,2011,TRUE\n";

    [Theory]
    [InlineData("mean age")]
    [InlineData("`mean age`")]
    [InlineData("mean.age")]
    [InlineData("I((`mean age` - 60) / 1 + 60)")]
    public void A_name_with_a_blank_is_written_as_it_stands_or_as_R_writes_it(string formula) =>
        Assert.Equal(-0.1, Json("yi,vi,mean age\n0.5,0.1,60\n0.4,0.1,61\n0.2,0.1,63\n", new FilePoolRequest("x") { Method = "FE", Moderators = formula }).GetProperty("b")[1].GetDouble(), 10);

    [Theory]
    [InlineData("yi;vi\n0,1;0,04\n0,3;0,04\n")]
    [InlineData("yi\tvi\n0.1\t0.04\n0.3\t0.04\n")]
    [InlineData("\"yi\";\"sei\"\n0.1;0.2\n0.3;0.2\n")]
    [InlineData("\"yi\",\"vi\"\r\n\"0.1\",\"0.04\"\r\n\"0.3\",\"0.04\"\r\n")]
    public void Cells_may_be_parted_as_spreadsheets_part_them(string text) =>
        Assert.Equal(0.2, Json(text, new FilePoolRequest("x") { Method = "FE" }).GetProperty("b").GetDouble(), 12);

    [Fact]
    public void Raw_data_without_a_measure_are_refused_with_the_measures_they_fit()
    {
        Problem problem = Assert.Single(Pool(Bcg).Problems);
        Assert.Contains("RR, OR, RD", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact] // metafor 3.8-1, rma.mh and rma.peto of these tables
    public void An_arm_that_holds_nobody_counts_in_Q_as_it_does_in_metafor()
    {
        const string tables = "ai,bi,ci,di\n0,0,3,5\n1,4,3,5\n2,9,4,4\n";
        JsonElement odds = Json(tables, new FilePoolRequest("x") { Measure = "OR", Method = "MH" }), peto = Json(tables, new FilePoolRequest("x") { Method = "PETO" });
        Assert.Equal(0.78664790552810, odds.GetProperty("Q").GetDouble(), 10);
        Assert.Equal(0.13732182227616, odds.GetProperty("BD").GetDouble(), 10);
        Assert.Equal(0.91751318742970, peto.GetProperty("Qp").GetDouble(), 10);
    }

    [Fact]
    public void A_forest_plot_fits_80_columns_whatever_the_names_and_numbers()
    {
        const string table = "study,yi,vi\nA study with a name that never ends 2019,-1234.5,9000\nB,0.1,250000\nC (Another Long Acronym),777.25,40000\n";
        string[] lines = [.. TextRenderer.Render(Pool(table).OrThrow().ToReport(), View.Clinician, 80).Select(l => l.Text)];
        Assert.Equal(3, lines.Count(l => l.Contains('■')));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Students_t_widens_the_interval_and_not_the_error()
    {
        JsonElement json = Json(Written, new FilePoolRequest("x") { Measure = "SMD", Method = "DL", Test = "t" });
        Assert.Equal(0.00758217732739, json.GetProperty("ci.lb").GetDouble(), 11);   // metafor 3.8-1, test = "t"
        Assert.Equal(-0.391733015613, json.GetProperty("pi.lb").GetDouble(), 11);
    }

    [Fact]
    public void What_was_read_under_another_name_or_dropped_is_said()
    {
        string[] notes = [.. Json(Written, new FilePoolRequest("x") { Measure = "SMD", Moderators = "form * open" }).GetProperty("notes").EnumerateArray().Select(n => n.GetString()!)];
        Assert.Contains(notes, n => n.Contains("m1i was read from column 'mean1'", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.Contains("form=MK-7:open=TRUE repeats others", StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_may_be_named_and_a_wrong_name_is_refused()
    {
        const string tables = "tp,tn,cp,cn\n4,119,11,128\n6,300,29,274\n";
        Assert.Equal(-0.889311333920, Json(tables, new FilePoolRequest("x") { Measure = "RR", Columns = "ai=tp,bi=tn,ci=cp,di=cn" }).GetProperty("yi")[0].GetDouble(), 11);
        Assert.Contains("--columns", Pool(tables, new FilePoolRequest("x") { Measure = "RR" }).Problems[0].Remedy, StringComparison.Ordinal);
        Assert.Contains("no column 'tx'", Pool(tables, new FilePoolRequest("x") { Measure = "RR", Columns = "ai=tx,bi=tn,ci=cp,di=cn" }).Problems[0].What, StringComparison.Ordinal);
        Assert.NotEmpty(Pool(tables, new FilePoolRequest("x") { Measure = "RR", Columns = "ai:tp" }).Problems);
    }

    [Fact]
    public void Effects_may_be_of_a_named_measure_but_counts_are_never_made_up()
    {
        const string effects = "yi,sei\n-0.5,0.2\n-0.1,0.3\n0.2,0.25\n";
        Assert.Equal("RR", Json(effects, new FilePoolRequest("x") { Measure = "RR" }).GetProperty("measure").GetString());
        Assert.Contains("counts", Pool(effects, new FilePoolRequest("x") { Measure = "RR", Method = "MH" }).Problems.Single().What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alphabetical", "factor=b", "factor=C")]
    [InlineData("ordinal", "factor=a", "factor=b")]
    public void Levels_are_ordered_as_asked(string order, string second, string third)
    {
        JsonElement names = Json("yi,vi,factor\n1,1,a\n2,1,b\n3,1,C\n1,2,a\n3,2,b\n5,1,C\n", new FilePoolRequest("x") { Moderators = "factor", Levels = order }).GetProperty("names");
        Assert.Equal(("intercept", second, third), (names[0].GetString(), names[1].GetString(), names[2].GetString()));
    }

    [Fact]
    public void Levels_that_are_numbers_stand_by_size() =>
        Assert.Equal("dose=10", Json("yi,vi,dose\n1,1,2\n2,1,10\n3,1,2\n4,2,10\n", new FilePoolRequest("x") { Moderators = "factor(dose)" }).GetProperty("names")[1].GetString());

    [Theory]
    [InlineData("cube(dose)")]
    [InlineData("I(dose")]
    [InlineData("log(open)")]
    public void A_moderator_that_cannot_be_read_is_refused(string moderators) =>
        Assert.NotEmpty(Pool(Written, new FilePoolRequest("x") { Measure = "SMD", Moderators = moderators }).Problems);

    [Fact]
    public void Every_outcome_has_a_report_and_an_export()
    {
        EvidenceAnswers answers = EvidenceAnswers.Shipped();
        Assert.All(answers.OutcomeNames, outcome => Assert.True(answers.Pool(outcome, new OutcomeRequest { WithConcern = true, WithUnverified = true }).Succeeded, outcome));
        Assert.Contains("threshold = 1e-12", answers.Export("lumbar_spine_bmd", new OutcomeRequest { Form = "all" }, asR: true).Value!, StringComparison.Ordinal);
        Assert.True(answers.Export("lumbar_spine_bmd", new OutcomeRequest(), asR: true).Value!.Contains("rma(", StringComparison.Ordinal));
    }
}
