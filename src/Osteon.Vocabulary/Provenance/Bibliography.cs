using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Osteon.Vocabulary.Provenance;

/// <summary>Every source the program names, once, by key; read from <c>data/citations/*.json</c> (CSL-JSON).</summary>
public static class Bibliography
{
    private static readonly Lazy<FrozenDictionary<string, Citation>> Entries = new(Load);

    /// <summary>All sources.</summary>
    public static IReadOnlyCollection<Citation> All => Entries.Value.Values;

    /// <summary>Whether a source stands under <paramref name="key"/>.</summary>
    public static bool Contains(string key) => Entries.Value.ContainsKey(key);

    /// <summary>The source under <paramref name="key"/>.</summary>
    /// <exception cref="KeyNotFoundException">No source has that key: a defect of the data, kept out by a test.</exception>
    public static Citation Get(string key) => Entries.Value.TryGetValue(key, out Citation? citation)
        ? citation
        : throw new KeyNotFoundException($"data/citations holds no source '{key}'.");

    private static FrozenDictionary<string, Citation> Load()
    {
        Assembly assembly = typeof(Bibliography).Assembly;
        Dictionary<string, Citation> entries = new(StringComparer.Ordinal);
        foreach (string resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("citations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(resource)!; // named a line above
            using JsonDocument document = JsonDocument.Parse(stream);
            foreach (JsonElement item in document.RootElement.EnumerateArray())
            {
                Citation citation = Read(item);
                if (!entries.TryAdd(citation.Key, citation))
                    throw new InvalidDataException($"data/{resource}: the key '{citation.Key}' stands twice.");
            }
        }
        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Citation Read(JsonElement item)
    {
        string? Text(string name) => item.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;
        int? year = item.TryGetProperty("issued", out JsonElement issued) && issued.TryGetProperty("date-parts", out JsonElement parts)
            ? parts[0][0].GetInt32() : null;
        string[] authors = item.TryGetProperty("author", out JsonElement list)
            ? [.. list.EnumerateArray().Select(a => a.TryGetProperty("family", out JsonElement family) ? family.GetString()! : a.GetProperty("literal").GetString()!)] // CSL gives one of the two
            : [];
        return new Citation(Text("id") ?? throw new InvalidDataException("A citation has no id."), Text("title") ?? "", [.. authors], year,
            Text("container-title"), Text("DOI"), Text("PMID"), Text("URL"));
    }
}
