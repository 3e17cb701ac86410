using System.Globalization;
using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.Tables;
using Osteon.Web.Layout;
using Osteon.Web.Wording;

namespace Osteon.Web.Slices.You;

/// <summary>What stands in the fields of the form, by their names. An empty field is one that nobody answered.</summary>
public sealed class FormAnswers(IReadOnlyDictionary<string, StringValues> fields)
{
    private readonly IReadOnlyDictionary<string, StringValues> _fields = fields;

    /// <summary>An empty form.</summary>
    public static FormAnswers Empty { get; } = new(new Dictionary<string, StringValues>());

    /// <summary>The first answer in a field, trimmed; empty where there is none.</summary>
    public string this[string name] => _fields.TryGetValue(name, out StringValues values) && values.Count > 0 ? (values[0] ?? "").Trim() : "";

    /// <summary>The fields a browser sent.</summary>
    public static FormAnswers Of(IFormCollection form) => new(form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal));

    /// <summary>The boxes ticked under a name.</summary>
    public string[] All(string name) => _fields.TryGetValue(name, out StringValues values) ? [.. values.OfType<string>().Where(v => v.Length > 0)] : [];

    /// <summary>Whether a box or an option is chosen.</summary>
    public bool Has(string name, string value) => All(name).Contains(value);

    /// <summary>Whether anything was answered in a field or under a row of it.</summary>
    public bool Any(string name) => _fields.Any(field => (field.Key == name || field.Key.StartsWith(name + "_", StringComparison.Ordinal)) && field.Value.Any(v => !string.IsNullOrWhiteSpace(v)));

    /// <summary>The rows of a group in which anything stands, such as 1 and 3 of <c>medicine</c>.</summary>
    public IEnumerable<int> Rows(string group) => _fields.Where(field => field.Key.StartsWith(group + "_", StringComparison.Ordinal) && field.Value.Any(v => !string.IsNullOrWhiteSpace(v)))
        .Select(field => field.Key[(group.Length + 1)..].Split('_')[0])
        .Where(index => int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(index => int.Parse(index, CultureInfo.InvariantCulture)).Distinct().Order();

    /// <summary>A number of a form that <see cref="ForFile"/> has read: a typographic minus is understood; what could mean thousands is left for the reader to refuse.</summary>
    public string Number(string name) => TypedNumbers.ForFile(this[name].Replace('−', '-'), Texts.English);

    /// <summary>The same form with its numbers as a file writes them.</summary>
    public FormAnswers ForFile(Texts words) => Each(text => TypedNumbers.ForFile(text, words));

    /// <summary>The same form with its numbers as the page writes them.</summary>
    public FormAnswers ForPage(Texts words) => Each(text => TypedNumbers.ForPage(text, words));

    /// <summary>Numbers that could be meant in two ways, each a problem that names its field. None is ever guessed.</summary>
    public IReadOnlyList<Problem> Doubts(Texts words) => [.. _fields.Where(field => HoldsNumbers(field.Key))
        .SelectMany(field => field.Value.OfType<string>().Select(text => TypedNumbers.Doubt(text, words)).OfType<(string Typed, string Fraction, string Thousands)>()
            .Select(doubt => new Problem(ProblemList.Field(field.Key), 0, 0, words["You.TwoNumbers", doubt.Typed, doubt.Fraction, doubt.Thousands], words["You.TwoNumbersRemedy", doubt.Fraction, doubt.Thousands])))];

    // A name may hold digits that are no number to be read.
    private static bool HoldsNumbers(string field) => field is not ("name" or "as_of") && !field.StartsWith("medicine_", StringComparison.Ordinal)
        && !(field.StartsWith("other_", StringComparison.Ordinal) && (field.EndsWith("_name", StringComparison.Ordinal) || field.EndsWith("_test", StringComparison.Ordinal)));

    private FormAnswers Each(Func<string, string> change) => new(_fields.ToDictionary(field => field.Key,
        field => HoldsNumbers(field.Key) ? new StringValues([.. field.Value.Select(text => text is null ? null : change(text))]) : field.Value, StringComparer.Ordinal));

    /// <summary>A copy in which some fields stand anew.</summary>
    public FormAnswers With(FormAnswers anew)
    {
        Dictionary<string, StringValues> all = _fields.ToDictionary(StringComparer.Ordinal);
        foreach ((string name, StringValues value) in anew._fields)
            all[name] = value;
        return new FormAnswers(all);
    }
}
