using System.CommandLine;
using System.Text;
using System.Text.Json;
using Osteon.Cli.Running;
using Osteon.Reports;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;

namespace Osteon.Cli.Commands;

/// <summary><c>osteon medicine</c>: what each written medicine is taken for, and whether it is a vitamin K antagonist.</summary>
internal static class MedicineCommand
{
    public static Command Build()
    {
        Argument<string[]> names = new("name") { Description = "Names or codes as written; - reads one a line from standard input", Arity = ArgumentArity.OneOrMore };
        Command command = OsteonCommand.Create("medicine", "Say what each written medicine is taken for; only an exact match can clear.",
            "osteon medicine warfarin \"Eliquis 5 mg\" \"used to take Sintrom\"", "osteon medicine warfrin --format json");
        command.Arguments.Add(names);
        return command.Answers(run =>
        {
            List<Recognition> recognized = [.. Inputs(run.Get(names) ?? []).Select(MedicineRecognizer.Default.Recognize)];
            return run.Format switch
            {
                Format.Json => run.Write(Json(recognized)),
                Format.Csv => run.Write(Csv(recognized)),
                Format.Html => run.Answer(Report.OfProgram("Medicines", Section.Information("What was written and what it is taken for",
                    new Table("", [new Column("Written"), new Column("Match"), new Column("Taken for"), new Column("Vitamin K antagonist")],
                        [.. recognized.Select(r => Row.Of(r.Input, Word(r.Match), r.Name ?? "not recognized", Alarm(r)))])))),
                _ => run.Write(Text(recognized)),
            };
        });
    }

    private static IEnumerable<string> Inputs(string[] names)
    {
        foreach (string name in names)
        {
            if (name != "-")
            {
                yield return name;
                continue;
            }
            using StreamReader reader = new(Console.OpenStandardInput(), Encoding.UTF8);
            while (reader.ReadLine() is string line)
                yield return line;
        }
    }

    private static string Word(Match match) => match switch { Match.Exact => "exact", Match.Fuzzy => "fuzzy", _ => "none" };

    private static string Alarm(Recognition recognition) => recognition.VitaminKAntagonist switch
    {
        Answer.Yes when recognition.Match == Match.Exact => "yes",
        Answer.Yes => "yes, or it resembles one: ask",
        Answer.No => "no",
        _ => "unknown: ask",
    };

    private static string Text(List<Recognition> recognized)
    {
        StringBuilder text = new();
        foreach (Recognition recognition in recognized)
            text.Append(recognition.Input.ReplaceLineEndings(" ")).Append('\n')
                .Append("  match               ").Append(Word(recognition.Match)).Append('\n')
                .Append("  taken for           ").Append(recognition.Name ?? "not recognized").Append('\n')
                .Append("  vitamin K antagonist ").Append(Alarm(recognition)).Append('\n');
        return text.ToString();
    }

    private static string Json(List<Recognition> recognized)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (Recognition recognition in recognized)
            {
                writer.WriteStartObject();
                writer.WriteString("input", recognition.Input);
                writer.WriteString("match", Word(recognition.Match));
                writer.WriteString("name", recognition.Name);
                if (recognition.VitaminKAntagonist == Answer.Unknown)
                    writer.WriteString("vka", "unknown");
                else
                    writer.WriteBoolean("vka", recognition.VitaminKAntagonist == Answer.Yes);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string Csv(List<Recognition> recognized)
    {
        static string Quoted(string? cell) => $"\"{(cell ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        StringBuilder text = new("input,match,name,vka\n");
        foreach (Recognition recognition in recognized)
            text.Append(Quoted(recognition.Input)).Append(',').Append(Word(recognition.Match)).Append(',').Append(Quoted(recognition.Name)).Append(',')
                .Append(recognition.VitaminKAntagonist switch { Answer.Yes => "true", Answer.No => "false", _ => "unknown" }).Append('\n');
        return text.ToString();
    }
}
