using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;

namespace Osteon.Vocabulary.Tables;

/// <summary>Reads one value from a node; notes a problem and answers false where it cannot.</summary>
internal delegate bool NodeReading<T>(DocumentNode node, out T value);

/// <summary>The keys of one block: which are there, which are unknown, and which say nothing.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, DocumentNode> _values = new(StringComparer.Ordinal);

    private Fields(DocumentNode node, Findings findings) => (Node, Findings) = (node, findings);

    /// <summary>The block.</summary>
    public DocumentNode Node { get; }

    /// <summary>Where problems go.</summary>
    public Findings Findings { get; }

    /// <summary>Opens a block; unknown keys are problems, each with the nearest known name.</summary>
    public static bool TryOpen(DocumentNode node, MappingShape shape, Findings findings, out Fields fields)
    {
        fields = new Fields(node, findings);
        if (node is not DocumentNode.Mapping mapping)
            return findings.Note(node, $"Here stands {node.Kind}.", $"Write keys with values; allowed: {string.Join(", ", shape.Keys)}.");
        foreach (DocumentEntry entry in mapping.Entries)
        {
            if (shape.Keys.Contains(entry.Key, StringComparer.Ordinal))
                fields._values[entry.Key] = entry.Value;
            else
            {
                string? near = Spelling.Nearest(entry.Key, shape.Keys.Select(key => (Spelling.Fold(key), key)));
                findings.Note(entry.Line, entry.Column, $"The key '{DocumentReader.Short(entry.Key)}' is not known here.",
                    near is null ? $"Allowed: {string.Join(", ", shape.Keys)}." : $"Did you mean '{near}'? Allowed: {string.Join(", ", shape.Keys)}.");
            }
        }
        return true;
    }

    /// <summary>The value under a key, or null where the key is absent.</summary>
    public DocumentNode? Find(string key) => _values.GetValueOrDefault(key);

    /// <summary>A value that must be there and may not be unknown.</summary>
    public bool Required<T>(string key, NodeReading<T> read, string remedy, out T value)
    {
        value = default!; // read only where the answer is true
        return Find(key) is not DocumentNode node
            ? Findings.Note(Node, $"'{key}' is missing.", remedy)
            : IsUnknown(node) ? Findings.Note(node, $"'{key}' cannot be unknown.", remedy) : read(node, out value);
    }

    /// <summary>A value that may be absent or <c>unknown</c>.</summary>
    public Reported<T> Optional<T>(string key, NodeReading<T> read) where T : notnull =>
        Find(key) is DocumentNode node && !IsUnknown(node) && read(node, out T value) ? Reported<T>.Of(value) : Reported<T>.Unknown;

    /// <summary>Yes, no or unknown.</summary>
    public Answer Answer(string key) => Optional<bool>(key, Findings.YesNo).TryGet(out bool yes) ? (yes ? Answers.Answer.Yes : Answers.Answer.No) : Answers.Answer.Unknown;

    /// <summary>A list that may be absent, <c>unknown</c>, or explicitly <c>none</c>, which gives an empty one.</summary>
    public Reported<ImmutableArray<T>> List<T>(string key, NodeReading<T> read) =>
        Find(key) is DocumentNode node ? Findings.ListOrNone(key, node, read) : Reported<ImmutableArray<T>>.Unknown;

    /// <summary>Whether a value says that nothing is known: <c>unknown</c>, or YAML's and JSON's null.</summary>
    public static bool IsUnknown(DocumentNode node) => node is DocumentNode.Scalar scalar
        && (scalar.Text.Trim().Equals("unknown", StringComparison.OrdinalIgnoreCase) || !scalar.Quoted && scalar.Text is "null" or "~");

    /// <summary>Whether a value is the explicit word <c>none</c>.</summary>
    public static bool IsNone(DocumentNode node) => node is DocumentNode.Scalar scalar && scalar.Text.Trim().Equals("none", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Lists that can be denied outright.</summary>
internal static class ListReading
{
    /// <summary>Reads a list, <c>none</c> (an empty list) or <c>unknown</c>. An empty list is a problem: it does not say which of the two is meant.</summary>
    public static Reported<ImmutableArray<T>> ListOrNone<T>(this Findings findings, string key, DocumentNode node, NodeReading<T> read)
    {
        if (Fields.IsUnknown(node))
            return Reported<ImmutableArray<T>>.Unknown;
        if (Fields.IsNone(node))
            return Reported<ImmutableArray<T>>.Of([]);
        if (node is not DocumentNode.Sequence sequence)
        {
            findings.Note(node, $"'{key}' is {node.Kind}.", $"Write a list, 'none' or 'unknown'. A list has a dash before each item, or brackets: [{"a"}, {"b"}].");
            return Reported<ImmutableArray<T>>.Unknown;
        }
        if (sequence.Items.IsEmpty)
        {
            findings.Note(node, $"'{key}' is an empty list, which says neither none nor unknown.", $"Write '{key}: none' if there are none, or '{key}: unknown'.");
            return Reported<ImmutableArray<T>>.Unknown;
        }
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(sequence.Items.Length);
        foreach (DocumentNode item in sequence.Items)
        {
            if (Fields.IsNone(item) || Fields.IsUnknown(item))
                findings.Note(item, $"'{((DocumentNode.Scalar)item).Text}' stands inside the list '{key}'.", $"Write '{key}: none' or '{key}: unknown' instead of a list, or remove it.");
            else if (read(item, out T value))
                items.Add(value);
        }
        return Reported<ImmutableArray<T>>.Of(items.ToImmutable());
    }
}
