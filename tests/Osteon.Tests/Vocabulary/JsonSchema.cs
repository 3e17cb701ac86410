using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Osteon.Tests.Vocabulary;

/// <summary>As much of JSON Schema (draft 2020-12) as our schemas use; an unknown keyword is an error, so that none is passed over.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description", "examples"];

    /// <summary>The schema's own root.</summary>
    public JsonElement Root => root;

    /// <summary>Every violation, as path and keyword.</summary>
    public IReadOnlyList<string> Violations(JsonElement value)
    {
        List<string> found = [];
        Check(root, value, "$", found);
        return found;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> found)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            JsonElement rule = keyword.Value;
            bool holds = keyword.Name switch
            {
                _ when Annotations.Contains(keyword.Name) => true,
                "$ref" => Holds(Resolve(rule.GetString()!), value, path, found),
                "type" => (rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray() : new[] { rule }.AsEnumerable().Select(r => r)).Any(type => Is(type.GetString()!, value)),
                "const" => JsonElement.DeepEquals(rule, value),
                "enum" => rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)),
                "anyOf" => rule.EnumerateArray().Any(one => Silent(one, value, path)),
                "required" => value.ValueKind != JsonValueKind.Object || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "properties" => Properties(rule, value, path, found),
                "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(p => schema.GetProperty("properties").TryGetProperty(p.Name, out _)),
                "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Holds(rule, item, path + "[]", found)),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(),
                "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32(),
                "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= rule.GetInt32(),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble(),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!),
                _ => throw new NotSupportedException($"The keyword '{keyword.Name}' is not known to this validator."),
            };
            if (!holds)
                found.Add($"{path}: {keyword.Name}");
        }
    }

    private JsonElement Resolve(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private bool Holds(JsonElement schema, JsonElement value, string path, List<string> found)
    {
        int before = found.Count;
        Check(schema, value, path, found);
        return found.Count == before;
    }

    private bool Silent(JsonElement schema, JsonElement value, string path) => Holds(schema, value, path, []);

    private bool Properties(JsonElement rule, JsonElement value, string path, List<string> found) => value.ValueKind != JsonValueKind.Object
        || value.EnumerateObject().Where(p => rule.TryGetProperty(p.Name, out _)).All(p => Holds(rule.GetProperty(p.Name), p.Value, $"{path}.{p.Name}", found));

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(double.Parse(value.GetRawText(), CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException(type),
    };
}
