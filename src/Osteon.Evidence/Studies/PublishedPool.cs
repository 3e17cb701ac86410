using Osteon.Vocabulary.Provenance;

namespace Osteon.Evidence.Studies;

/// <summary>An estimate that others published: of a meta-analysis, of a network, or of a medicine's trial.</summary>
/// <param name="Name">Who published it, such as <c>Ma2022</c>.</param>
/// <param name="Outcome">The outcome's plain name.</param>
/// <param name="Subject">The subgroup of a pool, or the medicine and its comparator.</param>
/// <param name="Measure">The measure's code, such as <c>RR</c>.</param>
/// <param name="Studies">How many studies; null where not seen.</param>
/// <param name="Estimate">The estimate; null where only a p-value was printed.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end of its interval.</param>
/// <param name="P">The p-value as printed.</param>
/// <param name="Note">What a reader must know.</param>
/// <param name="Source">The key of the source.</param>
/// <param name="Locator">Where in the source.</param>
/// <param name="Seen">How the row was read.</param>
/// <param name="Place">File and line of the row.</param>
public sealed record PublishedPool(string Name, string Outcome, string Subject, string Measure, double? Studies, double? Estimate, double? Low, double? High,
    string P, string Note, string Source, string Locator, Seen Seen, string Place)
{
    /// <summary>Whether the estimate is a ratio, one meaning no difference.</summary>
    public bool IsRatio => Measure is "RR" or "OR" or "HR";

    /// <summary>Whether an estimate with both ends of its interval, the one inside the other, was printed.</summary>
    public bool HasInterval => Low <= Estimate && Estimate <= High;
}

/// <summary>One arm of a medicine's trial with its events.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Medicine">The medicine under test.</param>
/// <param name="Arm">The arm in words.</param>
/// <param name="Role"><c>intervention</c>, <c>control</c> and the like.</param>
/// <param name="Outcome">The outcome's plain name.</param>
/// <param name="Month">When, months, as printed.</param>
/// <param name="Events">People with the event.</param>
/// <param name="Total">People counted.</param>
/// <param name="Percent">The printed percentage, often a Kaplan–Meier estimate.</param>
/// <param name="Source">The key of the source.</param>
/// <param name="Seen">How the row was read.</param>
/// <param name="Place">File and line of the row.</param>
public sealed record MedicineArm(string Trial, string Medicine, string Arm, string Role, string Outcome, string Month, double? Events, double? Total, double? Percent,
    string Source, Seen Seen, string Place);

/// <summary>What a body that writes guidelines says of vitamin K.</summary>
/// <param name="Organization">The body.</param>
/// <param name="Year">The year.</param>
/// <param name="Document">The document.</param>
/// <param name="Position">What it says, paraphrased.</param>
/// <param name="Value">A dose or value it gives; empty where none.</param>
/// <param name="Direction">Whether it is for, against or neutral.</param>
/// <param name="Source">The key of the source.</param>
/// <param name="Seen">How the row was read.</param>
public sealed record Guideline(string Organization, string Year, string Document, string Position, string Value, string Direction, string Source, Seen Seen);
