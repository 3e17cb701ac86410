using System.Collections.Immutable;

namespace Osteon.Reports;

/// <summary>A part of a report under one heading.</summary>
public sealed record Section
{
    private Section(string title, bool isEffects, ImmutableArray<Block> blocks) => (Title, IsEffects, Blocks) = (title, isEffects, blocks);

    /// <summary>The heading.</summary>
    public string Title { get; }

    /// <summary>Whether the section says what something would do for this person, which only a clearance allows.</summary>
    public bool IsEffects { get; }

    /// <summary>The content.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>A section that says nothing of effects, doses, foods to change or reminders: safety, guidance under a stop, method, literature.</summary>
    public static Section Information(string title, params IEnumerable<Block> blocks) => new(title, false, [.. blocks]);
}
