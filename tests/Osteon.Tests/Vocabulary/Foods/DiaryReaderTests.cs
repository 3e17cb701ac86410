using System.Globalization;
using Osteon.Vocabulary.Foods;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Vocabulary.Foods;

public sealed class DiaryReaderTests
{
    private static string Sample(string name) => File.ReadAllText(Repository.Path("samples", "diaries", name));

    private static double Mean(Diary diary, Nutrient nutrient) => diary.Means.Single(m => m.Nutrient == nutrient).PerDay;

    [Fact]
    public void Servings_of_Cronometer_are_summed_by_day_and_averaged()
    {
        Diary diary = DiaryReader.Read("c.csv", Sample("cronometer-servings.csv")).OrThrow();
        Assert.Equal(2, diary.Days);
        Assert.Equal((31.2 + 226 + 60 + 280) / 2, Mean(diary, Nutrient.Calcium), 9);
        Assert.Equal((102.0 + 8) / 40 / 2, Mean(diary, Nutrient.Cholecalciferol), 9); // 40 IU are 1 µg
        Assert.DoesNotContain(diary.Means, m => m.Nutrient.IsVitaminK2());
    }

    [Fact]
    public void A_daily_summary_of_Cronometer_is_read()
    {
        Diary diary = DiaryReader.Read("d.csv", "Date,Energy (kcal),Vitamin K (µg),Calcium (mg),Completed\n2025-09-01,1800,90,800,true\n2025-09-02,1900,,900,true\n").OrThrow();
        Assert.Equal(850, Mean(diary, Nutrient.Calcium));
        Assert.Equal((90.0, 1), (Mean(diary, Nutrient.Phylloquinone), diary.Means.Single(m => m.Nutrient == Nutrient.Phylloquinone).Days));
    }

    [Fact]
    public void Percentages_of_an_unnamed_daily_value_are_not_taken_for_amounts()
    {
        Diary diary = DiaryReader.Read("m.csv", Sample("myfitnesspal.csv")).OrThrow();
        Assert.Equal([Nutrient.Protein, Nutrient.Fat], diary.Means.Select(m => m.Nutrient));
        Assert.Equal((22.0 + 40 + 35) / 2, Mean(diary, Nutrient.Protein), 9);
    }

    [Fact]
    public void Every_bad_cell_is_named_with_its_line()
    {
        Reading<Diary> reading = DiaryReader.Read("c.csv", "Day,Time,Group,Food Name,Amount,Calcium (mg)\nsoon,,,x,1 g,3\n2025-09-01,,,x,1 g,NaN\n2025-09-01,,,x,1 g,-3\n2025-09-01,,,x,1 g,1e9\n");
        Assert.Equal([2, 3, 4, 5], reading.Problems.Select(p => p.Line));
    }

    [Theory, InlineData(""), InlineData("a,b\n1,2\n"), InlineData("Date,Meal,Calories\n"), InlineData("Day,Food Name,Amount\n\"open,1,2")]
    public void What_is_no_diary_is_refused(string text) => Assert.NotEmpty(DiaryReader.Read("x.csv", text).Problems);

    [Fact]
    public void A_food_of_FoodData_Central_is_read_by_number_not_by_name()
    {
        FoodDataCentralFood butter = FoodDataCentral.Read("f.json", Sample("fdc-butter.json")).OrThrow();
        Assert.Equal((173430, 7.0, 0.0), (butter.FdcId, butter.Contents[Nutrient.Phylloquinone], butter.DihydrophylloquinoneMicrograms));
        Assert.False(butter.Contents.ContainsKey(Nutrient.Menaquinone4));
    }

    [Theory] // the full, the abridged and the search form of the same value; and a name that lies
    [InlineData("{\"nutrient\": {\"id\": 1183, \"number\": \"428\", \"name\": \"x\", \"unitName\": \"µg\"}, \"amount\": 8.6}")]
    [InlineData("{\"number\": \"428\", \"name\": \"Vitamin K\", \"amount\": 8.6, \"unitName\": \"UG\"}")]
    [InlineData("{\"nutrientId\": 1183, \"nutrientNumber\": \"428\", \"nutrientName\": \"Vitamin K (phylloquinone)\", \"value\": 8.6, \"unitName\": \"UG\"}")]
    [InlineData("{\"nutrientId\": 1183, \"value\": 0.0086, \"unitName\": \"MG\"}")]
    public void Each_form_of_the_service_is_understood(string nutrient) =>
        Assert.Equal(8.6, FoodDataCentral.Read("f.json", $"{{\"fdcId\": 1, \"description\": \"c\", \"foodNutrients\": [{nutrient}]}}").OrThrow().Contents[Nutrient.Menaquinone4], 9);

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"foodNutrients\": []}")]
    [InlineData("{\"foodNutrients\": [{\"nutrientId\": 1183, \"value\": -1, \"unitName\": \"UG\"}]}")]
    [InlineData("{\"foodNutrients\": [{\"nutrientId\": 1183, \"value\": \"x\", \"unitName\": \"UG\"}]}")]
    [InlineData("{\"foodNutrients\": [{\"nutrientId\": 1183, \"value\": 3, \"unitName\": \"IU\"}]}")]
    [InlineData("{\"foodNutrients\": ")]
    public void What_is_no_food_is_refused(string text) => Assert.NotEmpty(FoodDataCentral.Read("f.json", text).Problems);

    [Fact]
    public void Day_means_do_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
            Assert.Equal(298.6, Mean(DiaryReader.Read("c.csv", Sample("cronometer-servings.csv")).OrThrow(), Nutrient.Calcium), 9);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
