using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;

namespace Osteon.Vocabulary.Medicines;

/// <summary>Says what a written medicine was taken for. Only names that are known, every one, can clear; what is merely alike may only alarm.</summary>
/// <remarks>
/// The text is folded (case, accents, width, marks) and read from left to right by the longest known name. Words that may stand beside
/// a name (dose, form, route, time, salt, maker, and also "no", "stopped", "used to take") are passed over, so a denied or past mention
/// counts as the medicine it mentions. Any other word left over takes certainty away. A text that holds or resembles a vitamin K
/// antagonist is answered <see cref="Answer.Yes"/> whatever else it holds.
/// </remarks>
public sealed class MedicineRecognizer
{
    private const int LongestPhrase = 12; // tokens
    private readonly MedicineVocabulary _vocabulary;

    private MedicineRecognizer(MedicineVocabulary vocabulary) => _vocabulary = vocabulary;

    /// <summary>The recognizer over the vocabulary that ships with the program.</summary>
    public static MedicineRecognizer Default { get; } = new(MedicineVocabulary.Default);

    /// <summary>What <paramref name="input"/> was taken for.</summary>
    /// <param name="input">A name, a code, or a line of an order as a person or a machine wrote it.</param>
    public Recognition Recognize(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        MedicineText text = MedicineText.Of(input.Length > 2000 ? input[..2000] : input);
        Phrases phrases = Read(text.Tokens);
        if (phrases.Known.IsEmpty && phrases.LeftOver.Count == 0 && ReadCode(text.Tokens) is KnownMedicine coded)
            phrases.Take(coded);
        ImmutableArray<KnownMedicine> known = phrases.Known;
        bool disguised = text.Tokens.Any(LetterFold.MixesAlphabets);
        bool complete = phrases.LeftOver.Count == 0 && !disguised && !text.Folded.AsSpan().ContainsAny('?', '¿', '؟') && input.Length <= 2000;

        if (known.FirstOrDefault(k => k.IsAntagonist) is KnownMedicine antagonist)
            return Answered(input, complete ? Match.Exact : Match.Fuzzy, known, antagonist.Label, Answer.Yes);
        if (phrases.Reminders.FirstOrDefault(r => r.OfAntagonist) is Reminder reminder)
            return Answered(input, Match.Fuzzy, known, reminder.Phrase, Answer.Yes);
        Alike.Finding? alarm = Alike.ToAntagonist(_vocabulary, text, phrases, complete && known.Length > 0);
        if (alarm is Alike.Finding found)
            return Answered(input, Match.Fuzzy, known, found.Name, Answer.Yes);
        if (known.IsEmpty || !complete || phrases.Reminders.Count > 0)
        {
            string? name = known.IsEmpty
                ? phrases.Reminders.FirstOrDefault()?.Phrase ?? Alike.ToAny(_vocabulary, phrases.LeftOver)
                : Label(known);
            return Answered(input, name is null ? Match.None : Match.Fuzzy, known, name, Answer.Unknown);
        }
        return known.FirstOrDefault(NeedsReview) is KnownMedicine neighbor
            ? Answered(input, Match.Fuzzy, known, neighbor.Label, Answer.Unknown)
            : Answered(input, Match.Exact, known, Label(known), Answer.No);
    }

    /// <summary>Whether a name is one slip from an antagonist's and no pharmacist has looked at it.</summary>
    private bool NeedsReview(KnownMedicine medicine)
    {
        string key = MedicineText.KeyOf(medicine.Name);
        return !_vocabulary.IsReviewedNeighbor(key) && Alike.IsOneSlipFromAntagonist(_vocabulary, key);
    }

    private Phrases Read(ImmutableArray<string> tokens)
    {
        Phrases phrases = new(tokens);
        for (int i = 0; i < tokens.Length;)
        {
            int taken = 0;
            for (int count = Math.Min(LongestPhrase, tokens.Length - i); count >= 1 && taken == 0; count--)
            {
                string key = count == 1 ? tokens[i] : string.Concat(tokens.AsSpan(i, count)!);
                if (_vocabulary.Find(key) is KnownMedicine medicine)
                    phrases.Take(medicine);
                else if (_vocabulary.Remind(key) is Reminder reminder)
                    phrases.Take(reminder);
                else
                    continue;
                taken = count;
            }
            if (taken == 0 && FindCompound(tokens[i]) is KnownMedicine compound)
            {
                phrases.Take(compound);
                taken = 1;
            }
            i += taken > 0 ? taken : PassOver(tokens, i, phrases);
        }
        return phrases;
    }

    /// <summary>The medicine of a word that runs a name and its salt or form together, such as <c>metoprololsuccinat</c> or, where a script sets no
    /// blanks, <c>アムロジピン錠</c>.</summary>
    private KnownMedicine? FindCompound(string word)
    {
        (int shortestName, int shortestEnding) = word[0] >= '\u0E00' ? (3, 1) : (5, 4);
        for (int at = word.Length - shortestEnding; at >= shortestName; at--)
            if (_vocabulary.MayStandBeside(word[at..]) && _vocabulary.Find(word[..at]) is KnownMedicine medicine)
                return medicine;
        return null;
    }

    /// <summary>Passes over a number, or one to three words that may stand beside a name; leaves any other word over.</summary>
    private int PassOver(ImmutableArray<string> tokens, int at, Phrases phrases)
    {
        for (int count = Math.Min(3, tokens.Length - at); count >= 1; count--)
            if (_vocabulary.MayStandBeside(string.Concat(tokens.AsSpan(at, count)!)))
                return count;
        if (!char.IsAsciiDigit(tokens[at][0]))
            phrases.Leave(at);
        return 1;
    }

    /// <summary>The medicine of a text that is one numeric code and words that announce a code.</summary>
    private KnownMedicine? ReadCode(ImmutableArray<string> tokens)
    {
        string? code = null;
        foreach (string token in tokens)
        {
            if (!char.IsAsciiDigit(token[0]))
            {
                if (!_vocabulary.MayStandBeside(token))
                    return null;
            }
            else if (code is not null)
                return null;
            else
                code = token;
        }
        return code is null ? null : _vocabulary.FindCode(code);
    }

    private static bool IsVitaminK(string substance) => substance is "vitamin k" or "phytomenadione" or "menatetrenone" or "menaquinone-7" or "menadione";

    private static string Label(ImmutableArray<KnownMedicine> known) => string.Join("; ", known.Select(k => k.Label).Distinct());

    private Recognition Answered(string input, Match match, ImmutableArray<KnownMedicine> known, string? name, Answer antagonist)
    {
        ImmutableArray<string> substances = match == Match.Exact ? [.. known.SelectMany(k => k.Substances).Distinct()] : [];
        return new Recognition(input, match, name, substances, [.. substances.SelectMany(s => _vocabulary.AtcCodesOf(s)).Distinct()], antagonist)
        {
            HoldsVitaminK = substances.Any(IsVitaminK) ? Answer.Yes : match == Match.Exact && !substances.Contains("multivitamin") ? Answer.No : Answer.Unknown,
        };
    }
}
