using System.Collections.Immutable;
using Osteon.Guidance.Screening;
using Osteon.Tests.Safety;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;

namespace Osteon.Tests.Guidance;

public sealed class BoneScreeningTests
{
    private static Person Of(double kilograms, double age, Ancestry? ancestry = null, params ImmutableArray<Fracture> fractures) => People.Cleared with
    {
        AgeYears = age,
        WeightKilograms = Reported<double>.Of(kilograms),
        Ancestry = ancestry is Ancestry known ? Reported<Ancestry>.Of(known) : default,
        Fractures = Reported<ImmutableArray<Fracture>>.Of(fractures.IsDefault ? [] : fractures),
    };

    // The worked checks of the design note on screening.
    [Theory, InlineData(58, 67, -1, true), InlineData(82, 55, 5, false), InlineData(45, 72, -5, true), InlineData(70, 60, 2, false), InlineData(69, 60, 1, true)]
    public void OST_is_cut_toward_zero_and_below_two_is_at_risk(double kilograms, double age, double value, bool advised)
    {
        ScreeningResult result = BoneScreening.Ost(Of(kilograms, age));
        Assert.Equal(value, result.Value);
        Assert.Equal(advised, result.CheckAdvised);
        Assert.Contains("CMS249", result.BandSet, StringComparison.Ordinal);
    }

    [Theory, InlineData(70, 60, "low"), InlineData(58, 67, "moderate"), InlineData(45, 65, "moderate"), InlineData(45, 72, "high")]
    public void OST_of_East_Asian_women_is_read_by_the_Asian_bands(double kilograms, double age, string reading)
    {
        ScreeningResult result = BoneScreening.Ost(Of(kilograms, age, Ancestry.EastAsian));
        Assert.StartsWith(reading, result.Reading, StringComparison.Ordinal);
        Assert.Contains("Asian", result.BandSet, StringComparison.Ordinal);
    }

    [Theory, InlineData(72, 50, 2), InlineData(72, 55, 7), InlineData(69, 65, 14), InlineData(59, 75, 26), InlineData(60, 54, 5), InlineData(70, 74, 11)]
    public void ORAI_adds_age_weight_and_no_estrogen(double kilograms, double age, double value)
    {
        ScreeningResult result = BoneScreening.Orai(Of(kilograms, age), People.Today);
        Assert.Equal(value, result.Value);
        Assert.Equal(value >= 9, result.CheckAdvised);
    }

    [Fact]
    public void Estrogen_takes_two_points_from_ORAI_and_adds_two_to_OSIRIS()
    {
        Person with = Of(72, 56) with { Medicines = new MedicineList.Listed([People.Exact("estradiol", "G03CA03")]) };
        Assert.Equal(5, BoneScreening.Orai(with, People.Today).Value);
        Assert.Equal(BoneScreening.Osiris(Of(72, 56), People.Today).Value + 2, BoneScreening.Osiris(with, People.Today).Value);
    }

    [Fact]
    public void SCORE_counts_each_kind_of_fracture_once_and_weight_in_pounds()
    {
        Person person = Of(60, 67, Ancestry.White, new Fracture(FractureSite.Wrist, 60, Answer.Yes), new Fracture(FractureSite.Wrist, 62, Answer.Yes), new Fracture(FractureSite.Hip, 44, Answer.Yes));
        Assert.Equal(5 + 4 + 18 + 1 - 13, BoneScreening.Score(person, People.Today).Value);
        Assert.Equal(0 + 18 + 1 - 13, BoneScreening.Score(Of(60, 67, Ancestry.Black), People.Today).Value);
    }

    [Fact]
    public void OSIRIS_takes_two_points_for_an_earlier_fracture()
    {
        Assert.Equal(12 - 13, BoneScreening.Osiris(Of(60, 67), People.Today).Value);
        Assert.Equal(12 - 13 - 2, BoneScreening.Osiris(Of(60, 67, null, new Fracture(FractureSite.Wrist, 60, Answer.Yes)), People.Today).Value);
    }

    [Theory, InlineData(-0.9, "normal"), InlineData(-1.0, "normal"), InlineData(-1.1, "osteopenia (low bone mass)"), InlineData(-2.4, "osteopenia (low bone mass)"), InlineData(-2.5, "osteoporosis")]
    public void T_scores_are_read_by_the_categories_of_the_WHO(double score, string category)
    {
        Person person = Of(60, 67) with { BoneScans = [new BoneScan(BoneSite.TotalHip, null, score, ScannerMaker.Unknown, null)] };
        Assert.Equal(category, BoneScreening.Category(person).Reading);
        Assert.Equal("severe osteoporosis", BoneScreening.Category(person with
        {
            BoneScans = [new BoneScan(BoneSite.TotalHip, null, -2.7, ScannerMaker.Unknown, null)],
            Fractures = Reported<ImmutableArray<Fracture>>.Of([new Fracture(FractureSite.Hip, 60, Answer.Yes)]),
        }).Reading);
    }

    [Fact]
    public void Before_menopause_a_T_score_is_not_read_as_a_category()
    {
        Person person = Of(60, 38) with { BoneScans = [new BoneScan(BoneSite.TotalHip, null, -2.7, ScannerMaker.Unknown, null)], Menopause = Reported<Menopause>.Of(new Menopause.Before()) };
        Assert.Contains("Z-score", BoneScreening.Category(person).Reading, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tool_without_an_answer_says_which_is_missing()
    {
        ImmutableArray<ScreeningResult> results = BoneScreening.Of(People.Cleared, People.Today);
        Assert.All(results, result => Assert.True(result.Value is not null || !result.Missing.IsEmpty));
        Assert.All(results, result => Assert.Null(result.Value));
    }

    [Fact]
    public void Every_tool_answers_for_a_woman_who_answered_everything()
    {
        Person person = Of(60, 67, Ancestry.White) with
        {
            HeightCentimeters = Reported<double>.Of(164),
            CigarettesPerDay = Reported<double>.Of(0),
            AlcoholDrinksPerDay = Reported<double>.Of(0.5),
            BoneScans = [new BoneScan(BoneSite.TotalHip, null, -1.7, ScannerMaker.Unknown, null)],
        };
        ImmutableArray<ScreeningResult> results = BoneScreening.Of(person, People.Today);
        Assert.Equal(7, results.Length);
        Assert.All(results, result => Assert.NotNull(result.Value));
        Assert.All(results, result => Assert.NotEmpty(result.Sources));
    }

    [Fact]
    public void OST_draws_no_line_for_men()
    {
        ScreeningResult result = BoneScreening.Ost(Of(50, 80) with { Sex = Sex.Male });
        Assert.Equal(-6, result.Value);
        Assert.Null(result.CheckAdvised);
        Assert.Contains("none for men was read", result.BandSet, StringComparison.Ordinal);
    }

    [Theory, InlineData(49, true), InlineData(50, false), InlineData(64, false), InlineData(65, true)]
    public void OST_says_for_whom_its_line_was_made(double age, bool outside) =>
        Assert.Equal(outside, BoneScreening.Ost(Of(60, age)).BandSet.Contains("made for women of 50 to 64", StringComparison.Ordinal));

    [Theory, InlineData(17, 0), InlineData(29, 1), InlineData(44, 3), InlineData(45, 7)]
    public void Tools_are_shown_only_at_the_ages_they_were_made_for(double age, int tools) => Assert.Equal(tools, BoneScreening.Of(Of(60, age), People.Today).Length);

    [Fact]
    public void A_chance_that_rounds_to_nothing_is_not_called_none()
    {
        Person young = Of(64, 31, Ancestry.White) with
        {
            HeightCentimeters = Reported<double>.Of(170), CigarettesPerDay = Reported<double>.Of(0), AlcoholDrinksPerDay = Reported<double>.Of(0),
        };
        ScreeningResult hip = BoneScreening.Of(young, People.Today).Last();
        Assert.True(hip.Value is > 0 and < 0.1, $"{hip.Value} {string.Join(" ", hip.Missing)}");
        Assert.Equal("fewer than 0.1 of 100 people like you in ten years", hip.Reading);
    }
}
