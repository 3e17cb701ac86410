using System.Collections.Immutable;

namespace Osteon.Reports;

/// <summary>An answer, ready to be shown in any format.</summary>
public sealed class Report
{
    /// <summary>Stands beside every answer.</summary>
    public const string Disclaimer = "Information, not a diagnosis or prescription. For decisions about medicines talk to your doctor or pharmacist.";

    /// <summary>Stands above every answer that is about no person.</summary>
    public const string AntagonistWarning =
        "About no particular person. Anyone who takes a vitamin K blocker (such as warfarin, acenocoumarol, phenprocoumon or fluindione) must not start, stop or change vitamin K without the clinic that checks their INR.";

    private Report(string title, string? warning, ImmutableArray<Section> sections) => (Title, Warning, Sections) = (title, warning, sections);

    /// <summary>What the report answers.</summary>
    public string Title { get; }

    /// <summary>What must be read before anything else; null where the report is about a person, whose verdict stands there, or about the program.</summary>
    public string? Warning { get; }

    /// <summary>The sections, in order.</summary>
    public ImmutableArray<Section> Sections { get; }

    /// <summary>Keys of every source the blocks rest on, in the order they are first named.</summary>
    public ImmutableArray<string> SourceKeys(View view) =>
        [.. Sections.SelectMany(s => s.Blocks).Where(b => b.IsFor(view)).SelectMany(b => b.Basis?.Sources ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>A report about what has been published; it carries the warning about vitamin K blockers.</summary>
    public static Report OfLiterature(string title, params IEnumerable<Section> sections) => new(title, AntagonistWarning, WithoutEffects(sections));

    /// <summary>A report about the program itself: what it needs, and how well its model meets what was measured.</summary>
    public static Report OfProgram(string title, params IEnumerable<Section> sections) => new(title, null, WithoutEffects(sections));

    private static ImmutableArray<Section> WithoutEffects(IEnumerable<Section> sections)
    {
        ImmutableArray<Section> all = [.. sections];
        return all.Any(s => s.IsEffects)
            ? throw new ArgumentException("Effects on a person need a report about that person.", nameof(sections))
            : all;
    }
}
