using FsCheck;
using FsCheck.Fluent;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Quantities;

namespace Osteon.Tests.Vocabulary.Quantities;

public sealed class QuantityTests
{
    private static double In(double value, string from, string to, string? substance = null) =>
        new Quantity(value, Unit.Of(from)).In(Unit.Of(to), substance is null ? null : Substance.Of(substance)) ?? double.NaN;

    [Theory]
    [InlineData(40, "[IU]", "ug", "cholecalciferol", 1)]
    [InlineData(1000, "IU", "ug", "cholecalciferol", 25)]
    [InlineData(1, "mmol", "mg", "calcium", 40.078)]
    [InlineData(1, "mmol", "mg", "magnesium", 24.305)]
    [InlineData(10, "mg/dL", "mmol/L", "calcium", 2.49513)]
    [InlineData(3.5, "mg/dL", "mmol/L", "phosphorus", 1.12998)]
    [InlineData(20, "ng/mL", "nmol/L", "calcidiol", 49.9193)]
    [InlineData(94, "pg/mL", "pmol/L", "parathyroid-hormone", 10)]
    [InlineData(1, "mg/dL", "umol/L", "creatinine", 88.4017)]
    [InlineData(1, "umol", "ug", "menaquinone-7", 649.016)]
    [InlineData(1, "nmol/L", "ng/mL", "menaquinone-4", 0.444659)]
    [InlineData(0.5, "ng/mL", "ng/L", null, 500)]
    [InlineData(1, "[lb_av]", "kg", null, 0.45359237)]
    [InlineData(65, "in", "cm", null, 165.1)]
    [InlineData(6, "months", "d", null, 182.625)]
    [InlineData(1, "g/cm2", "kg/m2", null, 10)]
    public void A_conversion_meets_the_known_number(double value, string from, string to, string? substance, double expected) =>
        Assert.Equal(1, In(value, from, to, substance) / expected, 5);

    [Theory]
    [InlineData("µg"), InlineData("μg"), InlineData("mcg"), InlineData("ug"), InlineData(" ug ")]
    public void Every_spelling_of_microgram_is_one_unit(string spelling) => Assert.Equal("ug", Unit.Of(spelling).Code);

    [Theory]
    [InlineData("Mg"), InlineData("KG"), InlineData("xg"), InlineData(""), InlineData("/"), InlineData("mg/"), InlineData("mg//L"), InlineData("g99"), InlineData("mg L"), InlineData("kIU/"), InlineData("{"), InlineData("mol{x")]
    public void What_is_no_unit_is_refused(string code) => Assert.False(UnitReader.TryRead(code, out _));

    [Theory]
    [InlineData("mg", "mmol"), InlineData("IU", "ug"), InlineData("mg", "mL"), InlineData("mmol/L", "mmol")]
    public void Without_a_substance_kinds_do_not_mix(string from, string to) => Assert.Null(new Quantity(1, Unit.Of(from)).In(Unit.Of(to)));

    [Fact]
    public void There_and_back_is_where_it_began()
    {
        (string, string, string?)[] pairs = [("ug", "[IU]", "cholecalciferol"), ("mg", "mmol", "calcium"), ("ng/mL", "nmol/L", "calcidiol"), ("mg/dL", "mmol/L", "phosphorus"), ("kg", "[lb_av]", null), ("d", "mo", null), ("ug", "nmol", "menaquinone-7")];
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), number => pairs.All(pair =>
        {
            double value = Math.Clamp(number.Get, -1e100, 1e100);
            double back = In(In(value, pair.Item1, pair.Item2, pair.Item3), pair.Item2, pair.Item1, pair.Item3);
            return Math.Abs(back - value) <= 1e-12 * Math.Abs(value) || Math.Abs(value) < 1e-290;
        })).Holds();
    }

    [Fact]
    public void No_text_makes_the_unit_reader_throw() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        UnitReader.TryRead(text ?? "", out _);
        return QuantityReader.TryRead(text ?? "", out Quantity quantity, out _) ? double.IsFinite(quantity.Value) : true;
    }).Holds();

    [Fact]
    public void Every_substance_names_a_source_that_can_be_cited() =>
        Assert.All(Substance.All.Where(s => s.Source.Length > 0), s => Assert.True(Bibliography.Contains(s.Source), s.Source));

    [Fact]
    public void The_unit_of_a_code_reads_back_to_itself() => Assert.All(
        (string[])["ug", "mg", "g", "kg", "mmol/L", "nmol/L", "ng/mL", "g/cm2", "[IU]", "m[AU]/mL", "mL/min", "%", "1", "mo", "a", "mg/dL"],
        code => Assert.Equal(code, Unit.Of(code).Code));
}
