using System.Text;
using System.Text.Json.Nodes;

namespace Osteon.Web.Slices.You;

/// <summary>Writes a person's document as the YAML of a person file.</summary>
internal static class YamlText
{
    /// <summary>The text.</summary>
    public static string Of(JsonObject document)
    {
        StringBuilder yaml = new();
        Write(yaml, document, 0);
        return yaml.ToString();
    }

    /// <summary>The key of the outermost block in which a line stands, counted from 1; empty where there is none.</summary>
    public static string KeyAt(string yaml, int line) => yaml.Split('\n').Take(line).LastOrDefault(l => l.Length > 0 && l[0] is not (' ' or '#')) is string head
        ? head.Split(':')[0]
        : "";

    // A quoted JSON string is a quoted YAML string too, so no text can break out of its place.
    private static void Write(StringBuilder yaml, JsonObject block, int depth)
    {
        string indent = new(' ', depth * 2);
        foreach ((string key, JsonNode? value) in block)
        {
            switch (value)
            {
                case JsonObject inner:
                    yaml.Append(indent).Append(key).Append(":\n");
                    Write(yaml, inner, depth + 1);
                    break;
                case JsonArray list:
                    yaml.Append(indent).Append(key).Append(":\n");
                    foreach (JsonNode? item in list)
                        yaml.Append(indent).Append("  - ").Append(Flow(item)).Append('\n');
                    break;
                default:
                    yaml.Append(indent).Append(key).Append(": ").Append(Flow(value)).Append('\n');
                    break;
            }
        }
    }

    private static string Flow(JsonNode? node) => node switch
    {
        JsonObject o => "{" + string.Join(", ", o.Select(pair => $"{pair.Key}: {Flow(pair.Value)}")) + "}",
        JsonValue v when v.TryGetValue(out string? text) && IsPlain(text) => text,
        null => "unknown",
        _ => node.ToJsonString(),
    };

    private static bool IsPlain(string text) => text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '/' or '-') && !text.EndsWith(' ');
}
