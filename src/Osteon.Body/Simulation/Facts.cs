using System.Collections.Immutable;
using System.Globalization;
using Osteon.Body.Outcomes;
using Osteon.Vocabulary.Tables;

namespace Osteon.Body.Simulation;

/// <summary>What may stand in for an answer that was not given: a middle value and a usual range.</summary>
/// <param name="Key">The key, such as <c>calcidiol</c>.</param>
/// <param name="What">In plain words.</param>
/// <param name="Value">The middle.</param>
/// <param name="Unit">UCUM code.</param>
/// <param name="Low">The low end of the usual range (5th percentile).</param>
/// <param name="High">The high end (95th percentile).</param>
/// <param name="Why">On what ground.</param>
internal sealed record UsualAnswer(string Key, string What, double Value, string Unit, double Low, double High, string Why)
{
    private static readonly Lazy<ImmutableDictionary<string, UsualAnswer>> Rows = new(() => CsvTable
        .Embedded(typeof(UsualAnswer).Assembly, "population/unknown-answers.csv").Rows
        .Select(row => new UsualAnswer(row["key"], row["what"], row.RequiredNumber("value"), row["unit"], row.RequiredNumber("low"), row.RequiredNumber("high"),
            string.Join("; ", new[] { row["locator"], row["note"], row["source"] }.Where(part => part.Length > 0))))
        .ToImmutableDictionary(answer => answer.Key, StringComparer.Ordinal));

    /// <summary>The row of a key.</summary>
    public static UsualAnswer Of(string key) => Rows.Value[key];

    /// <summary>The value with its unit, for print: three digits, which is more than an assumption deserves.</summary>
    public static string Text(double value, string unit) => value.ToString(Math.Abs(value) switch { >= 100 => "0", >= 10 => "0.#", _ => "0.##" }, CultureInfo.InvariantCulture) + " " + unit switch { "a" => "years", "ug/d" => "µg a day", "mg/d" => "mg a day", _ => unit };

    /// <summary>The assumption to report.</summary>
    public Assumption Assumed(double value, ImmutableArray<AssumptionEffect> effects) => new(Key, What, Text(value, Unit), Why, effects);
}

/// <summary>The answers of a person: told, or stood in for. Draws vary only what was not told.</summary>
internal sealed class Facts
{
    private readonly Dictionary<string, (UsualAnswer Usual, double Value)> _assumed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _told = new(StringComparer.Ordinal);

    /// <summary>Everything that was assumed.</summary>
    public IEnumerable<(UsualAnswer Usual, double Value)> Assumed => _assumed.Values.OrderBy(fact => fact.Usual.Key, StringComparer.Ordinal);

    /// <summary>Notes an answer, or what stands in for it.</summary>
    /// <param name="key">A key of the usual answers.</param>
    /// <param name="told">The answer; null where it was not given.</param>
    /// <param name="usual">The middle of the usual range for this person, where it differs from the row's.</param>
    /// <param name="like">The key of the usual answer of people like this one, where it is another.</param>
    public void Note(string key, double? told, double? usual = null, string? like = null)
    {
        if (told is double value)
            _told[key] = value;
        else
        {
            UsualAnswer row = UsualAnswer.Of(like ?? key) with { Key = key };
            double middle = usual ?? row.Value, shift = middle - row.Value;
            _assumed[key] = (row with { Low = row.Low + shift, High = row.High + shift }, middle);
        }
    }

    /// <summary>Notes an answer that is known as a range.</summary>
    public void NoteRange(string key, double low, double middle, double high, string why)
    {
        if (high > low)
            _assumed[key] = (UsualAnswer.Of(key) with { Low = low, High = high, Why = why }, middle);
        else
            _told[key] = middle;
    }

    /// <summary>Whether the person told it.</summary>
    public bool IsTold(string key) => _told.ContainsKey(key);

    /// <summary>The answer in one draw; with <paramref name="instead"/> an assumed answer takes another value.</summary>
    public double Value(string key, Draw draw, (string Key, double Value)? instead)
    {
        if (_told.TryGetValue(key, out double told))
            return told;
        if (instead is { } other && other.Key == key)
            return other.Value;
        (UsualAnswer usual, double middle) = _assumed[key];
        return Math.Clamp(draw.Between("answer " + key, middle, usual.Low, usual.High), usual.Low / 2, usual.High * 2);
    }
}
