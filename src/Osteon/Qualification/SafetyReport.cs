using Osteon.Reports;
using Osteon.Vocabulary.Answers;

namespace Osteon.Qualification;

/// <summary>The recognition of vitamin K antagonists as a report: the matrix, the rates apart, every error.</summary>
public static class SafetyReport
{
    /// <summary>The report, computed now.</summary>
    public static Report Compute()
    {
        SafetyQualification result = SafetyQualification.Run();
        Row Truth(string name, Answer truth) => Row.Of(new Cell.Words(name), Count(result.Count(truth, Answer.Yes)), Count(result.Count(truth, Answer.Unknown)), Count(result.Count(truth, Answer.No)), Count(result.Count(truth)));
        return Report.OfProgram("Recognition of vitamin K antagonists",
            Section.Information("Confusion matrix",
                new Table("How many strings were answered how. Unknown stops the program as an alarm does.",
                    [new Column("Truth"), new Column("Alarmed"), new Column("Unknown, asked"), new Column("Cleared"), new Column("All")],
                    [Truth("holds an antagonist", Answer.Yes), Truth("another known medicine", Answer.No), Truth("no known medicine", Answer.Unknown)]),
                new Table("The rates apart, percent.", [new Column("Rate"), new Column("%")],
                [
                    Row.Of(new Cell.Words("antagonists not cleared (sensitivity)"), Share(result.Sensitivity)),
                    Row.Of(new Cell.Words("antagonists named as such"), Share(result.Named)),
                    Row.Of(new Cell.Words("other known medicines that alarmed (false alarms)"), Share(result.FalseAlarms)),
                    Row.Of(new Cell.Words("other known medicines asked about"), Share(result.NeedlessQuestions)),
                    Row.Of(new Cell.Words($"{result.CommonMedicines.Length} common medicines recognized exactly"), Share(result.CommonRecognized)),
                ])),
            Section.Information("A list written by an outsider",
                new Sentence($"{result.FirstLook.Length} strings were written without a look at the vocabulary and tried once. What was answered then stands in the data; the recognizer was mended afterwards, so the answers of today test nothing."),
                new Table("The outsider's strings.", [new Column("Truth"), new Column("First: alarmed"), new Column("First: asked"), new Column("First: cleared"), new Column("Today: alarmed"), new Column("Today: asked"), new Column("Today: cleared")],
                    [.. new[] { ("holds an antagonist", Answer.Yes), ("another medicine or remedy", Answer.No), ("no known medicine", Answer.Unknown) }.Select(truth => Row.Of(
                    [
                        new Cell.Words(truth.Item1),
                        .. new[] { result.FirstLook, result.FirstLookNow }.SelectMany(look => new[] { Answer.Yes, Answer.Unknown, Answer.No }.Select(answer => (Cell)Count(look.Count(s => s.Truth == truth.Item2 && s.Answered == answer)))),
                    ]))])),
            Section.Information("By class", new Table("Errors of each class of string.", [new Column("Class"), new Column("Strings"), new Column("Errors"), new Column("Wrongly cleared")],
                [.. result.Strings.GroupBy(s => s.Class, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
                    Row.Of(new Cell.Words(g.Key), Count(g.Count()), Count(g.Count(s => s.Answered != s.Truth)), Count(g.Count(s => s.IsWronglyCleared))))])),
            Section.Information("Every error",
                new Table("Strings whose answer differs from the truth; the dangerous ones, wrongly cleared, first.",
                    [new Column("Written"), new Column("Class"), new Column("Truth"), new Column("Answered"), new Column("Taken for")],
                    [.. result.Errors.Select(s => Row.Of(s.Text.ReplaceLineEndings(" "), s.Class, Word(s.Truth), Word(s.Answered), s.Name ?? "not recognized"))]),
                new Table("Common medicines that were not recognized exactly.", [new Column("Written"), new Column("Taken for")],
                    [.. result.CommonNotRecognized.Select(r => Row.Of(r.Input, r.Name ?? "not recognized"))])));
    }

    private static Cell.Number Share(double share) => new Cell.Number(Estimate.Alone(100 * share), 1);

    private static Cell.Number Count(int count) => new Cell.Number(Estimate.Alone(count), 0);

    private static string Word(Answer answer) => answer switch { Answer.Yes => "antagonist", Answer.No => "no antagonist", _ => "unknown" };
}
