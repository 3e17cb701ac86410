using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Vocabulary.Regimens;

public sealed class RegimenTextTests
{
    [Theory]
    [InlineData("mk7 180 µg", "MK-7 180 µg")]
    [InlineData("MK-7 180 μg", "MK-7 180 µg")]
    [InlineData("180mcg mk7", "MK-7 180 µg")]
    [InlineData("mk7 180ug + d3 1000 IU", "MK-7 180 µg + D3 25 µg")]
    [InlineData("mk4 15 mg 3x/day", "MK-4 15000 µg 3 per day")]
    [InlineData("vitamin K2 MK-7 0.18 mg daily", "MK-7 180 µg")]
    [InlineData("calcium 500 mg twice a day", "calcium 500 mg 2 per day")]
    [InlineData("calcium 12.5 mmol", "calcium 500.975 mg")]
    [InlineData("denosumab 60 mg every 6 months", "denosumab 60 mg every 6 months")]
    [InlineData("alendronate 70 mg weekly", "alendronate 70 mg weekly")]
    [InlineData("zoledronic acid 5 mg yearly", "zoledronate 5 mg yearly")]
    [InlineData("teriparatide 20 ug daily", "teriparatide 0.02 mg")]
    [InlineData("exercise", "exercise 2 per week")]
    [InlineData("resistance exercise 3 per week", "resistance exercise 3 per week")]
    [InlineData("nothing", "nothing")]
    [InlineData("d3 50000 IU weekly", "D3 1250 µg weekly")]
    public void A_line_is_understood(string line, string label) => Assert.Equal(label, RegimenText.Read(line).OrThrow().Label);

    [Fact]
    public void Meal_and_time_are_read()
    {
        Course.OfNutrient course = Assert.IsType<Course.OfNutrient>(Assert.Single(RegimenText.Read("mk7 180 ug with 20 g fat from 6 months until 2 years").OrThrow().Courses));
        Assert.Equal(20, course.MealFatGrams.Value);
        Assert.Equal((182.625, 730.5), (course.Schedule.StartDay, course.Schedule.EndDay));
        Course.OfNutrient fasting = Assert.IsType<Course.OfNutrient>(Assert.Single(RegimenText.Read("mk4 15 mg on an empty stomach").OrThrow().Courses));
        Assert.Equal(0, fasting.MealFatGrams.Value);
    }

    [Theory]
    [InlineData("mk7", "How much MK-7 is not said")]
    [InlineData("mk7 180", "after 'mk7'")]
    [InlineData("k2 180 ug", "which form")]
    [InlineData("cod liver oil 10 ml daily", "holds several nutrients")]
    [InlineData("multivitamin", "holds several nutrients")]
    [InlineData("mk7 180 xg", "after 'mk7'")]
    [InlineData("mk7 1 kg", "far above")]
    [InlineData("d3 1e9 IU", "far above")]
    [InlineData("mk7 180 mg", "far above")]
    [InlineData("mk7 -5 ug", "not more than zero")]
    [InlineData("mk7 NaN ug", "mk7")]
    [InlineData("mk7 100 IU", "cannot be given in IU")]
    [InlineData("denosumab 60 mg", "How often")]
    [InlineData("denosumab 60 mg daily", "times the usual")]
    [InlineData("mk7 180 ug + nothing", "cannot be combined")]
    [InlineData("nk7 180 ug", "nothing that we know")]
    [InlineData("mk7 180 ug + ", "empty")]
    [InlineData("", "empty")]
    [InlineData("mk7 180 ug from 2 years until 1 year", "before it starts")]
    [InlineData("mk7 180 ug 500x/day", "intakes a day")]
    [InlineData("mk7 1,000 ug", "mk7")]
    public void A_line_that_makes_no_sense_says_why(string line, string why) =>
        Assert.Contains(RegimenText.Read(line).Problems, problem => problem.What.Contains(why, StringComparison.Ordinal));

    [Fact]
    public void A_typing_slip_suggests_the_nearest_name() =>
        Assert.Contains("Did you mean", Assert.Single(RegimenText.Read("alendronat 70 mg weekly").Problems).Remedy, StringComparison.Ordinal);

    [Fact]
    public void Shipped_regimens_are_read()
    {
        foreach (string file in Directory.GetFiles(Repository.Path("samples", "regimens"), "*.yaml"))
            Assert.NotEmpty(RegimenReader.FromFile(file).OrThrow().Courses);
    }
}
