using System.Globalization;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.Tables;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Osteon.Guidance.Reading;

/// <summary>A YAML file under reading: its nodes know where they stand, and every problem is kept.</summary>
internal sealed class YamlText(string file)
{
    public List<Problem> Problems { get; } = [];

    public string File => file;

    /// <summary>The one document of the text; null after a syntax error, which is kept as a problem.</summary>
    public YamlNode? Document(TextReader text)
    {
        try
        {
            YamlStream stream = [];
            stream.Load(text);
            if (stream.Documents.Count == 1)
                return stream.Documents[0].RootNode;
            Problems.Add(new Problem(file, 1, 1, $"The file holds {stream.Documents.Count} documents.", "Write exactly one."));
        }
        catch (YamlException wrong)
        {
            Problems.Add(new Problem(file, (int)wrong.Start.Line, (int)wrong.Start.Column, $"This is no YAML: {wrong.Message}", "Check indentation, colons and quotation marks."));
        }
        return null;
    }

    public void Add(YamlNode at, string what, string remedy) => Problems.Add(new Problem(file, (int)at.Start.Line, (int)at.Start.Column, what, remedy));

    /// <summary>The entries of a mapping; a key that is not among <paramref name="allowed"/> is a problem.</summary>
    public Dictionary<string, YamlNode> Mapping(YamlNode node, params ReadOnlySpan<string> allowed)
    {
        Dictionary<string, YamlNode> entries = new(StringComparer.Ordinal);
        if (node is not YamlMappingNode mapping)
        {
            Add(node, "A mapping is expected here.", $"Write keys from: {string.Join(", ", allowed)}.");
            return entries;
        }
        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            string name = key is YamlScalarNode scalar ? scalar.Value ?? "" : "";
            if (allowed.Contains(name))
                entries[name] = value;
            else
                Add(key, $"The key '{name}' is not known here.", $"Allowed: {string.Join(", ", allowed)}.");
        }
        return entries;
    }

    /// <summary>The entries of a sequence; a single node counts as a sequence of one.</summary>
    public static IEnumerable<YamlNode> Sequence(YamlNode? node) => node switch
    {
        null or YamlScalarNode { Value: null or "" } => [],
        YamlSequenceNode sequence => sequence.Children,
        _ => [node],
    };

    public string Text(YamlNode parent, Dictionary<string, YamlNode> entries, string key, bool required = true)
    {
        if (entries.TryGetValue(key, out YamlNode? node))
        {
            if (node is YamlScalarNode { Value: string text } && !string.IsNullOrWhiteSpace(text))
                return text.Trim();
            Add(node, $"'{key}' holds no text.", "Write a sentence or leave the key out.");
        }
        else if (required)
        {
            Add(parent, $"'{key}' is missing.", $"Add '{key}: …'.");
        }
        return "";
    }

    public double? Number(Dictionary<string, YamlNode> entries, string key)
    {
        if (!entries.TryGetValue(key, out YamlNode? node))
            return null;
        if (node is YamlScalarNode { Value: string text } && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
            return value;
        Add(node, $"'{key}' is no number.", "Write a decimal number with a point.");
        return null;
    }

    public DateOnly? Date(Dictionary<string, YamlNode> entries, string key)
    {
        if (!entries.TryGetValue(key, out YamlNode? node))
            return null;
        if (node is YamlScalarNode { Value: string text } && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return date;
        Add(node, $"'{key}' is no date.", "Write year-month-day, such as 2026-11-22.");
        return null;
    }

    /// <summary>A member of an enum by its key, such as <c>mechanical-heart-valve</c>.</summary>
    public T? Member<T>(YamlNode node) where T : struct, Enum
    {
        string key = (node as YamlScalarNode)?.Value ?? "";
        foreach (T member in Enum.GetValues<T>())
        {
            if (MemberNames.Key(member.ToString()) == key)
                return member;
        }
        Add(node, $"'{key}' is not known here.", $"Allowed: {string.Join(", ", Enum.GetNames<T>().Select(MemberNames.Key))}.");
        return null;
    }

    public IEnumerable<T> Members<T>(YamlNode? node) where T : struct, Enum =>
        [.. Sequence(node).Select(Member<T>).Where(member => member is not null).Select(member => member!.Value)]; // null filtered above

    public static IEnumerable<string> Texts(YamlNode? node) => [.. Sequence(node).Select(n => (n as YamlScalarNode)?.Value?.Trim() ?? "").Where(t => t.Length > 0)];
}
