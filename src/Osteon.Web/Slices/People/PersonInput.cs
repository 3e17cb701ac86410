using System.Text;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;
using Osteon.Web.Slices.Examples;
using Osteon.Web.Slices.You;
using Osteon.Web.Wording;

namespace Osteon.Web.Slices.People;

/// <summary>The person a request is about: a file, a file's text, the fields of the form, or an example; with what is wrong with it.</summary>
/// <param name="Asked">The person file as it was read.</param>
/// <param name="IsExample">Whether it is one of the made-up people.</param>
/// <param name="Form">The form the text was made from, whose lines mean nothing to the reader; null for a file.</param>
public sealed record PersonInput(RecentPerson Asked, bool IsExample, FormAnswers? Form)
{
    /// <summary>The field that holds a person file's text.</summary>
    public const string Field = "person";

    /// <summary>The field that holds a person file.</summary>
    public const string FileField = "file";

    /// <summary>The person file.</summary>
    public string Text => Asked.Text;

    /// <summary>Numbers of the form that could be meant in two ways; nothing is answered before they are settled.</summary>
    public IReadOnlyList<Problem> Doubts { get; init; } = [];

    /// <summary>The person, or the problems.</summary>
    public Reading<Person> Reading => Doubts.Count == 0 ? Asked.Reading : Reading<Person>.Failed([.. Doubts, .. Asked.Reading.Problems]);

    /// <summary>The person of a form.</summary>
    /// <param name="form">What was sent.</param>
    /// <param name="words">The language in which the form's numbers were typed; a file's are the same in every language.</param>
    /// <param name="people">Who was asked about lately; null where each request is about somebody new.</param>
    public static PersonInput Of(IFormCollection form, Texts words, RecentPeople? people = null)
    {
        if (form.Files[FileField] is { Length: > 0 } file)
        {
            using StreamReader reader = new(file.OpenReadStream(), Encoding.UTF8);
            return OfText(reader.ReadToEnd(), null, people);
        }
        if (form.ContainsKey(Field))
            return OfText(form[Field].ToString(), null, people);
        FormAnswers answers = FormAnswers.Of(form);
        return OfText(PersonForm.ToYaml(answers.ForFile(words)), answers, people) with { Doubts = answers.Doubts(words) };
    }

    /// <summary>An example, or null where none has that key.</summary>
    public static PersonInput? OfExample(string? key, RecentPeople? people = null) => ExamplePeople.Find(key) is Example example ? OfText(example.Text, null, people) : null;

    /// <summary>The problems; without line numbers, where lines mean nothing.</summary>
    public IReadOnlyList<Problem> Problems => Form is null ? Reading.Problems : [.. Reading.Problems.Select(p => p with { Line = 0, Column = 0 })];

    private static PersonInput OfText(string text, FormAnswers? form, RecentPeople? people) =>
        new(people?.Of(text) ?? new RecentPerson(text), ExamplePeople.All.Any(e => e.Text.ReplaceLineEndings() == text.ReplaceLineEndings()), form);
}
