using System.Collections.Immutable;
using Osteon.Safety;

namespace Osteon.Reports;

/// <summary>An answer, ready to be shown in any format. About a person there is none without a verdict, and under a stop there is
/// nothing but the verdict and what it tells to do.</summary>
public sealed class Report
{
    /// <summary>Stands beside every answer.</summary>
    public const string Disclaimer = "Information, not a diagnosis or prescription. For decisions about medicines talk to your doctor or pharmacist.";

    /// <summary>Stands above every answer that is about no person.</summary>
    public const string AntagonistWarning =
        "About no particular person. Anyone who takes a vitamin K blocker (such as warfarin, acenocoumarol, phenprocoumon or fluindione) must not start, stop or change vitamin K without the clinic that checks their INR.";

    private Report(string title, string? warning, Verdict? verdict, ImmutableArray<Section> sections) =>
        (Title, Warning, Verdict, Sections) = (title, warning, verdict, sections);

    /// <summary>What the report answers.</summary>
    public string Title { get; }

    /// <summary>What must be read before anything else; null where the report is about a person, whose verdict stands there, or about the program.</summary>
    public string? Warning { get; }

    /// <summary>The verdict on the person; null where the report is about none.</summary>
    public Verdict? Verdict { get; }

    /// <summary>Whether the answer is a safety stop.</summary>
    public bool IsStop => Verdict is { IsStop: true };

    /// <summary>The sections, in order; about a person the verdict is the first.</summary>
    public ImmutableArray<Section> Sections { get; }

    /// <summary>Keys of every source the blocks rest on, in the order they are first named.</summary>
    public ImmutableArray<string> SourceKeys(View view) =>
        [.. Sections.SelectMany(s => s.Blocks).Where(b => b.IsFor(view)).SelectMany(b => b.Basis?.Sources ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>A report about a person whose verdict does not stop; the verdict stands first.</summary>
    /// <param name="clearance">The key the verdict gave.</param>
    /// <param name="title">What the report answers.</param>
    /// <param name="sections">What follows the verdict; every section about effects must carry the same clearance.</param>
    /// <exception cref="ArgumentException">A section was opened for somebody else.</exception>
    public static Report About(Clearance clearance, string title, params IEnumerable<Section> sections)
    {
        ArgumentNullException.ThrowIfNull(clearance);
        ImmutableArray<Section> all = [VerdictSection.Of(clearance.Verdict), .. sections];
        return all.Any(s => s.Clearance is not null && !ReferenceEquals(s.Clearance, clearance))
            ? throw new ArgumentException("A section was opened with another clearance.", nameof(sections))
            : new Report(title, null, clearance.Verdict, all);
    }

    /// <summary>The only report there is under a stop: the verdict and what it tells to do.</summary>
    /// <param name="verdict">A verdict that stops.</param>
    /// <param name="title">What was asked.</param>
    /// <param name="course">The INR course for a clinician, where a vitamin K antagonist is the reason.</param>
    /// <exception cref="ArgumentException">The verdict does not stop.</exception>
    public static Report Stopped(Verdict verdict, string title, ClottingCourse? course = null)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.IsStop
            ? new Report(title, null, verdict, course is null ? [VerdictSection.Of(verdict)] : [VerdictSection.Of(verdict), Section.Information("INR under vitamin K, simulated", course.Blocks)])
            : throw new ArgumentException("This verdict does not stop; use its clearance.", nameof(verdict));
    }

    /// <summary>A report about what has been published; it carries the warning about vitamin K blockers.</summary>
    public static Report OfLiterature(string title, params IEnumerable<Section> sections) => new(title, AntagonistWarning, null, WithoutEffects(sections));

    /// <summary>A report about the program itself: what it needs, and how well its model meets what was measured.</summary>
    public static Report OfProgram(string title, params IEnumerable<Section> sections) => new(title, null, null, WithoutEffects(sections));

    private static ImmutableArray<Section> WithoutEffects(IEnumerable<Section> sections)
    {
        ImmutableArray<Section> all = [.. sections];
        return all.Any(s => s.IsEffects)
            ? throw new ArgumentException("Effects on a person need a report about that person.", nameof(sections))
            : all;
    }
}
