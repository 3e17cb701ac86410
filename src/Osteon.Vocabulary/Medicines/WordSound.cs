using System.Text;

namespace Osteon.Vocabulary.Medicines;

/// <summary>A rough key of how a word sounds, so that <c>kumadin</c> meets <c>coumadin</c>. Used only to raise an alarm.</summary>
internal static class WordSound
{
    private static readonly (string Spelling, string Sound)[] Rules =
    [
        ("sch", "s"), ("tch", "k"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("ch", "k"), ("qu", "k"), ("gh", "g"), ("wh", "v"), ("rh", "r"), ("kh", "k"), ("dh", "d"),
        ("ou", "u"), ("oo", "u"), ("eu", "u"), ("au", "o"), ("aw", "o"), ("ee", "i"), ("ea", "i"), ("ie", "i"), ("ei", "i"), ("ey", "i"), ("ay", "e"), ("ai", "e"), ("oe", "o"), ("ae", "e"), ("oh", "o"),
    ];

    /// <summary>The consonants of a word as it sounds, f and v taken for one: <c>wrfrn</c>, and what a script without vowels keeps of a name.</summary>
    public static string Skeleton(ReadOnlySpan<char> word)
    {
        StringBuilder bones = new();
        foreach (char c in Of(word))
        {
            char bone = c == 'f' ? 'v' : c;
            if (bone is not ('a' or 'e' or 'i' or 'o' or 'u') && (bones.Length == 0 || bones[^1] != bone))
                bones.Append(bone);
        }
        return bones.ToString();
    }

    /// <summary>The key of a folded word.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        StringBuilder key = new(word.Length);
        void Add(char c)
        {
            if (key.Length == 0 || key[^1] != c)
                key.Append(c);
        }
        for (int i = 0; i < word.Length;)
        {
            bool ruled = false;
            foreach ((string spelling, string sound) in Rules)
            {
                if (!word[i..].StartsWith(spelling))
                    continue;
                Add(sound[0]);
                i += spelling.Length;
                ruled = true;
                break;
            }
            if (ruled)
                continue;
            char next = i + 1 < word.Length ? word[i + 1] : ' ';
            char c = word[i++];
            switch (c)
            {
                case 'h': break;
                case 'c': Add(next is 'e' or 'i' or 'y' ? 's' : 'k'); break;
                case 'q': Add('k'); break;
                case 'w': Add('v'); break;
                case 'y' or 'j': Add('i'); break;
                case 'z': Add('s'); break;
                case 'x': Add('k'); Add('s'); break;
                default: Add(c); break;
            }
        }
        return key.ToString();
    }
}
