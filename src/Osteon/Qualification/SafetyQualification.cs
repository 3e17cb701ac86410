using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.Tables;

namespace Osteon.Qualification;

/// <summary>How the recognition of vitamin K antagonists fares on strings whose true answer is written down beside them.</summary>
/// <remarks>
/// Sensitivity and false alarms are counted apart, for they are not alike: an antagonist that is cleared can kill, an alarm costs a question.
/// An answer of "unknown" stops as an alarm does, so it misses nothing, and it is counted on its own.
/// </remarks>
public sealed class SafetyQualification
{
    private SafetyQualification(ImmutableArray<JudgedString> strings, ImmutableArray<Recognition> common, ImmutableArray<JudgedString> firstLook, ImmutableArray<JudgedString> firstLookNow) =>
        (Strings, CommonMedicines, FirstLook, FirstLookNow) = (strings, common, firstLook, firstLookNow);

    /// <summary>Strings written by somebody who had not seen the vocabulary, with what was answered when they were tried for the first time, before anything was mended.</summary>
    public ImmutableArray<JudgedString> FirstLook { get; }

    /// <summary>The same strings with what is answered now. The recognizer was mended with them in view, so this is no test of it.</summary>
    public ImmutableArray<JudgedString> FirstLookNow { get; }

    /// <summary>Common medicines of many countries as people and prescriptions write them, none of them an antagonist, with what they were taken for.</summary>
    public ImmutableArray<Recognition> CommonMedicines { get; }

    /// <summary>Common medicines that were recognized exactly and cleared, among all of them.</summary>
    public double CommonRecognized => CommonMedicines.Count(IsCleared) / (double)CommonMedicines.Length;

    /// <summary>Common medicines that were not.</summary>
    public IEnumerable<Recognition> CommonNotRecognized => CommonMedicines.Where(r => !IsCleared(r));

    /// <summary>Every string with its true answer and what was answered.</summary>
    public ImmutableArray<JudgedString> Strings { get; }

    /// <summary>Strings with this truth that were given this answer.</summary>
    public int Count(Answer truth, Answer answer) => Strings.Count(s => s.Truth == truth && s.Answered == answer);

    /// <summary>Strings with this truth.</summary>
    public int Count(Answer truth) => Strings.Count(s => s.Truth == truth);

    /// <summary>Antagonists that alarmed or were asked about, among all antagonists; 1 where none was cleared.</summary>
    public double Sensitivity => 1 - Count(Answer.Yes, Answer.No) / (double)Count(Answer.Yes);

    /// <summary>Antagonists that were named as such, among all antagonists.</summary>
    public double Named => Count(Answer.Yes, Answer.Yes) / (double)Count(Answer.Yes);

    /// <summary>Other known medicines that were taken for an antagonist, among all of them.</summary>
    public double FalseAlarms => Count(Answer.No, Answer.Yes) / (double)Count(Answer.No);

    /// <summary>Other known medicines that were not cleared but asked about, among all of them.</summary>
    public double NeedlessQuestions => Count(Answer.No, Answer.Unknown) / (double)Count(Answer.No);

    /// <summary>Strings that must not be cleared, antagonist or not, and were.</summary>
    public IEnumerable<JudgedString> WronglyCleared => Strings.Where(s => s.IsWronglyCleared);

    /// <summary>Every string whose answer differs from the truth, the dangerous ones first.</summary>
    public IEnumerable<JudgedString> Errors => Strings.Where(s => s.Answered != s.Truth)
        .OrderByDescending(s => s.Answered == Answer.No).ThenBy(s => s.Class, StringComparer.Ordinal).ThenBy(s => s.Text, StringComparer.Ordinal);

    /// <summary>Runs the recognizer over <c>data/qualification/medicine-strings.csv</c> and <c>common-medicines.csv</c>.</summary>
    /// <exception cref="InvalidDataException">The data of the build are malformed.</exception>
    public static SafetyQualification Run()
    {
        CsvTable table = CsvTable.Embedded(typeof(SafetyQualification).Assembly, "qualification/medicine-strings.csv");
        CsvTable common = CsvTable.Embedded(typeof(SafetyQualification).Assembly, "qualification/common-medicines.csv");
        CsvTable first = CsvTable.Embedded(typeof(SafetyQualification).Assembly, "qualification/first-look-strings.csv");
        return new(
            [.. table.Rows.Select(row => Judge(row["text"], Truth(row), row["class"]))],
            [.. common.Rows.Select(row => MedicineRecognizer.Default.Recognize(row["text"]))],
            [.. first.Rows.Select(row => new JudgedString(row["text"], row["class"], Truth(row), Read(row, "first"), Match.None, null))],
            [.. first.Rows.Select(row => Judge(row["text"], Truth(row), row["class"]))]);
    }

    private static bool IsCleared(Recognition recognition) => recognition.Match == Match.Exact && recognition.VitaminKAntagonist == Answer.No;

    private static JudgedString Judge(string text, Answer truth, string ofClass)
    {
        Recognition recognition = MedicineRecognizer.Default.Recognize(text);
        return new(text, ofClass, truth, recognition.VitaminKAntagonist, recognition.Match, recognition.Name);
    }

    private static Answer Truth(CsvRow row) => Read(row, "antagonist");

    private static Answer Read(CsvRow row, string column) => row[column] switch
    {
        "yes" => Answer.Yes,
        "no" => Answer.No,
        "unknown" => Answer.Unknown,
        string other => throw new InvalidDataException($"{row.Table.File}({row.Line},0): error: '{other}' is none of yes, no, unknown."),
    };
}

/// <summary>A string with its true answer and what the recognizer answered.</summary>
/// <param name="Text">What was written.</param>
/// <param name="Class">The kind of string: ingredient, brand, misspelling, …</param>
/// <param name="Truth">Whether it holds an antagonist; unknown where it names no known medicine and must not be cleared.</param>
/// <param name="Answered">What was answered.</param>
/// <param name="Match">How it was matched.</param>
/// <param name="Name">What it was taken for.</param>
public sealed record JudgedString(string Text, string Class, Answer Truth, Answer Answered, Match Match, string? Name)
{
    /// <summary>Whether it must not be cleared and was.</summary>
    public bool IsWronglyCleared => Truth != Answer.No && Answered == Answer.No;
}
