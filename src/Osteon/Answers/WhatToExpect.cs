using System.Collections.Immutable;
using System.Globalization;
using Osteon.Reports;
using Osteon.Reports.Charts;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Answers;

/// <summary>When which effect of vitamin K2 was seen in trials, on one timeline: the rows of <c>data/answers/timeline.csv</c>.</summary>
public static class WhatToExpect
{
    /// <summary>What the picture says in one sentence.</summary>
    private const string Saying = "Blood markers change within three months. On bone little or nothing was seen in one year. No fewer spine breaks were seen in three years.";

    private static readonly Lazy<ImmutableArray<(TimelineSpan Span, string[] Sources, Seen Seen)>> Rows = new(() =>
    [
        .. CsvTable.Embedded(typeof(WhatToExpect).Assembly, "answers/timeline.csv").Rows.Select(row => (
            new TimelineSpan(row["what"], row.RequiredNumber("from_months"), row.RequiredNumber("to_months")),
            row["sources"].Split('|'), Enum.Parse<Seen>(row["seen"], ignoreCase: true))),
    ]);

    /// <summary>The picture with its table twin. It shows effects and belongs in a section that a clearance opened.</summary>
    internal static Block Timeline() => new Timeline("What was seen when", Saying, [.. Rows.Value.Select(row => row.Span)], Rows.Value.Max(row => row.Span.ToMonth)).Build() with
    {
        Basis = new Basis
        {
            Sources = [.. Rows.Value.SelectMany(row => row.Sources).Distinct(StringComparer.Ordinal)],
            Seen = Rows.Value.Max(row => row.Seen),
            Certainty = Certainty.Low,
        },
    };
}
