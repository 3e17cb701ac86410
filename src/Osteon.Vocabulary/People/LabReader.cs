using System.Collections.Immutable;
using System.Globalization;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.People;

/// <summary>Reads laboratory results into the canonical unit of each test; the tests stand in <c>data/vocabulary/labs.csv</c>.</summary>
public static class LabReader
{
    internal static readonly MappingShape Shape = new("lab", ["test", "value", "unit", "date"]);

    private static readonly Lazy<(NameTable<LabDefinition> Names, ImmutableDictionary<LabTest, LabDefinition> ByTest)> Tests = new(Load);

    /// <summary>The tests by name and synonym.</summary>
    public static NameTable<LabDefinition> Names => Tests.Value.Names;

    /// <summary>What is known of a test.</summary>
    public static LabDefinition Definition(LabTest test) => Tests.Value.ByTest[test];

    internal static ImmutableArray<LabResult> Read(Fields fields, DateOnly asOf)
    {
        Reported<ImmutableArray<LabResult>> list = fields.List("labs", (DocumentNode n, out LabResult lab) => TryLab(n, fields.Findings, asOf, out lab));
        return [.. list.OrAssume([]).OrderBy(lab => lab.Date ?? DateOnly.MinValue)];
    }

    private static bool TryLab(DocumentNode node, Findings findings, DateOnly asOf, out LabResult result)
    {
        result = null!; // read only where the answer is true
        if (!Fields.TryOpen(node, Shape, findings, out Fields fields))
            return false;
        bool good = fields.Required("test", (DocumentNode n, out LabDefinition t) => findings.Word(n, Names, "laboratory test", out t), "Name the test, such as 'test: 25-OH-D'.", out LabDefinition test);
        good &= fields.Required("value", (DocumentNode n, out string t) => findings.Text(n, 60, out t), "Write the value with its unit, such as 'value: 62 nmol/L'.", out string written);
        Reported<DateOnly> date = fields.Optional("date", (DocumentNode n, out DateOnly d) => findings.Date(n, asOf, out d));
        Reported<string> unit = fields.Optional("unit", (DocumentNode n, out string t) => findings.Text(n, 40, out t));
        if (!good)
            return false;
        DocumentNode where = fields.Find("value")!; // it was just read
        string whole = unit.IsKnown ? $"{written} {unit.Value}" : written;
        if (!QuantityReader.TryRead(whole, out Quantity quantity, out (string What, string Remedy) why))
            return findings.Note(where, why.What, why.Remedy);
        if (quantity.In(test.Unit, test.Substance) is double told && !(told >= test.Low && told <= test.High))
            return findings.Note(where, Impossible(test, quantity, told), SlipHint(test, quantity));
        if (!findings.Convert(where, quantity, test.Unit, test.Substance, test.Low, test.High, test.Name, out double value))
            return false;
        result = new LabResult(test.Test, value, date.IsKnown ? date.Value : null, whole);
        return true;
    }

    private static string Impossible(LabDefinition test, Quantity told, double value) =>
        $"{test.Name} of {told}{(told.Unit.Code == test.Unit.Code ? "" : $" ({Show(value)} {test.Unit.Display})")} is impossible; at most {Show(test.Low)} to {Show(test.High)} {test.Unit.Display} is accepted".TrimEnd() + ".";

    // The unit in which the same number would be possible is often the one that was meant.
    private static string SlipHint(LabDefinition test, Quantity told)
    {
        foreach (string code in (ReadOnlySpan<string>)["nmol/L", "ng/mL", "mmol/L", "mg/dL", "umol/L", "pmol/L", "pg/mL", "ug/L", "ng/L", "g/L", "g/dL"])
        {
            Unit unit = Unit.Of(code);
            if (unit.Code != told.Unit.Code && new Quantity(told.Value, unit).In(test.Unit, test.Substance) is double value && value >= test.Low && value <= test.High)
                return $"Could the unit be {unit.Display}? Check the number and its unit on the report.";
        }
        return "Check the number and its unit on the report.";
    }

    private static string Show(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static (NameTable<LabDefinition>, ImmutableDictionary<LabTest, LabDefinition>) Load()
    {
        ImmutableArray<(LabDefinition Test, string[] Others)> rows = [.. CsvTable.Embedded(typeof(LabReader).Assembly, "vocabulary/labs.csv").Rows.Select(row => (
            new LabDefinition(Enum.Parse<LabTest>(row["test"]), row["name"], Unit.Of(row["unit"]), row["substance"].Length > 0 ? Substance.Of(row["substance"]) : null, row.RequiredNumber("low"), row.RequiredNumber("high")),
            row["names"].Split('|', StringSplitOptions.RemoveEmptyEntries)))];
        return (new NameTable<LabDefinition>(rows.Select(row => (row.Test.Name, row.Test)), rows.SelectMany(row => row.Others.Select(other => (other, row.Test)))),
            rows.ToImmutableDictionary(row => row.Test.Test, row => row.Test));
    }
}

/// <summary>A laboratory test: its name, unit, and the range outside which a value must be a slip.</summary>
/// <param name="Test">The test.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Unit">The canonical unit.</param>
/// <param name="Substance">What is measured, where units of mass and amount convert.</param>
/// <param name="Low">Lowest value taken, in the canonical unit.</param>
/// <param name="High">Highest value taken.</param>
public sealed record LabDefinition(LabTest Test, string Name, Unit Unit, Substance? Substance, double Low, double High);
