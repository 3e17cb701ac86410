using System.Collections.Immutable;
using Osteon.Guidance.Rules;
using Osteon.Safety;

namespace Osteon.Reports;

/// <summary>A part of a report under one heading.</summary>
public sealed record Section
{
    private Section(string title, Clearance? clearance, ImmutableArray<Block> blocks) => (Title, Clearance, Blocks) = (title, clearance, blocks);

    /// <summary>The heading.</summary>
    public string Title { get; }

    /// <summary>Whether the section says what something would do for this person, or how to take it, which only a clearance allows.</summary>
    public bool IsEffects => Clearance is not null;

    /// <summary>The content.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>The key that opened it; null for information.</summary>
    internal Clearance? Clearance { get; }

    /// <summary>A section that says nothing of effects, doses, foods to change or reminders: safety, method, literature.</summary>
    public static Section Information(string title, params IEnumerable<Block> blocks) => new(title, null, [.. blocks]);

    /// <summary>A section about what something would do for the person the clearance was given for.</summary>
    /// <param name="clearance">The key that only a verdict without a stop hands out.</param>
    /// <param name="topic">What kind of output it is.</param>
    /// <param name="title">The heading.</param>
    /// <param name="blocks">The content.</param>
    /// <exception cref="ArgumentException">A rule withholds this topic from this person; ask <see cref="Clearance.Opens"/> first.</exception>
    public static Section Effects(Clearance clearance, Topic topic, string title, params IEnumerable<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(clearance);
        return clearance.Opens(topic)
            ? new(title, clearance, [.. blocks])
            : throw new ArgumentException($"A rule withholds this topic from this person: {topic}.", nameof(topic));
    }
}
