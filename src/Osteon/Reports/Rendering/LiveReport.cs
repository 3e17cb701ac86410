using System.Collections.Immutable;

namespace Osteon.Reports.Rendering;

/// <summary>A report for a page whose charts outlive one answer: the markup, and apart from it what each chart takes on.</summary>
/// <param name="Html">The content. A chart's place in it is an empty <c>figure</c> whose <c>data-live</c> is the place in <paramref name="Charts"/>.</param>
/// <param name="Charts">The charts, in the order of the content.</param>
public sealed record LiveReport(string Html, ImmutableArray<LiveChart> Charts);

/// <summary>A chart apart from its page.</summary>
/// <param name="Chart">What is drawn, and the sentence about it.</param>
/// <param name="Twin">The same numbers as a table, as markup.</param>
public sealed record LiveChart(Chart Chart, string Twin);
