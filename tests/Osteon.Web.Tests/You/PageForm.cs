using System.Net;
using System.Text.RegularExpressions;

namespace Osteon.Web.Tests.You;

/// <summary>The fields of a rendered form with the answers each offers: what a browser could send.</summary>
internal static partial class PageForm
{
    /// <summary>Name, kind and offered values of every field of the form with an id.</summary>
    public static IReadOnlyList<(string Name, string Kind, string[] Values)> Fields(string html, string id)
    {
        int start = html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        string form = html[start..html.IndexOf("</form>", start, StringComparison.Ordinal)];
        List<(string, string, string[])> fields = [];
        foreach (Match input in Input().Matches(form))
            fields.Add((Attribute(input.Value, "name"), Attribute(input.Value, "type") is { Length: > 0 } type ? type : "text", [Attribute(input.Value, "value")]));
        foreach (Match select in Select().Matches(form))
            fields.Add((Attribute(select.Value, "name"), "select", [.. Option().Matches(select.Groups[1].Value).Select(o => Attribute(o.Value, "value")).Where(v => v.Length > 0)]));
        foreach (Match area in Area().Matches(form))
            fields.Add((Attribute(area.Value, "name"), "textarea", []));
        return [.. fields.Where(f => f.Item1.Length > 0 && !f.Item1.StartsWith("__", StringComparison.Ordinal) && f.Item2 != "file")];
    }

    /// <summary>What a browser would send of a page as it stands, by name.</summary>
    public static Dictionary<string, List<string>> Filled(string html, string id)
    {
        int start = html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        string form = html[start..html.IndexOf("</form>", start, StringComparison.Ordinal)];
        Dictionary<string, List<string>> sent = new(StringComparer.Ordinal);
        void Add(string name, string value)
        {
            if (name.Length > 0)
                (sent.TryGetValue(name, out List<string>? list) ? list : sent[name] = []).Add(value);
        }
        foreach (Match input in Input().Matches(form))
        {
            string type = Attribute(input.Value, "type");
            if (type != "file" && (type != "checkbox" || Checked().IsMatch(input.Value)))
                Add(Attribute(input.Value, "name"), Attribute(input.Value, "value"));
        }
        foreach (Match select in Select().Matches(form))
        {
            Match[] options = [.. Option().Matches(select.Groups[1].Value).Cast<Match>()];
            Add(Attribute(select.Value, "name"), Attribute((options.FirstOrDefault(o => Chosen().IsMatch(o.Value)) ?? options[0]).Value, "value"));
        }
        foreach (Match area in Area().Matches(form))
            Add(Attribute(area.Value, "name"), WebUtility.HtmlDecode(area.Groups[1].Value));
        return sent;
    }

    private static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag.Split('>')[0], $"\\s{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input\\b[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<select\\b[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option\\b[^>]*>")]
    private static partial Regex Option();

    [GeneratedRegex("<textarea\\b[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Area();

    [GeneratedRegex("\\schecked\\b")]
    private static partial Regex Checked();

    [GeneratedRegex("\\sselected\\b")]
    private static partial Regex Chosen();
}
