using System.Text;

namespace Osteon.Vocabulary.Tables;

/// <summary>The JSON Schemas (draft 2020-12) of the files people write; they ship with the program.</summary>
public static class Schemas
{
    /// <summary>What there is a schema for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["person", "regimen"];

    /// <summary>The schema's text.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is no schema of that name.</exception>
    public static string Text(string name)
    {
        using Stream stream = typeof(Schemas).Assembly.GetManifestResourceStream($"vocabulary/{name}.schema.json")
            ?? throw new ArgumentException($"There is no schema '{name}'; there are {string.Join(" and ", Names)}.", nameof(name));
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
