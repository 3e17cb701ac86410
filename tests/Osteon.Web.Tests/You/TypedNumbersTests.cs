using System.Globalization;
using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;
using Osteon.Web.Slices.You;
using Osteon.Web.Slices.You.Fields;
using Osteon.Web.Wording;

namespace Osteon.Web.Tests.You;

/// <summary>A number means the same on the page where it was typed and in the file that comes of it, in every language; what could mean two numbers is asked about.</summary>
public sealed class TypedNumbersTests
{
    [Theory]
    [InlineData("de", "1,5", "1.5")]
    [InlineData("de", "1.5", "1.5")]
    [InlineData("de", "1,050", "1.050")]
    [InlineData("de", "0.714", "0.714")]
    [InlineData("de", "1.234,5", "1234.5")]
    [InlineData("de", "1.234.567", "1234567")]
    [InlineData("de", "mk7 12,5 ug", "mk7 12.5 ug")]
    [InlineData("en", "1,5", "1.5")]
    [InlineData("en", "1.050", "1.050")]
    [InlineData("en", "0,714", "0.714")]
    [InlineData("en", "1,234.5", "1234.5")]
    [InlineData("en", "20.5 ng/mL", "20.5 ng/mL")]
    [InlineData("en", "1.2.3,4", "1.2.3,4")]
    [InlineData("de", "12.", "12.")]
    public void A_number_is_read_as_it_was_meant(string language, string typed, string file)
    {
        FormAnswers form = new(new Dictionary<string, StringValues> { ["x"] = typed });
        Assert.Empty(form.Doubts(Texts.For(language)));
        Assert.Equal(file, form.ForFile(Texts.For(language))["x"]);
    }

    [Theory]
    [InlineData("de", "1.234", "1,234", "1234")]
    [InlineData("de", "d3 1.000 IU", "1,000", "1000")]
    [InlineData("de", "-2.500", "2,500", "2500")]
    [InlineData("en", "1,234", "1.234", "1234")]
    [InlineData("en", "calcium 1,000 mg", "1.000", "1000")]
    public void What_could_be_two_numbers_is_a_problem_that_names_both(string language, string typed, string fraction, string thousands)
    {
        Problem doubt = Assert.Single(new FormAnswers(new Dictionary<string, StringValues> { ["lab_pth"] = typed }).Doubts(Texts.For(language)));
        Assert.Equal("#lab_pth", doubt.File);
        Assert.Contains(fraction, doubt.What, StringComparison.Ordinal);
        Assert.Contains(thousands, doubt.What, StringComparison.Ordinal);
        Assert.Contains(fraction, doubt.Remedy, StringComparison.Ordinal);
        Assert.Contains(thousands, doubt.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "Anna 1.234")]
    [InlineData("medicine_1", "Vigantol 1.000 I.E.")]
    [InlineData("medicine_1_dose", "1.000 mg")]
    [InlineData("other_food_2_name", "Milk 1.500")]
    public void A_name_is_left_as_it_was_written(string field, string typed)
    {
        FormAnswers form = new(new Dictionary<string, StringValues> { [field] = typed });
        Assert.Empty(form.Doubts(Texts.For("de")));
        Assert.Equal(typed, form.ForFile(Texts.For("de"))[field]);
        Assert.Equal(typed, form.ForPage(Texts.For("de"))[field]);
    }

    [Theory]
    [InlineData("0.714", "0,714")]
    [InlineData("1.034", "1,034")]
    [InlineData("-2.5", "-2,5")]
    [InlineData("1500", "1500")]
    [InlineData("mk7 12.5 ug", "mk7 12,5 ug")]
    public void A_page_shows_a_number_of_a_file_so_that_it_is_read_back_as_the_same(string file, string page)
    {
        FormAnswers shown = new FormAnswers(new Dictionary<string, StringValues> { ["x"] = file }).ForPage(Texts.For("de"));
        Assert.Equal(page, shown["x"]);
        Assert.Empty(shown.Doubts(Texts.For("de")));
        Assert.Equal(file, shown.ForFile(Texts.For("de"))["x"]);
    }

    // Molar masses: calcium 40.078, phosphorus 30.974, creatinine 113.12, calcidiol 400.64 and parathyroid hormone 9425 g/mol.
    [Theory]
    [InlineData("lab_calcium", 2.4, "mmol/L", 0.1 * 40.078, "mg/dL")]
    [InlineData("lab_phosphate", 1.1, "mmol/L", 0.1 * 30.974, "mg/dL")]
    [InlineData("lab_creatinine", 80, "umol/L", 0.0001 * 113.12, "mg/dL")]
    [InlineData("lab_calcidiol", 60, "nmol/L", 0.001 * 400.64, "ng/mL")]
    [InlineData("lab_pth", 5, "pmol/L", 0.001 * 9425, "pg/mL")]
    [InlineData("lab_ucoc", 4.2, "ng/mL", 1, "ug/L")]
    public void A_test_in_either_unit_is_the_same_result_and_comes_back_in_the_unit_it_was_told_in(string lab, double value, string unit, double factor, string other)
    {
        foreach (string language in Texts.Languages)
        {
            Texts words = Texts.For(language);
            string mark = words.HasDecimalComma ? "," : ".";
            Person Told(double amount, string inUnit)
            {
                // Four decimals are more than a laboratory prints; none of these could be thousands.
                string typed = amount.ToString("0.0000", CultureInfo.InvariantCulture).Replace(".", mark, StringComparison.Ordinal);
                FormAnswers form = new(new Dictionary<string, StringValues> { ["age"] = "62", ["sex"] = "female", [lab] = typed, [lab + "_unit"] = inUnit });
                Assert.Empty(form.Doubts(words));
                Reading<Person> reading = PersonReader.Read("form", PersonForm.ToYaml(form.ForFile(words)), today: new DateOnly(2026, 11, 22));
                Assert.True(reading.Succeeded, string.Join("\n", reading.Problems));
                FormAnswers back = PersonForm.Of(reading.Value).ForPage(words);
                Assert.Equal(inUnit, back[lab + "_unit"]);
                Assert.Equal(typed.TrimEnd('0').TrimEnd(mark[0]), back[lab]);
                return reading.Value;
            }
            Assert.Equal(Told(value, unit).Labs.Single().Value, Told(value * factor, other).Labs.Single().Value, value * 5e-3);
        }
    }

    [Fact]
    public void Every_test_with_two_units_is_tried_above()
    {
        string[] tried = [.. typeof(TypedNumbersTests).GetMethod(nameof(A_test_in_either_unit_is_the_same_result_and_comes_back_in_the_unit_it_was_told_in))!
            .GetCustomAttributesData().Where(a => a.AttributeType == typeof(InlineDataAttribute)).Select(a => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value!)];
        Assert.Equal(LabField.All.Where(l => l.Units.Length > 1).Select(l => l.Name).Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_scan_is_told_as_a_score_or_as_a_density_of_a_device_in_every_language()
    {
        foreach ((string language, string density, string score) in ((string, string, string)[])[("en", "1.050", "-1.85"), ("de", "1,050", "−1,85")])
        {
            FormAnswers form = new(new Dictionary<string, StringValues>
            {
                ["age"] = "62", ["sex"] = "female", ["scan_1_site"] = "lumbar spine", ["scan_1_density"] = density, ["scan_1_device"] = "lunar", ["scan_2_site"] = "femoral neck", ["scan_2_score"] = score,
            });
            Assert.Empty(form.Doubts(Texts.For(language)));
            Reading<Person> reading = PersonReader.Read("form", PersonForm.ToYaml(form.ForFile(Texts.For(language))), today: new DateOnly(2026, 11, 22));
            Assert.True(reading.Succeeded, string.Join("\n", reading.Problems));
            Assert.Equal(1.05, reading.Value.BoneScans[0].ArealDensity);
            Assert.Equal(-1.85, reading.Value.BoneScans[1].TScore);
        }
    }
}
