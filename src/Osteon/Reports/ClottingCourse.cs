using System.Collections.Immutable;
using System.Globalization;
using Osteon.Body.Calibration;
using Osteon.Body.Outcomes;
using Osteon.Body.Physiology;
using Osteon.Body.Qualification;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Reports;

/// <summary>The INR under a vitamin K antagonist, simulated: for a clinician's eyes alone, with what trials saw and the model's failed test.
/// The one simulated thing a report may hold under a stop; every block of it is closed to the person's view.</summary>
/// <remarks>It shows ranges and no middle: a middle would be read as a forecast, and trials of the same dose differ fourfold.</remarks>
public sealed class ClottingCourse
{
    private static readonly double[] Weeks = [0, 1, 2, 4, 8, 12];
    private const double Reached = 0.05; // INR units by which a rounded value may differ

    private ClottingCourse(ImmutableArray<Block> blocks) => Blocks = blocks;

    /// <summary>What a clinician sees.</summary>
    internal ImmutableArray<Block> Blocks { get; }

    /// <summary>The course, or null where the model followed no INR.</summary>
    internal static ClottingCourse? Of(BodyProjection body)
    {
        if (body.Arms.Any(arm => arm[Endpoints.Inr] is not Outcome.Followed))
            return null;
        List<Block> blocks =
        [
            new Sentence("No INR from this model may guide a dose. It failed its blind test of diet changes on warfarin (Franco 2004), and still misses that trial after it was taken into the fit.", Tone.Stop)
            {
                Basis = new Basis { Certainty = Certainty.VeryLow, Parameters = ["clotting", "spread between trials", "osteon qualify vitamin-k --view clinician"], Sources = body.Sources },
            },
            new Sentence("Trials disagree about the size: in one, 45 µg of MK-7 a day lowered the INR further than 130 µg a day did in another. Only a measured INR tells where this person stands."),
            Observed(),
            new Table("Simulated INR: where 90 of 100 draws of fit, trials and people lie. No middle is shown, because none would be a forecast",
                [new Column("Time"), .. body.Arms.Select(arm => new Column(arm.Regimen.Label))],
                [.. Weeks.Where(week => week * 7 <= body.Days[^1] + 0.5).Select(week => new Row([week == 0 ? "today" : FormattableString.Invariant($"week {week}"), .. body.Arms.Select(arm => At(arm, body.IndexOfDay(week * 7)))]))]),
        ];
        Band today = ((Outcome.Followed)body.Nothing[Endpoints.Inr]).Bands[0]; // followed, as asked above
        if (body.Person.Newest(LabTest.Inr)?.Value is double told && today.Low90 < told - Reached)
            blocks.Add(new Sentence(string.Create(CultureInfo.InvariantCulture,
                $"In some draws even a full block of the cycle does not reach the INR of {told:0.0} that was told; they start lower. That is one more way in which the model is wrong here."), Tone.Caution));
        return new ClottingCourse([.. blocks.Select(block => block with { Audience = Audience.Clinician })]);
    }

    /// <summary>What trials measured beside what the model says of the same trials.</summary>
    private static Table Observed()
    {
        VitaminKQualification table = VitaminKQualification.Compute(target => target is { Marker: BodySign.Inr, Block: not null });
        return new Table("What trials of people on an antagonist measured, and what this model says of the same trials",
            [new Column("Trial"), new Column("What was done"), new Column("Measured"), new Column("Model, 90 %"), new Column("")],
            [.. table.Rows.Select(row => Row.Of(
                row.Target.Trial + (row.Target.Seen == Seen.Verbatim ? "" : row.Target.Seen == Seen.Recalled ? " (recalled)" : " (derived)"),
                row.Target.Title, $"{Number(row.Target.Observed)} {row.Target.Unit}", $"{Number(row.Low)} to {Number(row.High)} {row.Target.Unit}",
                row.Inside && Math.Abs(row.Z) < 2 ? "" : row.Inside ? "far" : "MISS"))])
        {
            Basis = Basis.From(Certainty.VeryLow, [.. table.Rows.Select(row => row.Target.Source).Distinct(StringComparer.Ordinal)]),
        };
    }

    private static string Number(double value) => Rendering.NumberText.Of(value, Math.Abs(value) >= 10 ? 0 : 1);

    private static Cell At(ArmProjection arm, int index)
    {
        Band band = ((Outcome.Followed)arm[Endpoints.Inr]).Bands[index]; // Of has looked
        return band.HasRange ? new Cell.Between(band.Low90, band.High90, 1) : new Cell.NotKnown("a range needs draws");
    }
}
