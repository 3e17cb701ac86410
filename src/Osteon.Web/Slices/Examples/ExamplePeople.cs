using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace Osteon.Web.Slices.Examples;

/// <summary>A made-up person to try the program with.</summary>
/// <param name="Key">The file's name without its ending, such as <c>anna</c>.</param>
/// <param name="Name">How the person is called on the page.</param>
/// <param name="Story">The story that the file opens with.</param>
/// <param name="Text">The person file.</param>
public sealed record Example(string Key, string Name, string Story, string Text);

/// <summary>The people under <c>samples/</c>, which the tests run too.</summary>
public static class ExamplePeople
{
    /// <summary>All of them; Anna first.</summary>
    public static ImmutableArray<Example> All { get; } = [.. Load().OrderByDescending(e => e.Key == "anna").ThenBy(e => e.Key, StringComparer.Ordinal)];

    /// <summary>The example under a key, or null.</summary>
    public static Example? Find(string? key) => All.FirstOrDefault(e => e.Key == key);

    private static IEnumerable<Example> Load()
    {
        Assembly assembly = typeof(ExamplePeople).Assembly;
        foreach (string resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("samples/", StringComparison.Ordinal)))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8); // named a line above
            string text = reader.ReadToEnd();
            string key = resource["samples/".Length..^".yaml".Length];
            string story = string.Join(' ', text.Split('\n').TakeWhile(line => line.StartsWith('#')).Select(line => line.TrimStart('#', ' ').Trim()));
            string? name = text.Split('\n').Where(line => line.StartsWith("name:", StringComparison.Ordinal)).Select(line => line["name:".Length..].Trim().Trim('"', '\'')).FirstOrDefault();
            yield return new Example(key, name ?? key.Replace('-', ' '), story, text);
        }
    }
}
