using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Supplies;
using Osteon.Vocabulary.Foods;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Supplies;

public sealed class DietReportTests
{
    private static readonly DateOnly Today = new(2025, 10, 1);

    private static Report Of(string sample) => DietReport.Of(PersonReader.FromFile(Repository.Path("samples", sample + ".yaml")).OrThrow(), Today);

    [Theory]
    [InlineData("anna"), InlineData("natto")]
    public void A_cleared_person_sees_supply_shares_references_and_changes(string sample)
    {
        Report report = Of(sample);
        Assert.False(report.IsStop);
        Assert.Contains(report.Sections, s => s.Title.StartsWith("What the food supplies", StringComparison.Ordinal));
        Assert.Contains(report.Sections, s => s.IsEffects);
        Assert.Contains("across all tables", JsonRenderer.Render(report, View.Person), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warfarin-valve"), InlineData("medicines-unknown")]
    public void Under_a_stop_no_food_is_named_as_a_change_and_no_amount_is_shown(string sample)
    {
        Report report = Of(sample);
        Assert.True(report.IsStop);
        Assert.Single(report.Sections);
        foreach (View view in Enum.GetValues<View>())
        {
            string json = JsonRenderer.Render(report, view);
            Assert.DoesNotContain("Gouda", json, StringComparison.Ordinal);
            Assert.DoesNotContain("reference intake", json, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("µg a day", json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_natto_eater_s_K2_is_known_to_come_from_natto()
    {
        DietSupply supply = DietSupply.From(PersonReader.FromFile(Repository.Path("samples", "natto.yaml")).OrThrow().Diet.Value);
        Assert.Equal("natto", supply.VitaminK2.Shares[0].Food.Id);
        Assert.Equal(45 * 4 / 7.0 / 100 * 939, supply.VitaminK2.Shares[0].PerDay.Low, 6);
    }

    [Fact]
    public void Every_food_of_a_change_is_in_the_table() =>
        Assert.All(CsvTable.Embedded(typeof(FoodTable).Assembly, "foods/changes.csv").Rows, row => Assert.NotNull(FoodTable.Default.Find(row["food"])));

    [Theory]
    [InlineData("samples/diaries/cronometer-servings.csv", 0), InlineData("samples/no-such.csv", 2), InlineData("samples/anna.yaml", 2), InlineData("README.md", 2)]
    public void The_import_answers_or_says_what_is_wrong(string file, int code)
    {
        Cli.Run run = Cli.CommandLine.Run("diet", "import", file);
        Assert.Equal(code, run.Code);
        Assert.Equal(code == 0, run.Output.Length > 0);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_ends_with_3_under_a_stop() => Assert.Equal(3, Cli.CommandLine.Run("diet", "samples/warfarin-valve.yaml").Code);
}
