using System.Collections.Immutable;

namespace Osteon.Vocabulary.Medicines;

/// <summary>Every name and code a medicine is known by, with the words that may stand around it; read from <c>data/medicines</c>.</summary>
public sealed class MedicineVocabulary
{
    private static readonly Lazy<MedicineVocabulary> Shipped = new(() => new MedicineVocabulary());

    private readonly Dictionary<string, KnownMedicine> _antagonists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _antagonistSubstances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reminder> _reminders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _surroundings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nothing = new(StringComparer.Ordinal);
    private readonly NameIndex _common;
    private readonly NameIndex _imported;
    private readonly Lazy<Dictionary<string, KnownMedicine>> _codes;
    private readonly Lazy<Dictionary<string, ImmutableArray<string>>> _atcCodes;
    private readonly Lazy<HashSet<string>> _reviewedNeighbors;

    private MedicineVocabulary()
    {
        List<Antagonist> compared = [];
        foreach (string[] row in ShippedTable.Rows("antagonists.csv", 6)) // name,substance,kind,where,source,note
        {
            string key = MedicineText.KeyOf(row[0]);
            if (row[2] == "class")
            {
                _reminders[key] = new Reminder(row[0], true);
                continue;
            }
            _antagonistSubstances.Add(row[1]);
            _antagonists.TryAdd(key, new KnownMedicine(row[0], [row[1]], true, row[4]));
            if (row[2] != "code" && key.Length >= 4 && !char.IsAsciiDigit(key[^1]))
                compared.Add(new Antagonist(key, WordSound.Of(key), WordSound.Skeleton(key), row[0]));
        }
        Antagonists = [.. compared.DistinctBy(a => a.Key)];
        foreach (string[] row in ShippedTable.Rows("reminders.csv", 3)) // phrase,antagonist,note
            _reminders.TryAdd(MedicineText.KeyOf(row[0]), new Reminder(row[0], row[1] == "yes"));
        foreach (string[] row in ShippedTable.Rows("surroundings.csv", 2)) // word,kind
            (row[1] == "nothing" ? _nothing : _surroundings).Add(MedicineText.KeyOf(row[0]));
        _common = NameIndex.Read(ShippedTable.Text("common.csv"), _antagonistSubstances.Contains);
        _imported = NameIndex.Read(ShippedTable.Text("names.csv"), _antagonistSubstances.Contains);
        _codes = new(ReadCodes);
        _atcCodes = new(() => ShippedTable.Rows("substance-codes.csv", 3).ToDictionary(row => row[0], row => row[1].Split(';').ToImmutableArray(), StringComparer.Ordinal));
        _reviewedNeighbors = new(() => [.. ShippedTable.Rows("reviewed-neighbors.csv", 3).Select(row => MedicineText.KeyOf(row[0]))]);
    }

    /// <summary>The vocabulary that ships with the program.</summary>
    public static MedicineVocabulary Default => Shipped.Value;

    /// <summary>Every name, each once after folding; codes are left out.</summary>
    public IEnumerable<KnownMedicine> Names => Keys.Select(key => Find(key)!); // every key has a name

    /// <summary>Every code that is carried, with its substances.</summary>
    public IReadOnlyCollection<KnownMedicine> Codes => _codes.Value.Values;

    /// <summary>Names of vitamin K antagonists that a misspelling is compared with.</summary>
    internal ImmutableArray<Antagonist> Antagonists { get; }

    /// <summary>The folded keys of all names.</summary>
    internal IEnumerable<string> Keys => _antagonists.Keys.Concat(_common.Keys.Concat(_imported.Keys).Where(key => !_antagonists.ContainsKey(key))).Distinct(StringComparer.Ordinal);

    /// <summary>The name kept under a key, or null. Antagonists come first, then names written by hand, then imported ones.</summary>
    internal KnownMedicine? Find(string key) =>
        _antagonists.GetValueOrDefault(key) ?? _common.Find(key) ?? _imported.Find(key) ?? (LooksLikeAtc(key) ? _codes.Value.GetValueOrDefault(key) : null);

    /// <summary>The medicine of a code that is a bare number, such as RxNorm's, or null. Only a text that is nothing but the code is asked.</summary>
    internal KnownMedicine? FindCode(string number) => _codes.Value.GetValueOrDefault(number);

    /// <summary>What a phrase such as <c>blood thinner</c> reminds of, or null.</summary>
    internal Reminder? Remind(string key) => _reminders.GetValueOrDefault(key);

    /// <summary>Whether a word may stand beside a name without changing it: a unit, form, route, salt, maker, time or mention.</summary>
    internal bool MayStandBeside(string word) => _surroundings.Contains(word);

    /// <summary>Whether a word says that there is nothing, or nothing known: never a misspelled medicine.</summary>
    internal bool SaysNothing(string word) => _nothing.Contains(word);

    /// <summary>Whether a pharmacist has looked at a name that is one slip away from an antagonist's and found it well known.</summary>
    internal bool IsReviewedNeighbor(string key) => _reviewedNeighbors.Value.Contains(key);

    /// <summary>The ATC codes of a substance, where an open source gave them.</summary>
    internal ImmutableArray<string> AtcCodesOf(string substance) => _atcCodes.Value.GetValueOrDefault(substance, []);

    private static bool LooksLikeAtc(string key) => key.Length == 7 && char.IsAsciiLetter(key[0]) && char.IsAsciiDigit(key[1]) && char.IsAsciiDigit(key[2])
        && char.IsAsciiLetter(key[3]) && char.IsAsciiLetter(key[4]) && char.IsAsciiDigit(key[5]) && char.IsAsciiDigit(key[6]);

    private Dictionary<string, KnownMedicine> ReadCodes()
    {
        Dictionary<string, KnownMedicine> codes = new(StringComparer.Ordinal);
        foreach (string[] row in ShippedTable.Rows("codes.csv", 5)) // system,code,name,substances,source
        {
            ImmutableArray<string> substances = [.. row[3].Split(';')];
            codes.TryAdd(MedicineText.KeyOf(row[1]), new KnownMedicine($"{row[2]} [{row[0]} {row[1]}]", substances, substances.Any(_antagonistSubstances.Contains), row[4]));
        }
        return codes;
    }
}

/// <summary>A name of an antagonist that misspellings are compared with.</summary>
/// <param name="Key">The folded name.</param>
/// <param name="Sound">How it sounds, see <see cref="WordSound"/>.</param>
/// <param name="Skeleton">The consonants of its sound.</param>
/// <param name="Name">The name as written.</param>
internal readonly record struct Antagonist(string Key, string Sound, string Skeleton, string Name);

/// <summary>A phrase that names no medicine but reminds of one.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="OfAntagonist">Whether it speaks of a vitamin K antagonist beyond doubt.</param>
internal sealed record Reminder(string Phrase, bool OfAntagonist);
