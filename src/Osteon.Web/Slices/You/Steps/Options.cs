using Osteon.Vocabulary.Tables;
using Osteon.Web.Wording;

namespace Osteon.Web.Slices.You.Steps;

/// <summary>The values of an enumeration as options: each is sent as the word a person file holds, and shown in the page's own words.</summary>
internal static class Options
{
    /// <param name="table">The words a person file may hold.</param>
    /// <param name="words">The page's words.</param>
    /// <param name="key">What the keys of the shown words begin with, such as <c>You.Clotting.</c>.</param>
    public static IEnumerable<(string Value, string Words)> Of<T>(NameTable<T> table, Texts words, string key) where T : struct, Enum =>
        table.Names.Select(name => (name, table.TryFind(name, out T value) ? words[key + value] : name));
}
