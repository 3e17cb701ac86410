using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Vocabulary.People;

public sealed class PersonReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static Reading<Person> Read(string text) => PersonReader.Read("p.yaml", text, today: Today);

    private static Person Good(string more) => Read("age: 60\nsex: female\n" + more).OrThrow();

    [Fact]
    public void Silence_about_medicines_and_clotting_is_never_none()
    {
        Person person = Good("");
        Assert.IsType<MedicineList.NotTold>(person.Medicines);
        Assert.IsType<ClottingHistory.NotTold>(person.Clotting);
    }

    [Theory]
    [InlineData("unknown"), InlineData("Unknown"), InlineData("null"), InlineData("~"), InlineData("\"unknown\"")]
    public void Unknown_is_never_none(string word)
    {
        Person person = Good($"medicines: {word}\nclotting: {word}\n");
        Assert.IsType<MedicineList.NotTold>(person.Medicines);
        Assert.IsType<ClottingHistory.NotTold>(person.Clotting);
    }

    [Theory]
    [InlineData("[]"), InlineData("{}"), InlineData(""), InlineData("''"), InlineData("no"), InlineData("false"), InlineData("0"), InlineData("nothing"), InlineData("n/a"), InlineData("[none]"), InlineData("[none, metformin]"), InlineData("[unknown]"), InlineData("[\"\"]"), InlineData("[null]"), InlineData("[[]]"), InlineData("warfarin")]
    public void Only_the_word_none_or_a_list_answers_for_medicines_and_clotting(string value)
    {
        Assert.False(Read($"age: 60\nsex: female\nmedicines: {value}\n").Succeeded);
        Assert.False(Read($"age: 60\nsex: female\nclotting: {value}\n").Succeeded);
    }

    [Fact]
    public void None_is_none()
    {
        Person person = Good("medicines: none\nclotting: none\n");
        Assert.IsType<MedicineList.None>(person.Medicines);
        Assert.IsType<ClottingHistory.None>(person.Clotting);
    }

    [Fact]
    public void A_name_and_a_code_are_recognized_apart()
    {
        List<string> asked = [];
        PersonReader.Read("p", "age: 60\nsex: f\nmedicines:\n - {name: Marcumar, atc: B01AA04, dose: 3 mg}\n - {rxnorm: 11289}\n", text =>
        {
            asked.Add(text);
            return new Recognition(text, Match.None, null, [], [], Osteon.Vocabulary.Answers.Answer.Unknown);
        }, Today).OrThrow();
        Assert.Equal(["Marcumar", "ATC B01AA04", "RxNorm 11289"], asked);
    }

    [Theory]
    [InlineData("[warfarin 5 mg]"), InlineData("[{name: Marcumar}]"), InlineData("[{atc: B01AA03}]"), InlineData("[{rxnorm: 11289}]"), InlineData("[{rxnorm: \"11289\", dose: 5 mg}]")]
    public void No_name_or_code_of_an_antagonist_clears(string medicines) =>
        Assert.All(Assert.IsType<MedicineList.Listed>(Good($"medicines: {medicines}\n").Medicines).Entries, e => Assert.NotEqual(Osteon.Vocabulary.Answers.Answer.No, e.Recognition.VitaminKAntagonist));

    [Fact]
    public void A_medicine_stopped_in_the_future_is_refused() =>
        Assert.Contains("lies after", Assert.Single(Read("age: 60\nsex: f\nas_of: 2026-01-01\nmedicines: [{name: warfarin, stopped: 2026-06-01}]\n").Problems).What, StringComparison.Ordinal);

    [Fact]
    public void Answers_cannot_hold_for_a_day_that_has_not_come() =>
        Assert.Contains("lies after", Assert.Single(Read("age: 60\nsex: f\nas_of: 2099-01-01\n").Problems).What, StringComparison.Ordinal);

    [Fact]
    public void Laboratory_values_arrive_in_their_canonical_unit()
    {
        Person person = Good("labs:\n - {test: 25(OH)D, value: 30 ng/mL}\n - {test: calcium, value: 9.6, unit: mg/dL}\n - {test: PTH, value: 47 pg/mL}\n - {test: creatinine, value: 0.8 mg/dL}\n - {test: INR, value: 1.0}\n - {test: eGFR, value: 88 mL/min/1.73 m2}\n");
        Assert.Equal(74.88, person.Newest(LabTest.Calcidiol)!.Value, 2);
        Assert.Equal(2.395, person.Newest(LabTest.Calcium)!.Value, 3);
        Assert.Equal(5.0, person.Newest(LabTest.ParathyroidHormone)!.Value, 10);
        Assert.Equal(70.7, person.Newest(LabTest.Creatinine)!.Value, 1);
        Assert.Equal(88, person.Newest(LabTest.EstimatedGfr)!.Value, 10);
    }

    [Fact]
    public void An_impossible_value_suggests_the_unit_that_was_meant()
    {
        Problem problem = Assert.Single(Read("age: 60\nsex: f\nlabs: [{test: calcium, value: 9.6 mmol/L}]\n").Problems);
        Assert.Contains("impossible", problem.What, StringComparison.Ordinal);
        Assert.Contains("mg/dL", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_told_at_once_with_line_and_column()
    {
        Reading<Person> reading = Read("age: 620\nsex: femal\nheigth: 165 cm\nweight: 63\nlabs:\n  - {test: callcium, value: 2.4 mmol/L}\n");
        Assert.Equal([(1, 6), (2, 6), (3, 1), (4, 9), (6, 12)], reading.Problems.Select(p => (p.Line, p.Column)));
        Assert.Contains("'female'", reading.Problems[1].Remedy, StringComparison.Ordinal);
        Assert.Contains("'height'", reading.Problems[2].Remedy, StringComparison.Ordinal);
        Assert.Contains("'calcium'", reading.Problems[4].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_under_the_wrong_key_is_sent_to_the_right_one() =>
        Assert.Contains("'clotting'", Assert.Single(Read("age: 60\nsex: f\nconditions: [atrial fibrillation]\n").Problems).Remedy, StringComparison.Ordinal);

    [Fact]
    public void Json_is_read_too()
    {
        Person person = Read("{\n\t\"age\": 62, \"sex\": \"female\",\n\t\"height\": \"165 cm\", \"medicines\": [{\"name\": \"metformin\", \"dose\": \"500 mg\"}], \"clotting\": \"none\", \"weight\": null\n}").OrThrow();
        Assert.Equal(165, person.HeightCentimeters.Value, 10);
        Assert.IsType<MedicineList.Listed>(person.Medicines);
        Assert.False(person.WeightKilograms.IsKnown);
    }

    [Fact]
    public void Anna_is_read_as_her_story_tells()
    {
        Person anna = PersonReader.FromFile(Repository.Path("samples", "anna.yaml"), today: Today).OrThrow();
        Assert.Equal((62, Sex.Female), (anna.AgeYears, anna.Sex));
        Assert.Equal(51, Assert.IsType<Menopause.After>(anna.Menopause.Value).AgeAtFinalPeriodYears);
        Assert.IsType<MedicineList.None>(anna.Medicines);
        Assert.IsType<ClottingHistory.None>(anna.Clotting);
        Assert.Equal(2, anna.BoneScans.Length);
        Assert.Equal(850, anna.Diet.Value.DailyAmounts.Single(a => a.Nutrient == Nutrient.Calcium).Amount);
    }
}
