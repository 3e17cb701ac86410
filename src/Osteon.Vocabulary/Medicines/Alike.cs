using System.Collections.Immutable;

namespace Osteon.Vocabulary.Medicines;

/// <summary>Names that resemble what was written. A resemblance may alarm and ask; it never clears.</summary>
internal static class Alike
{
    /// <summary>Parts of words that no other medicine's name holds.</summary>
    private static readonly string[] Stems =
    [
        "warfar", "varfar", "warfer", "warfir", "coumad", "cumadin", "kumadin", "marcoum", "marcum", "coumarol", "cumarol", "kumarol", "coumon", "cumon", "acenocou", "acenocu",
        "nicoumal", "nicumal", "coumacet", "cumacet", "indione", "indion", "marevan", "jantov", "diphenadion", "dicoumar", "dicumar", "tioclomar", "brodifac", "difenacou", "bromadiol",
        "coumatetr", "flocouma", "chlorophacin", "difethial", "варфар", "куумар", "кумарол", "прокумон", "фениндион", "индион", "ワルファ", "ワーファ", "华法", "華法", "βαρφαρ", "וורפרין", "وارفار", "वारफ", "와파린", "와르파린",
    ];

    /// <summary>Letters an abbreviation needs before it alarms.</summary>
    private const int Shortest = 4;

    public readonly record struct Finding(string Name, int Distance);

    /// <summary>The antagonist that a text resembles, if any: by a stem, a slip of the pen, or its sound.</summary>
    /// <param name="vocabulary">The names.</param>
    /// <param name="text">The text.</param>
    /// <param name="phrases">The text read by known names.</param>
    /// <param name="complete">Whether every word was known; then only a stem inside a name still alarms.</param>
    public static Finding? ToAntagonist(MedicineVocabulary vocabulary, MedicineText text, Phrases phrases, bool complete)
    {
        if (complete)
            return null;
        Finding? best = null;
        foreach (string candidate in Candidates(text, phrases).Distinct(StringComparer.Ordinal))
        {
            foreach (string stem in Stems)
                if (candidate.Contains(stem, StringComparison.Ordinal))
                    return new Finding(NearestName(vocabulary, candidate), 0);
            if ((Nearest(vocabulary, candidate) ?? Abbreviated(vocabulary, candidate)) is Finding finding && (best is null || finding.Distance < best.Value.Distance))
                best = finding;
        }
        if (best is Finding alarm && alarm.Distance >= 3)
            foreach (string word in phrases.LeftOver) // a name two slips nearer is the better guess, and it does not clear either
                if (NearestOther(vocabulary, word) is (string, int) other && other.Distance <= alarm.Distance - 2)
                    return null;
        return best;
    }

    /// <summary>The known name that a word left over resembles, or null.</summary>
    public static string? ToAny(MedicineVocabulary vocabulary, IEnumerable<string> leftOver)
    {
        foreach (string word in leftOver)
            if (!vocabulary.SaysNothing(word) && NearestOther(vocabulary, word) is (string name, int _))
                return name;
        return null;
    }

    /// <summary>Whether a key is one slip, and no more, from an antagonist's name.</summary>
    public static bool IsOneSlipFromAntagonist(MedicineVocabulary vocabulary, string key) =>
        vocabulary.Antagonists.Any(a => EditDistance.Bounded(key, a.Key, 1) == 1);

    /// <summary>What is compared: words not known, neighbors run together, digits read as the letters they look like.</summary>
    private static IEnumerable<string> Candidates(MedicineText text, Phrases phrases)
    {
        ImmutableArray<string> tokens = phrases.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (phrases.IsLeftOver(i) && tokens[i].Length > 2)
            {
                yield return tokens[i];
                yield return LetterFold.Undisguise(tokens[i]);
                if (Transliteration.Of(tokens[i]) is string latin)
                    yield return latin;
            }
            string joined = tokens[i];
            bool open = phrases.IsLeftOver(i);
            for (int j = i + 1; j < Math.Min(tokens.Length, i + 14) && joined.Length < 24; j++)
            {
                joined += tokens[j];
                open |= phrases.IsLeftOver(j);
                if (open && joined.Length > 4 && (j - i <= 3 || tokens[j].Length <= 2))
                    yield return LetterFold.Undisguise(joined);
            }
        }
        foreach (string chunk in text.Chunks)
            if (chunk.Any(c => !char.IsLetter(c)) && chunk.Any(char.IsLetter))
            {
                yield return LetterFold.Undisguise(string.Concat(chunk.Select(ReadAsLetter)));
                yield return string.Concat(chunk.Where(char.IsLetter));
            }
    }

    private static char ReadAsLetter(char c) => c switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '8' => 'b', _ => c };

    private static Finding? Nearest(MedicineVocabulary vocabulary, string word)
    {
        Finding? best = null;
        string sound = WordSound.Of(word);
        foreach (Antagonist antagonist in vocabulary.Antagonists)
        {
            int limit = Width(Math.Min(word.Length, antagonist.Key.Length));
            int distance = EditDistance.Bounded(word, antagonist.Key, limit);
            if (distance > limit)
            {
                int soundLimit = Width(Math.Min(sound.Length, antagonist.Sound.Length)) - 1;
                if (soundLimit < 0 || sound.Length < 4)
                    continue;
                int heard = EditDistance.Bounded(sound, antagonist.Sound, soundLimit);
                if (heard > soundLimit)
                    continue;
                distance = heard + 1;
            }
            if (best is null || distance < best.Value.Distance)
                best = new Finding(antagonist.Name, distance);
        }
        return best;
    }

    /// <summary>The antagonist whose first letters, or whose consonants alone, a word is: <c>coum</c>, <c>wrfrn</c>.</summary>
    private static Finding? Abbreviated(MedicineVocabulary vocabulary, string word)
    {
        if (word.Length < Shortest || !word.All(char.IsAsciiLetterLower))
            return null;
        foreach (Antagonist antagonist in vocabulary.Antagonists)
            if (antagonist.Key.Length > word.Length && antagonist.Key.StartsWith(word, StringComparison.Ordinal))
                return new Finding(antagonist.Name, 2);
        if (word.Count(c => c is 'a' or 'e' or 'i' or 'o' or 'u') * 2 >= word.Length)
            return null;
        string bones = WordSound.Skeleton(word);
        if (bones.Length >= Shortest)
            foreach (Antagonist antagonist in vocabulary.Antagonists)
                if (antagonist.Skeleton == bones)
                    return new Finding(antagonist.Name, 2);
        return null;
    }

    private static string NearestName(MedicineVocabulary vocabulary, string word) => vocabulary.Antagonists
        .Where(a => word.Contains(a.Key, StringComparison.Ordinal)).OrderByDescending(a => a.Key.Length).Select(a => a.Name).FirstOrDefault()
        ?? vocabulary.Antagonists.MinBy(a => EditDistance.Bounded(word, a.Key, 12)).Name;

    /// <summary>Slips an antagonist's name may carry and still alarm, by length.</summary>
    private static int Width(int length) => length switch { <= 3 => 0, <= 5 => 1, <= 7 => 2, _ => 3 };

    private static (string Name, int Distance)? NearestOther(MedicineVocabulary vocabulary, string word)
    {
        int limit = word.Length switch { <= 4 => 0, <= 7 => 1, _ => 2 };
        (string Name, int Distance)? best = null;
        if (limit == 0)
            return null;
        foreach (string key in vocabulary.Keys)
        {
            int distance = EditDistance.Bounded(word, key, limit);
            if (distance <= limit && (best is null || distance < best.Value.Distance))
                best = (key, distance);
        }
        return best is (string nearest, int slips) && vocabulary.Find(nearest) is KnownMedicine medicine ? (medicine.Name, slips) : null;
    }
}
