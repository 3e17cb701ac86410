using System.Collections.Frozen;

namespace Osteon.Vocabulary.Medicines;

/// <summary>Folds letters to a plain form by a table of its own, so that safety never depends on what a machine has installed.</summary>
internal static class LetterFold
{
    // Each row: the plain form, then the letters that fold to it. Lower case only; case is folded first.
    private static readonly string[] Rows =
    [
        "a àáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặɐª", "ae æǣǽ", "b ḃḅḇƀɓ", "c çćĉċčḉƈ", "d ďđḋḍḏḑḓɖɗð", "e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệəɛ", "f ḟƒ",
        "g ĝğġģǥǧǵḡɠ", "h ĥħȟḣḥḧḩḫẖ", "i ìíîïĩīĭįıǐȉȋḭḯỉịɨ", "ij ĳ", "j ĵǰ", "k ķĸǩḱḳḵƙ", "l ĺļľŀłḷḹḻḽ", "m ḿṁṃ", "n ñńņňŉŋǹṅṇṉṋ",
        "o òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợº", "oe œ", "p ṕṗ", "r ŕŗřȑȓṙṛṝṟ", "s śŝşšșṡṣṥṧṩſ", "ss ß", "t ţťŧțṫṭṯṱẗ",
        "th þ", "u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "v ṽṿ", "w ŵẁẃẅẇẉẘ", "x ẋẍ", "y ýÿŷȳẏẙỳỵỷỹ", "z źżžẑẓẕƶ", "fi ﬁ", "fl ﬂ", "ff ﬀ", "ffi ﬃ", "ffl ﬄ",
        "α άἀἁὰάᾶ", "ε έὲ", "η ήὴῆ", "ι ίϊΐὶῖ", "ο όὸ", "υ ύϋΰὺῦ", "ω ώὼῶ", "σ ς", "е ёѐ", "и ѝ",
    ];

    private static readonly FrozenDictionary<char, string> Plain = Rows
        .Select(row => row.Split(' '))
        .SelectMany(row => row[1].Select(letter => (letter, plain: row[0])))
        .DistinctBy(pair => pair.letter)
        .ToFrozenDictionary(pair => pair.letter, pair => pair.plain);

    // Letters of other alphabets that print like a Latin one; a word that mixes them is never read as certain.
    private const string Disguised = "аaвbсcеeнhіiјjкkмmоoрpѕsтtуyхxԁdԛqԝwгrпnиuαaβbεeηnιiκkνvοoρpτtυuχxγyωwµmһhӏlɡgɑa";

    private static readonly FrozenDictionary<char, char> Skeleton =
        Disguised.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    // Half-width katakana from U+FF66, in order; the sound marks follow their letter.
    private const string Katakana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>Appends the plain form of <paramref name="c"/>: nothing for what has no width or is an accent of its own.</summary>
    public static void Append(System.Text.StringBuilder text, char c)
    {
        if (c < 0x80)
        {
            text.Append(char.ToLowerInvariant(c));
            return;
        }
        if (c is >= '\uFF01' and <= '\uFF5E') // full width
        {
            text.Append(char.ToLowerInvariant((char)(c - 0xFEE0)));
            return;
        }
        if (c is >= '\uFF66' and <= '\uFF9D')
        {
            text.Append(Katakana[c - '\uFF66']);
            return;
        }
        if (c is '\uFF9E' or '\u3099' && text.Length > 0) // voiced mark
        {
            text[^1] = text[^1] == 'ウ' ? 'ヴ' : (char)(text[^1] + 1);
            return;
        }
        if (c is '\uFF9F' or '\u309A' && text.Length > 0) // half-voiced mark
        {
            text[^1] = (char)(text[^1] + 2);
            return;
        }
        if (HasNoWidth(c) || c is (>= '\u0300' and <= '\u036F') or '®' or '™' or '©' or '·' or '’' or '‘' or '´' or 'ʼ' or '′' or '＇')
            return;
        if (char.IsWhiteSpace(c) || c is '\u00A0' or '\u3000')
        {
            text.Append(' ');
            return;
        }
        if (c is >= 'ぁ' and <= 'ゖ')
        {
            text.Append((char)(c + 0x60)); // hiragana to katakana
            return;
        }
        char lower = c == 'İ' ? 'i' : c == 'ẞ' ? 'ß' : char.ToLowerInvariant(c);
        if (Plain.TryGetValue(lower, out string? plain))
            text.Append(plain);
        else
            text.Append(lower == 'μ' ? 'µ' : lower); // one letter mu, so that µg is always the same unit
    }

    /// <summary>Whether a character prints nothing: soft hyphen, zero-width and direction marks, byte order mark.</summary>
    private static bool HasNoWidth(char c) => c is '\u00AD' or '\u180E' or '\u2060' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uFE00' and <= '\uFE0F') or '\u034F' or '\u115F' or '\u1160' or '\u3164';

    /// <summary>The word with every letter of another alphabet that prints like a Latin one replaced by that one.</summary>
    public static string Undisguise(string word) => string.Create(word.Length, word, static (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
            span[i] = Skeleton.TryGetValue(source[i], out char latin) ? latin : source[i];
    });

    /// <summary>Whether a word mixes Latin letters with Cyrillic, Greek or other look-alike letters.</summary>
    public static bool MixesAlphabets(string word)
    {
        bool latin = false, other = false;
        foreach (char c in word)
        {
            if (!char.IsLetter(c))
                continue;
            if (c is >= 'a' and <= 'z')
                latin = true;
            else if (c is < '\u3000' and not 'µ')
                other = true;
        }
        return latin && other;
    }
}
