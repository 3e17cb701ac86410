namespace Osteon.Evidence.Pooling;

/// <summary>The order of a dictionary, the same on every machine: signs, digits, letters whatever their case and accent; then small before capital.</summary>
/// <remarks>The order of signs is that of the Unicode root collation (DUCET, chart of ASCII); letters beyond Latin-1 follow by their code.</remarks>
internal static class Alphabet
{
    private const string Signs = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyy";

    public static IComparer<string> Order { get; } = Comparer<string>.Create((a, b) =>
    {
        for (int i = 0; i < Math.Min(a.Length, b.Length); i++)
            if (Place(a[i]).CompareTo(Place(b[i])) is not 0 and int first)
                return first;
        if (a.Length != b.Length)
            return a.Length.CompareTo(b.Length);
        for (int i = 0; i < a.Length; i++)
            if (char.IsUpper(a[i]) != char.IsUpper(b[i]))
                return char.IsUpper(a[i]) ? 1 : -1;
        return string.CompareOrdinal(a, b);
    });

    private static int Place(char letter)
    {
        if (Signs.IndexOf(letter) is >= 0 and int sign)
            return sign;
        char small = char.ToLowerInvariant(letter);
        return Signs.Length + (Accented.IndexOf(small) is >= 0 and int accent ? Plain[accent] : small);
    }
}
