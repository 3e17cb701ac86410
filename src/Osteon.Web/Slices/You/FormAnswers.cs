using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Osteon.Web.Slices.You;

/// <summary>What stands in the fields of the form, by their names. An empty field is one that nobody answered.</summary>
public sealed class FormAnswers(IReadOnlyDictionary<string, StringValues> fields)
{
    /// <summary>An empty form.</summary>
    public static FormAnswers Empty { get; } = new(new Dictionary<string, StringValues>());

    /// <summary>The first answer in a field, trimmed; empty where there is none.</summary>
    public string this[string name] => fields.TryGetValue(name, out StringValues values) && values.Count > 0 ? (values[0] ?? "").Trim() : "";

    /// <summary>The fields a browser sent.</summary>
    public static FormAnswers Of(IFormCollection form) => new(form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal));

    /// <summary>The boxes ticked under a name.</summary>
    public string[] All(string name) => fields.TryGetValue(name, out StringValues values) ? [.. values.OfType<string>().Where(v => v.Length > 0)] : [];

    /// <summary>Whether a box or an option is chosen.</summary>
    public bool Has(string name, string value) => All(name).Contains(value);

    /// <summary>Whether anything was answered in a field or under a row of it.</summary>
    public bool Any(string name) => fields.Any(field => (field.Key == name || field.Key.StartsWith(name + "_", StringComparison.Ordinal)) && field.Value.Any(v => !string.IsNullOrWhiteSpace(v)));

    /// <summary>The rows of a group in which anything stands, such as 1 and 3 of <c>medicine</c>.</summary>
    public IEnumerable<int> Rows(string group) => fields.Where(field => field.Key.StartsWith(group + "_", StringComparison.Ordinal) && field.Value.Any(v => !string.IsNullOrWhiteSpace(v)))
        .Select(field => field.Key[(group.Length + 1)..].Split('_')[0])
        .Where(index => int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(index => int.Parse(index, CultureInfo.InvariantCulture)).Distinct().Order();

    /// <summary>A number as people type it: a decimal comma and a typographic minus are understood; what could mean thousands is left for the reader to refuse.</summary>
    public string Number(string name)
    {
        string text = this[name].Replace('−', '-');
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0 || comma != text.LastIndexOf(',') || text.Contains('.', StringComparison.Ordinal))
            return text;
        string fraction = text[(comma + 1)..], whole = text[..comma].TrimStart('-', '+');
        bool decimals = fraction.Length > 0 && fraction.All(char.IsAsciiDigit) && (fraction.Length != 3 || whole == "0");
        return decimals ? text.Replace(',', '.') : text;
    }

    /// <summary>A copy in which some fields stand anew.</summary>
    public FormAnswers With(IReadOnlyDictionary<string, StringValues> anew)
    {
        Dictionary<string, StringValues> all = fields.ToDictionary(StringComparer.Ordinal);
        foreach ((string name, StringValues value) in anew)
            all[name] = value;
        return new FormAnswers(all);
    }
}
