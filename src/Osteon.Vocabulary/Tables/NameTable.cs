using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Osteon.Vocabulary.Tables;

/// <summary>Names and synonyms for a fixed set of things; case, accents, spaces and punctuation do not matter.</summary>
/// <typeparam name="T">What the names stand for.</typeparam>
public sealed class NameTable<T> where T : notnull
{
    private readonly FrozenDictionary<string, T> _byFolded;
    private readonly ImmutableArray<(string Folded, string Name)> _all;

    /// <summary>Builds a table.</summary>
    /// <param name="canonical">One name for each thing, as shown to people.</param>
    /// <param name="synonyms">Other names.</param>
    /// <exception cref="ArgumentException">One name stands for two things.</exception>
    public NameTable(IEnumerable<(string Name, T Value)> canonical, IEnumerable<(string Name, T Value)>? synonyms = null)
    {
        ImmutableArray<(string Name, T Value)> first = [.. canonical];
        Names = [.. first.Select(pair => pair.Name)];
        Dictionary<string, T> entries = new(StringComparer.Ordinal);
        ImmutableArray<(string, string)>.Builder all = ImmutableArray.CreateBuilder<(string, string)>();
        foreach ((string name, T value) in first.Concat(synonyms ?? []))
        {
            string folded = Spelling.Fold(name);
            if (!entries.TryAdd(folded, value) && !entries[folded].Equals(value))
                throw new ArgumentException($"The name '{name}' stands for two things.", nameof(synonyms));
            all.Add((folded, name));
        }
        _byFolded = entries.ToFrozenDictionary(StringComparer.Ordinal);
        _all = all.ToImmutable();
    }

    /// <summary>The canonical names, in order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Every name and synonym.</summary>
    public IEnumerable<string> AllNames => _all.Select(pair => pair.Name);

    /// <summary>Finds what a name stands for; only a full match counts.</summary>
    public bool TryFind(string text, out T value)
    {
        bool found = _byFolded.TryGetValue(Spelling.Fold(text), out T? hit);
        value = hit!; // callers read it only when found
        return found;
    }

    /// <summary>The nearest known name, or null where nothing is alike. For suggestions only.</summary>
    public string? Nearest(string text) => Spelling.Nearest(text, _all);
}
