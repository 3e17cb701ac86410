using System.Collections.Immutable;
using System.Globalization;
using Osteon.Body.Qualification;
using Osteon.Reports;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Qualification;

/// <summary>How closely the published calcium–bone equations, as this program solves them, follow the course another program computed.</summary>
public static class BodyReport
{
    /// <summary>The comparison, computed now: six experiments, every state that moves, two tolerances.</summary>
    public static Report Comparison()
    {
        ImmutableArray<ReferenceComparison> rows =
        [
            .. ReferenceScenario.All.SelectMany(scenario =>
            {
                CsvTable reference = CsvTable.Embedded(typeof(BodyReport).Assembly, $"qualification/body/{scenario.Name}.csv");
                return ReferenceComparison.Levels.SelectMany(level => ReferenceComparison.Compare(scenario, reference, level.Rtol, level.Allowed));
            }),
        ];
        ReferenceComparison[] misses = [.. rows.Where(row => !row.Met)];
        return Report.OfProgram("The calcium and bone equations beside their release",
            Section.Information("How to read it",
                new Sentence("The released model was run by its own solver; here the same equations are solved again. The difference of each state is its largest difference over all times, divided by the state's largest value."),
                new Sentence($"{rows.Length - misses.Length} of {rows.Length} comparisons lie within what is allowed; {misses.Length} do not.")),
            Section.Information("Experiments", new Table("Worst state of each experiment",
                [new Column("Experiment"), new Column("Relative tolerance"), new Column("States"), new Column("Worst state"), new Column("Difference"), new Column("Allowed"), new Column("")],
                [.. rows.GroupBy(row => (row.Scenario, row.Rtol)).Select(Line)]) { Basis = Basis.From(Certainty.NotRated, ["openbonemin", "peterson-riggs-2010"]) }),
            Section.Information("Misses", misses.Length == 0
                ? [new Sentence("None.")]
                : [.. misses.Select(row => new Sentence($"{row.Scenario}, {row.State} at {Text(row.Rtol)}: {Text(row.Difference)} where {Text(row.Allowed)} is allowed.", Tone.Item))]));
    }

    private static Row Line(IGrouping<(string Scenario, double Rtol), ReferenceComparison> group)
    {
        ReferenceComparison worst = group.MaxBy(row => row.Difference)!; // a group holds at least one row
        string description = ReferenceScenario.All.Single(scenario => scenario.Name == worst.Scenario).Description;
        return Row.Of(description, Text(worst.Rtol), group.Count().ToString(CultureInfo.InvariantCulture), worst.State, Text(worst.Difference), Text(worst.Allowed), group.All(row => row.Met) ? "hit" : "MISS");
    }

    private static string Text(double value) => value.ToString("0.0E+0", CultureInfo.InvariantCulture);
}
