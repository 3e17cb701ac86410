using System.Collections.Immutable;
using Osteon.Body.Physiology;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Body.Calibration;

/// <summary>What a target is for. The three are kept apart by a test.</summary>
public enum TargetSet
{
    /// <summary>The model is fitted to it.</summary>
    Calibration,
    /// <summary>Not in the fit, but known while a structure was designed.</summary>
    Holdout,
    /// <summary>Not used to design, choose or fit a structure.</summary>
    Blind,
}

/// <summary>One observation of a study, and the experiment that predicts it.</summary>
/// <param name="Id">A short name.</param>
/// <param name="Set">What it is for.</param>
/// <param name="Trial">The study; its targets share one deviation from the common response.</param>
/// <param name="OnHemodialysis">Whether the people have kidney disease.</param>
/// <param name="Block">INR to which an antagonist was titrated before; null without one.</param>
/// <param name="Course">What was taken, see <see cref="VitaminKTrial"/>.</param>
/// <param name="Marker">What was measured.</param>
/// <param name="Statistic">How it was reported.</param>
/// <param name="Observed">The observation.</param>
/// <param name="StandardError">Its standard error, assigned by us where the source gives none.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Title">The target in words.</param>
/// <param name="Source">Citation key.</param>
/// <param name="Seen">How it was read.</param>
/// <param name="Note">What weakens it.</param>
public sealed record VitaminKTarget(
    string Id, TargetSet Set, string Trial, bool OnHemodialysis, double? Block, string Course, BodySign Marker, string Statistic,
    double Observed, double StandardError, string Unit, string Title, string Source, Seen Seen, string Note)
{
    /// <summary>Every target, in the order of <c>data/calibration/vitamin-k-targets.csv</c>.</summary>
    public static ImmutableArray<VitaminKTarget> All { get; } =
        [.. CsvTable.Embedded(typeof(VitaminKTarget).Assembly, "calibration/vitamin-k-targets.csv").Rows.Select(Read)];

    /// <summary>The targets of one set.</summary>
    public static ImmutableArray<VitaminKTarget> Of(TargetSet set) => [.. All.Where(target => target.Set == set)];

    private static VitaminKTarget Read(CsvRow row) => new(
        row["id"], Enum.Parse<TargetSet>(row["set"], ignoreCase: true), row["trial"], row["population"] == "hemodialysis",
        row["block"] == "none" ? null : double.Parse(row["block"]["INR ".Length..], System.Globalization.CultureInfo.InvariantCulture),
        row["course"], Enum.Parse<BodySign>(row["marker"]), row["statistic"], row.RequiredNumber("observed"), row.RequiredNumber("se"),
        row["unit"], row["target"], row["source"], Enum.Parse<Seen>(row["seen"], ignoreCase: true), row["note"]);
}
