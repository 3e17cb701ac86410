using System.Text;

namespace Osteon.Vocabulary.Tables;

/// <summary>Names as people write them: <c>ChronicKidneyDisease</c> is <c>chronic kidney disease</c>.</summary>
public static class Words
{
    /// <summary>A table of an enumeration's names, in words, and of further synonyms.</summary>
    /// <param name="except">Values nobody may write.</param>
    /// <param name="synonyms">Other names.</param>
    public static NameTable<T> Of<T>(T[]? except = null, params (string Name, T Value)[] synonyms) where T : struct, Enum =>
        new(Enum.GetValues<T>().Except(except ?? []).Select(value => (InWords(value), value)), synonyms);

    /// <summary>A value's name in words, lower case.</summary>
    public static string InWords<T>(T value) where T : struct, Enum
    {
        string name = value.ToString();
        StringBuilder words = new(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            bool starts = i > 0 && (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]) || char.IsDigit(name[i]) && char.IsLower(name[i - 1]));
            if (starts)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(name[i]));
        }
        return words.ToString();
    }

    /// <summary>A text as a heading or a sentence begins.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
