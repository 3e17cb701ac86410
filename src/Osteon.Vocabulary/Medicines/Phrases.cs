using System.Collections.Immutable;

namespace Osteon.Vocabulary.Medicines;

/// <summary>A text read into known names, reminders and words left over.</summary>
internal sealed class Phrases(ImmutableArray<string> tokens)
{
    private readonly List<KnownMedicine> _known = [];
    private readonly bool[] _leftOver = new bool[tokens.Length];

    public ImmutableArray<string> Tokens => tokens;
    public ImmutableArray<KnownMedicine> Known => [.. _known];
    public List<Reminder> Reminders { get; } = [];
    public List<string> LeftOver { get; } = [];

    /// <summary>Whether a token is neither part of a known name nor a word that may stand beside one.</summary>
    public bool IsLeftOver(int token) => _leftOver[token];

    public void Take(KnownMedicine medicine) => _known.Add(medicine);

    public void Take(Reminder reminder) => Reminders.Add(reminder);

    public void Leave(int token)
    {
        LeftOver.Add(tokens[token]);
        _leftOver[token] = true;
    }
}
