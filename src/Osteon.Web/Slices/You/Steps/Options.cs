using Osteon.Vocabulary.Tables;

namespace Osteon.Web.Slices.You.Steps;

/// <summary>The words of a table as options: the value is the word a person file holds.</summary>
internal static class Options
{
    public static IEnumerable<(string Value, string Words)> Of<T>(NameTable<T> table) where T : notnull => table.Names.Select(name => (name, Capital(name)));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
