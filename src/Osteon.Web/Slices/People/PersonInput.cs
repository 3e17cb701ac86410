using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;
using Osteon.Web.Slices.Examples;
using Osteon.Web.Slices.You;

namespace Osteon.Web.Slices.People;

/// <summary>The person a request is about: a file's text, the fields of the form, or an example; with what is wrong with it.</summary>
/// <param name="Text">The person file.</param>
/// <param name="Reading">The person, or the problems.</param>
/// <param name="IsExample">Whether it is one of the made-up people.</param>
/// <param name="FromForm">Whether the text was made from the form, whose lines mean nothing to the reader.</param>
public sealed record PersonInput(string Text, Reading<Person> Reading, bool IsExample, bool FromForm)
{
    /// <summary>The field that holds a person file.</summary>
    public const string Field = "person";

    /// <summary>The person of a form.</summary>
    public static PersonInput Of(IFormCollection form)
    {
        bool isText = form.ContainsKey(Field);
        string text = isText ? form[Field].ToString() : PersonForm.ToYaml(form);
        return new PersonInput(text, Read(text), ExamplePeople.All.Any(e => e.Text.ReplaceLineEndings() == text.ReplaceLineEndings()), !isText);
    }

    /// <summary>An example, or null where none has that key.</summary>
    public static PersonInput? OfExample(string? key) => ExamplePeople.Find(key) is Example example ? new PersonInput(example.Text, Read(example.Text), true, false) : null;

    /// <summary>The problems without line numbers, where lines mean nothing.</summary>
    public IReadOnlyList<Problem> Problems => FromForm ? [.. Reading.Problems.Select(p => p with { Line = 0, Column = 0 })] : Reading.Problems;

    private static Reading<Person> Read(string text) => PersonReader.Read("person", text);
}
