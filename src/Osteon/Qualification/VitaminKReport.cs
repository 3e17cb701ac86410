using System.Collections.Immutable;
using System.Globalization;
using Osteon.Body.Calibration;
using Osteon.Body.Physiology;
using Osteon.Body.Qualification;
using Osteon.Reports;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Qualification;

/// <summary>How well the vitamin K model meets what was measured, and how its structure was chosen.</summary>
public static class VitaminKReport
{
    private static readonly string[] SetNames = ["calibration", "hold-out", "blind"];

    /// <summary>The fit table, computed now: every observation, hits and misses.</summary>
    public static Report Fit()
    {
        VitaminKQualification table = VitaminKQualification.Compute();
        return Report.OfProgram("Vitamin K: the model beside every observation",
            Section.Information("How to read it",
                new Sentence("Standard errors are ours where a source gives none. z is (predicted − observed)/SE. \"far\": |z| of 2 or more, yet inside the 90 % interval; \"MISS\": outside it. The 90 % interval holds the fit's uncertainty, the spread between trials and the observation's own error."),
                new Sentence("Calibration: fitted. Hold-out: not fitted, but known while the first structure was designed; some rows share a trial with calibration. Blind: not used to design, choose or fit a structure."),
                new Sentence("The spread between trials was read off earlier misses, hold-out included. How often the interval holds is therefore a description and not a test.", Tone.Caution),
                new Sentence($"Structure chosen inside the calibration set: {VitaminKQualification.Structure}. {table.ReadInSource} of {table.Rows.Length} rows were read in a source; the others were remembered, or a direction was turned into a number.")),
            Section.Information("Totals", new Table("", [new Column("Set"), new Column("Targets"), new Column("|z| below 2"), new Column("inside the 90 % interval"), new Column("root mean square z"), new Column("median |z|")],
                [.. table.Totals.Select(total => Row.Of(SetNames[(int)total.Set], Whole(total.Count), Whole(total.WithinTwo), Whole(total.InsideInterval), Real(total.RootMeanSquareZ, 2), Real(total.MedianAbsoluteZ, 2)))])),
            Section.Information("Every observation", Enum.GetValues<TargetSet>().SelectMany(set => SetTables(table, set))
                .Append(new Sentence("Rows of the INR and of warfarin doses stand in the clinician's view: --view clinician.") { Audience = Audience.Person })),
            Section.Information("Misses", [.. table.Misses.Select(Miss)]));
    }

    /// <summary>How the structures scored when the fit that ships was made.</summary>
    public static Report Structures() => Report.OfProgram("Vitamin K: how the structure was chosen",
        Section.Information("Candidates", new Table("Log predictive density of trials left out one at a time; higher is better",
            [new Column("Structure"), new Column("What sets it apart"), new Column("Free parameters"), new Column("Log density"), new Column("root mean square z"), new Column("Chosen")],
            [.. CsvTable.Embedded(typeof(VitaminKPosterior).Assembly, "calibration/vitamin-k-structures.csv").Rows.Select(row =>
                Row.Of(row["structure"], row["description"], Whole((int)row.RequiredNumber("free_parameters")), Real(row.RequiredNumber("log_predictive_density"), 2), Real(row.RequiredNumber("rms_z"), 2), row["chosen"]))])),
        Section.Information("What that means",
            new Sentence("The candidates differ by less than two units: the calibration set can hardly tell them apart, and the choice is a rule followed rather than a discovery.", Tone.Caution)));

    /// <summary>Fits every candidate again and says what would be written; the hold-out is not looked at.</summary>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellation">Stops between candidates.</param>
    /// <returns>The report, and the text of each file by its path under <c>data</c>.</returns>
    public static (Report Report, IReadOnlyDictionary<string, string> Files) Refit(IProgress<double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        int done = 0;
        VitaminKCalibration calibration = VitaminKCalibration.Run(_ => progress.Report(++done / (double)VitaminKStructure.Candidates.Length), cancellation);
        Report report = Report.OfProgram("Vitamin K fitted again",
            Section.Information("Candidates", new Table("Log predictive density of trials left out one at a time; higher is better",
                [new Column("Structure"), new Column("Free parameters"), new Column("Log density"), new Column("root mean square z"), new Column("Chosen")],
                [.. calibration.Scores.Select(score => Row.Of(score.Structure.Name, Whole(score.Structure.Free.Length), Real(score.LogDensity, 2), Real(score.RootMeanSquareZ, 2), score == calibration.Best ? "yes" : "no"))])),
            Section.Information("Parameters of the chosen structure", new Table("", [new Column("Parameter"), new Column("Unit"), new Column("Prior median"), new Column("Fitted")],
                [.. calibration.Best.Structure.Free.Select((parameter, i) => Row.Of(parameter.Definition, parameter.Unit, Text(parameter.Median), Text(Math.Exp(calibration.Best.Fit.Logs[i]))))])));
        return (report, calibration.Files());
    }

    // a simulated INR is for a clinician's eyes alone
    private static IEnumerable<Block> SetTables(VitaminKQualification table, TargetSet set)
        => table.Rows.Where(row => row.Target.Set == set).GroupBy(IsForClinicians).OrderBy(group => group.Key).Select(group => new Table(
            $"{SetNames[(int)set]}{(group.Key ? ", INR and warfarin" : "")}; recalled or derived rows are marked (r) and (d)",
            [new Column("Id"), new Column("Observation"), new Column("Observed"), new Column("Predicted (90 %)"), new Column("z"), new Column("")],
            [.. group.Select(Line)])
        {
            Audience = group.Key ? Audience.Clinician : Audience.Everyone,
            Basis = Basis.From(Certainty.NotRated, [.. group.Select(row => row.Target.Source).Distinct()]),
        });

    private static bool IsForClinicians(VitaminKFitRow row) => row.Target.Marker == BodySign.Inr;

    private static Row Line(VitaminKFitRow row) => Row.Of(
        row.Target.Id, row.Target.Title + row.Target.Seen switch { Seen.Recalled => " (r)", Seen.Derived => " (d)", _ => "" },
        $"{Text(row.Target.Observed)} ± {Text(row.Target.StandardError)} {(row.Target.Unit == "1" ? "" : row.Target.Unit)}".TrimEnd(),
        $"{Text(row.Predicted)} ({Text(row.Low)} to {Text(row.High)})", row.Z.ToString("F1", CultureInfo.InvariantCulture), Verdict(row));

    private static string Verdict(VitaminKFitRow row) => (row.Inside, Math.Abs(row.Z) < 2) switch
    {
        (true, true) => "hit",
        (true, false) => "far",
        _ => "MISS",
    };

    private static Block Miss(VitaminKFitRow row) => new Sentence(
        $"{row.Target.Id}: {row.Target.Title}. Observed {Text(row.Target.Observed)}, predicted {Text(row.Predicted)} ({Text(row.Low)} to {Text(row.High)}) {row.Target.Unit}.{(row.Target.Note.Length > 0 ? $" Note: {row.Target.Note}." : "")}", Tone.Item) { Audience = IsForClinicians(row) ? Audience.Clinician : Audience.Everyone };

    private static string Text(double value) => value.ToString("G3", CultureInfo.InvariantCulture);

    private static Cell.Number Whole(int value) => new Cell.Number(Estimate.Alone(value), 0);

    private static Cell.Number Real(double value, int decimals) => new Cell.Number(Estimate.Alone(value), decimals);
}
