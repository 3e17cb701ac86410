using System.Collections.Immutable;
using System.Text;

namespace Osteon.Vocabulary.Medicines;

/// <summary>Every name and code a medicine is known by, with the words that may stand around it; read from <c>data/medicines</c>.</summary>
public sealed class MedicineVocabulary
{
    private static readonly Lazy<MedicineVocabulary> Shipped = new(Load);

    private readonly Dictionary<string, KnownMedicine> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reminder> _reminders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _surroundings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _atcCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownMedicine> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nothing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reviewedNeighbors = new(StringComparer.Ordinal);

    private MedicineVocabulary() { }

    /// <summary>The vocabulary that ships with the program.</summary>
    public static MedicineVocabulary Default => Shipped.Value;

    /// <summary>Every name, each once after folding.</summary>
    public IReadOnlyCollection<KnownMedicine> Names => _names.Values;

    /// <summary>Names and stems of vitamin K antagonists, folded, that a misspelling is compared with.</summary>
    internal ImmutableArray<Antagonist> Antagonists { get; private set; } = [];

    /// <summary>The keys of all names, for the search of alike ones.</summary>
    internal IReadOnlyDictionary<string, KnownMedicine> ByKey => _names;

    /// <summary>The name kept under a key, or null.</summary>
    internal KnownMedicine? Find(string key) => _names.GetValueOrDefault(key);

    /// <summary>The medicine of a code that is a bare number, such as RxNorm's, or null. Only a text that is nothing but the code is asked.</summary>
    internal KnownMedicine? FindCode(string number) => _codes.GetValueOrDefault(number);

    /// <summary>Whether a word says that there is nothing, or nothing known: never a misspelled medicine.</summary>
    internal bool SaysNothing(string word) => _nothing.Contains(word);

    /// <summary>What a phrase such as <c>blood thinner</c> reminds of, or null.</summary>
    internal Reminder? Remind(string key) => _reminders.GetValueOrDefault(key);

    /// <summary>Whether a word may stand beside a name without changing it: a unit, form, route, salt, maker, time or mention.</summary>
    internal bool MayStandBeside(string word) => _surroundings.Contains(word);

    /// <summary>Whether a pharmacist has looked at a name that is one slip away from an antagonist's and found it well known.</summary>
    internal bool IsReviewedNeighbor(string key) => _reviewedNeighbors.Contains(key);

    /// <summary>The ATC codes of a substance, where an open source gave them.</summary>
    internal ImmutableArray<string> AtcCodesOf(string substance) => _atcCodes.GetValueOrDefault(substance, []);

    private static MedicineVocabulary Load()
    {
        MedicineVocabulary vocabulary = new();
        HashSet<string> antagonists = new(StringComparer.Ordinal);
        List<Antagonist> compared = [];
        foreach (string[] row in Rows("antagonists.csv", 6)) // name,substance,kind,where,source,note
        {
            string key = MedicineText.KeyOf(row[0]);
            if (row[2] == "class")
            {
                vocabulary._reminders[key] = new Reminder(row[0], true);
                continue;
            }
            antagonists.Add(row[1]);
            vocabulary._names[key] = new KnownMedicine(row[0], [row[1]], true, row[4]);
            if (key.Length >= 4 && !char.IsAsciiDigit(key[^1]))
                compared.Add(new Antagonist(key, WordSound.Of(key), row[0]));
        }
        vocabulary.Antagonists = [.. compared.DistinctBy(a => a.Key)];
        foreach (string[] row in Rows("reminders.csv", 3)) // phrase,antagonist,note
            vocabulary._reminders.TryAdd(MedicineText.KeyOf(row[0]), new Reminder(row[0], row[1] == "yes"));
        foreach (string[] row in Rows("surroundings.csv", 2)) // word,kind
            (row[1] == "nothing" ? vocabulary._nothing : vocabulary._surroundings).Add(MedicineText.KeyOf(row[0]));
        foreach (string[] row in Rows("substance-codes.csv", 3)) // substance,atc,source
            vocabulary._atcCodes[row[0]] = [.. row[1].Split(';')];
        foreach (string[] row in Rows("codes.csv", 5)) // system,code,name,substances,source
        {
            ImmutableArray<string> substances = [.. row[3].Split(';')];
            KnownMedicine medicine = new($"{row[2]} [{row[0]} {row[1]}]", substances, substances.Any(antagonists.Contains), row[4]);
            (char.IsAsciiDigit(row[1][0]) ? vocabulary._codes : vocabulary._names).TryAdd(MedicineText.KeyOf(row[1]), medicine);
        }
        foreach (string[] row in Rows("reviewed-neighbors.csv", 3)) // name,antagonist,what it is
            vocabulary._reviewedNeighbors.Add(MedicineText.KeyOf(row[0]));
        foreach (string file in new[] { "common.csv", "names.csv" }) // name,substances,source
            foreach (string[] row in Rows(file, 3))
            {
                string key = MedicineText.KeyOf(row[0]);
                ImmutableArray<string> substances = row[1].Length == 0 ? [] : [.. row[1].Split(';')];
                vocabulary._names.TryAdd(key, new KnownMedicine(row[0], substances, substances.Any(antagonists.Contains), row[2]));
            }
        return vocabulary;
    }

    /// <summary>The rows of a shipped table; a plain reader, because thousands of rows are read at each start.</summary>
    private static IEnumerable<string[]> Rows(string file, int columns)
    {
        using Stream? stream = typeof(MedicineVocabulary).Assembly.GetManifestResourceStream("medicines/" + file);
        if (stream is null)
            throw new InvalidDataException($"The build carries no data/medicines/{file}.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        int number = 0;
        while (reader.ReadLine() is string line)
        {
            number++;
            if (number == 1 || line.Length == 0)
                continue;
            string[] cells = Split(line, columns);
            yield return cells.Length == columns
                ? cells
                : throw new InvalidDataException($"data/medicines/{file}({number},0): the row has {cells.Length} cells, not {columns}.");
        }
    }

    private static string[] Split(string line, int columns)
    {
        if (!line.Contains('"'))
            return line.Split(',');
        List<string> cells = new(columns);
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(c);
        }
        cells.Add(cell.ToString());
        return [.. cells];
    }
}

/// <summary>A name of an antagonist that misspellings are compared with.</summary>
/// <param name="Key">The folded name.</param>
/// <param name="Sound">How it sounds, see <see cref="WordSound"/>.</param>
/// <param name="Name">The name as written.</param>
internal readonly record struct Antagonist(string Key, string Sound, string Name);

/// <summary>A phrase that names no medicine but reminds of one.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="OfAntagonist">Whether it speaks of a vitamin K antagonist beyond doubt.</param>
internal sealed record Reminder(string Phrase, bool OfAntagonist);
