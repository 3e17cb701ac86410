using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.Foods;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;
using Osteon.Web.Slices.You;
using Osteon.Web.Slices.You.Fields;

namespace Osteon.Web.Tests.You;

/// <summary>The form and the person file say the same.</summary>
[Collection(AppCollection.Name)]
public sealed class PersonFormTests(RunningApp app)
{
    public static TheoryData<string> Samples() => [.. Directory.EnumerateFiles(Repository.Path("samples"), "*.yaml").Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Samples))]
    public void An_example_put_into_the_form_is_the_same_person(string sample)
    {
        Person person = Read(File.ReadAllText(Repository.Path("samples", sample)));
        Assert.Equal(Description.Of(person), Description.Of(Read(PersonForm.ToYaml(PersonForm.Of(person)))));
    }

    [Fact]
    public void A_person_with_everything_put_into_the_form_is_the_same_person()
    {
        Person person = Read("""
            name: "O'Neil: #1, {x}"
            as_of: 2025-10-01
            age: 71.5
            sex: female
            height: 65 [in_i]
            weight: 140 [lb_av]
            ancestry: south asian
            menopause: {years_since: 20, surgical: yes}
            medicines:
              - {atc: B01AC06, dose: "75 mg, mornings", since: 2020-01-02, stopped: 2025-06-01}
              - {name: "denosumab (Prolia)", last_dose: 2025-08-01}
              - vitamin B12
            clotting: [deep vein thrombosis, other]
            conditions: [celiac disease, type 2 diabetes]
            symptoms: [height loss, new stoop]
            supplements:
              - mk7 100 ug with 20 g fat with breakfast
              - {take: d3, amount: 20000 IU, how_often: every 2 weeks, from: 10 d, until: 300 d}
              - calcium 500 mg 10 per week
              - magnesium 300 mg on an empty stomach
              - impact exercise 3 per week
              - alendronate 70 mg weekly
            diet:
              region: united states
              foods: [{food: gouda, portion: 45 g, times: daily}, {food: gouda, portion: 1 slice, times: 2 per week}, {food: natto, times: 1 per month}]
              per_day: {calcium: 812.5 mg, vitamin_d: 300 IU, k1: 90 ug, mk4: 5 ug, mk7: 12 ug, long_mk: 20 ug, magnesium: 300 mg, phosphorus: 1 g, protein: 61 g, fat: 70 g}
            dose_meal_fat: 12.5 g
            labs:
              - {test: 25-OH-D, value: 20.5 ng/mL, date: 2025-08-20}
              - {test: 25-OH-D, value: 61 nmol/L}
              - {test: INR, value: 1.1}
              - {test: CAC, value: 120 AU}
              - {test: PTH, value: 48 ng/L, date: 2025-08-20}
            dxa:
              - {site: lumbar spine, bmd: 0.857 g/cm2, device: norland, date: 2020-07-14}
              - {site: forearm, t_score: -1.85}
            fractures: [{site: wrist, age: 63, low_trauma: yes}, {site: hip, low_trauma: no}, {site: other}]
            exercise: {impact: 1 per month, walking: 30 min per day}
            smoking: 3 per week
            alcohol: 1 drink per day
            parent_hip_fracture: no
            falls_last_year: 2
            cyp2c9: "*1/*3"
            vkorc1: AA
            frax: {major: 12.5 %, hip: 3.1}
            """);
        Assert.Equal(Description.Of(person), Description.Of(Read(PersonForm.ToYaml(PersonForm.Of(person)))));
    }

    [Fact]
    public async Task Every_answer_the_page_offers_is_one_the_reader_takes_and_the_form_gives_back()
    {
        string html = await app.Client.GetStringAsync(new Uri("/you", UriKind.Relative));
        List<string> lost = [];
        foreach ((string name, string kind, string[] offered) in PageForm.Fields(html, "you"))
        {
            if (name.EndsWith("_unit", StringComparison.Ordinal) && kind != "select")
                continue; // sent beside its number, which is tried below
            foreach (string value in kind is "select" or "checkbox" ? offered : [Sample(name)])
            {
                Dictionary<string, StringValues> fields = new(StringComparer.Ordinal) { ["age"] = "62", ["sex"] = "female" };
                foreach ((string companion, string beside) in Companions(name, value))
                    fields[companion] = beside;
                fields[name] = value;
                if (Units(html, name) is string unit && !name.EndsWith("_unit", StringComparison.Ordinal))
                    fields.TryAdd(name + "_unit", unit);
                string yaml = PersonForm.ToYaml(new FormAnswers(fields));
                Reading<Person> reading = PersonReader.Read("form", yaml);
                if (!reading.Succeeded)
                    lost.Add($"{name}={value}: {string.Join(" ", reading.Problems)}");
                else if (value == "unknown" ? yaml.Contains(name + ":", StringComparison.Ordinal) : !Stands(PersonForm.Of(reading.Value), name))
                    lost.Add($"{name}={value} does not reach the person");
            }
        }
        Assert.Empty(lost);
    }

    [Fact]
    public void Quick_foods_are_foods_of_the_table() => Assert.All(QuickFoods.All, id => Assert.NotNull(FoodTable.Default.Find(id)));

    [Theory]
    [InlineData("1,8", "1.8")]
    [InlineData("−1,85", "-1.85")]
    [InlineData("0,714", "0.714")]
    [InlineData("1,850", "1,850")]
    [InlineData("1,000.5", "1000.5")]
    [InlineData("2.36", "2.36")]
    public void A_decimal_comma_is_understood_and_a_comma_of_thousands_is_not(string typed, string understood) =>
        Assert.Equal(understood, new FormAnswers(new Dictionary<string, StringValues> { ["x"] = typed }).Number("x"));

    [Fact]
    public void A_medicine_beside_the_box_none_counts() =>
        Assert.IsType<MedicineList.Listed>(Read(PersonForm.ToYaml(new FormAnswers(new Dictionary<string, StringValues> { ["age"] = "62", ["sex"] = "female", ["medicines"] = "none", ["medicine_7"] = "warfarin" }))).Medicines);

    [Fact]
    public void An_empty_form_says_nothing_about_medicines_or_clotting()
    {
        Person person = Read(PersonForm.ToYaml(new FormAnswers(new Dictionary<string, StringValues> { ["age"] = "62", ["sex"] = "female" })));
        Assert.IsType<MedicineList.NotTold>(person.Medicines);
        Assert.IsType<ClottingHistory.NotTold>(person.Clotting);
    }

    // Rows close up, and a usual test or food moves from its row to its own field.
    private static bool Stands(FormAnswers form, string name) => form.Any(name) || name.StartsWith("other_lab_", StringComparison.Ordinal) && form.Any("lab")
        || System.Text.RegularExpressions.Regex.IsMatch(name, @"_\d+(_.*)?$") && form.Any(System.Text.RegularExpressions.Regex.Replace(name, @"_\d+(_.*)?$", ""));

    private static string? Units(string html, string name) =>
        PageForm.Fields(html, "you").FirstOrDefault(f => f.Name == name + "_unit").Values?.FirstOrDefault();

    private static IEnumerable<(string, string)> Companions(string name, string value)
    {
        string row = System.Text.RegularExpressions.Regex.Match(name, @"^(medicine|fracture|scan|other_food|other_lab)_\d+").Value;
        return row.Split('_')[0] switch
        {
            "medicine" => [(row, "metoprolol")],
            "fracture" => [(row + "_site", "wrist")],
            "scan" => [(row + "_site", "femoral neck"), (row + "_score", "-1.5")],
            "other" when row.StartsWith("other_food", StringComparison.Ordinal) => [(row + "_name", "Tempeh"), (row + "_times", "2")],
            "other" => [(row + "_test", "CTX"), (row + "_value", name.EndsWith("_test", StringComparison.Ordinal) ? Middle(value) : "180 ng/L")],
            _ when name == "menopause" && value != "before" => [("menopause_age", "51")],
            _ when name.StartsWith("lab_", StringComparison.Ordinal) && name.EndsWith("_date", StringComparison.Ordinal) =>
                [(name[..^"_date".Length], Sample(name[..^"_date".Length])), (name[..^"_date".Length] + "_unit", LabField.All.Single(l => name == l.Name + "_date").Units[0])],
            _ when name.EndsWith("_unit", StringComparison.Ordinal) => [(name[..^"_unit".Length], Sample(name[..^"_unit".Length]))],
            _ => [],
        };
    }

    // A value in the middle of what a test may give, with its unit.
    private static string Middle(string test)
    {
        Assert.True(LabReader.Names.TryFind(test, out LabDefinition definition));
        return FormattableString.Invariant($"{Math.Sqrt(Math.Max(definition.Low, 0.01) * definition.High):0.####} {definition.Unit.Display}").TrimEnd();
    }

    private static string Sample(string name) => name switch
    {
        "age" => "62", "name" => "Anna: \"x\"", "height" => "65", "weight" => "100", "menopause_age" => "51", "lab_calcidiol" => "50", "lab_calcium" => "5", "lab_phosphate" => "3", "lab_pth" => "50",
        "lab_creatinine" => "20", "lab_inr" => "1.1", "lab_ucoc" => "4", "lab_mgp" => "500", "lab_egfr" => "71", "supplement_list" => "mk7 100 ug\r\nd3 1000 IU",
        _ when name.EndsWith("_date", StringComparison.Ordinal) || name.EndsWith("_since", StringComparison.Ordinal) || name.EndsWith("_stopped", StringComparison.Ordinal) || name.EndsWith("_last", StringComparison.Ordinal) || name == "as_of" => "2025-06-01",
        _ when name.EndsWith("_density", StringComparison.Ordinal) => "0,714",
        _ when name.EndsWith("_score", StringComparison.Ordinal) => "−1.8",
        _ when name.EndsWith("_portion", StringComparison.Ordinal) => "2 servings",
        _ when name.EndsWith("_dose", StringComparison.Ordinal) => "5 mg: once",
        _ when name.EndsWith("_name", StringComparison.Ordinal) => "Tempeh",
        _ when name.EndsWith("_value", StringComparison.Ordinal) => "180 ng/L",
        _ when name.StartsWith("medicine_", StringComparison.Ordinal) => "metoprolol",
        _ => "3",
    };

    private static Person Read(string text)
    {
        Reading<Person> reading = PersonReader.Read("form", text, today: new DateOnly(2026, 11, 22));
        Assert.True(reading.Succeeded, string.Join("\n", reading.Problems));
        return reading.Value!; // asked a line above
    }
}
