using System.Collections.Immutable;
using Osteon.Body.Outcomes;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Reports;

/// <summary>The INR under a vitamin K antagonist, simulated: for a clinician's eyes alone, with its spread and the model's failed test.
/// The one simulated thing a report may hold under a stop; every block of it is closed to the person's view.</summary>
public sealed class ClottingCourse
{
    private static readonly double[] Weeks = [0, 1, 2, 4, 8, 12];

    private ClottingCourse(ImmutableArray<Block> blocks) => Blocks = blocks;

    /// <summary>What a clinician sees.</summary>
    internal ImmutableArray<Block> Blocks { get; }

    /// <summary>The course, or null where the model followed no INR.</summary>
    internal static ClottingCourse? Of(BodyProjection body)
    {
        if (body.Arms.Any(arm => arm[Endpoints.Inr] is not Outcome.Followed))
            return null;
        Table table = new("Simulated INR: median, and in brackets the range that holds 90 of 100 draws of fit, trials and people",
            [new Column("Time"), .. body.Arms.Select(arm => new Column(arm.Regimen.Label))],
            [.. Weeks.Where(week => week * 7 <= body.Days[^1] + 0.5).Select(week => new Row([week == 0 ? "today" : FormattableString.Invariant($"week {week}"), .. body.Arms.Select(arm => At(arm, body.IndexOfDay(week * 7)))]))]);
        ImmutableArray<Block> blocks =
        [
            new Sentence("No INR from this model may guide a dose. It failed its blind test of diet changes on warfarin (Franco 2004), and still misses that trial after it was taken into the fit. Trials differ from each other far more than the middle of the range suggests.", Tone.Stop)
            {
                Basis = new Basis { Certainty = Certainty.VeryLow, Parameters = ["clotting", "spread between trials", "osteon qualify vitamin-k"], Sources = body.Sources },
            },
            table,
            .. Osteon.Projection.Courses.Fan(body, Endpoints.Inr, Weeks[^1] * 7) is Chart chart ? new[] { chart } : [],
        ];
        return new ClottingCourse([.. blocks.Select(block => block with { Audience = Audience.Clinician })]);
    }

    private static Cell.Number At(ArmProjection arm, int index)
    {
        Band band = ((Outcome.Followed)arm[Endpoints.Inr]).Bands[index]; // Of has looked
        return new Cell.Number(band.HasRange ? Estimate.WithBands(band.Low90, band.Low50, band.Median, band.High50, band.High90) : Estimate.Alone(band.Median), 1);
    }
}
