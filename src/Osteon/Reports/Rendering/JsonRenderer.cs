using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Osteon.Safety;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Reports.Rendering;

/// <summary>A report as JSON; <c>docs/report.md</c> describes the shape, which only grows.</summary>
public static class JsonRenderer
{
    /// <summary>The name and version of the shape.</summary>
    public const string Format = "osteon-report/1";

    // The relaxed encoder keeps µ and − readable; the text is a file or a response body of its own, never part of a page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report as indented JSON that ends with a line feed.</summary>
    public static string Render(Report report, View view)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
            Write(json, report, view);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Writes the report as one object.</summary>
    public static void Write(Utf8JsonWriter json, Report report, View view)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        if (report.Verdict is Verdict verdict)
            Write(json, verdict, view);
        json.WriteString("title", report.Title);
        json.WriteString("view", view.ToString().ToLowerInvariant());
        if (report.Warning is string warning)
            json.WriteString("warning", warning);
        json.WriteStartArray("sections");
        foreach (Section section in report.Sections)
        {
            json.WriteStartObject();
            json.WriteString("title", section.Title);
            json.WriteString("kind", section.IsEffects ? "effects" : "information");
            json.WriteStartArray("blocks");
            foreach (Block block in section.Blocks.Where(b => b.IsFor(view)))
                Write(json, block);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (string key in report.SourceKeys(view))
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            if (Bibliography.Contains(key))
                json.WriteString("reference", Bibliography.Get(key).Full);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("disclaimer", Report.Disclaimer);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Verdict verdict, View view)
    {
        json.WriteStartObject("verdict");
        json.WriteBoolean("stop", verdict.IsStop);
        json.WriteBoolean("antagonist_possible", verdict.AntagonistPossible);
        json.WriteStartArray("reasons");
        foreach (StopReason reason in verdict.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.Kind.ToString()));
            json.WriteString("text", view == View.Clinician ? reason.Clinician : reason.Person);
            json.WriteString("basis", reason.Basis);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        List(json, "instructions", verdict.PersonInstructions);
        json.WriteString("rules_version", verdict.Version);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Block block)
    {
        json.WriteStartObject();
        switch (block)
        {
            case Sentence sentence:
                json.WriteString("type", "sentence");
                json.WriteString("tone", sentence.Tone.ToString().ToLowerInvariant());
                json.WriteString("text", sentence.Text);
                break;
            case Table table:
                json.WriteString("type", "table");
                Fields(json, table);
                break;
            case Figure figure:
                json.WriteString("type", "figure");
                json.WriteString("title", figure.Title);
                json.WriteString("text", figure.Saying);
                json.WriteStartObject("table");
                Fields(json, figure.Twin);
                json.WriteEndObject();
                break;
        }
        if (block.Basis is Basis basis)
            Write(json, basis);
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, Table table)
    {
        json.WriteString("caption", table.Caption);
        json.WriteStartArray("columns");
        foreach (Column column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("unit", column.Unit);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (Row row in table.Rows)
        {
            json.WriteStartArray();
            foreach (Cell cell in row.Cells)
                Write(json, cell);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Cell cell)
    {
        if (cell is Cell.Words words)
        {
            json.WriteStringValue(words.Value);
            return;
        }
        json.WriteStartObject();
        if (cell is Cell.NotKnown notKnown)
            json.WriteString("not_known", notKnown.Why);
        if (cell is Cell.Between between)
        {
            Number(json, "low", between.Low);
            Number(json, "high", between.High);
            if (between.Unit.Length > 0)
                json.WriteString("unit", between.Unit);
        }
        if (cell is Cell.Number number)
        {
            Number(json, "value", number.Value.Middle);
            if (number.Unit.Length > 0)
                json.WriteString("unit", number.Unit);
            json.WriteStartArray("ranges");
            foreach (CoverageRange range in number.Value.Ranges)
            {
                json.WriteStartObject();
                json.WriteNumber("percent", range.Percent);
                Number(json, "low", range.Low);
                Number(json, "high", range.High);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Basis basis)
    {
        json.WriteStartObject("basis");
        if (basis.Rule is not null)
            json.WriteString("rule", basis.Rule);
        if (basis.Version is not null)
            json.WriteString("version", basis.Version);
        List(json, "inputs", basis.Inputs);
        List(json, "parameters", basis.Parameters);
        List(json, "sources", basis.Sources);
        json.WriteString("certainty", basis.Certainty.InPlainWords());
        if (basis.Seen is Seen seen)
            json.WriteString("seen", seen.ToString().ToLowerInvariant());
        List(json, "unknowns", basis.Unknowns);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name); // JSON has no word for infinity; a bound that does not exist is null
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyCollection<string> items)
    {
        if (items.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (string item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
