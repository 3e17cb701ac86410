using System.Collections.Immutable;
using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Numerics.Kernels;
using Osteon.Numerics.Ode;
using Osteon.Reports;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Qualification;

/// <summary>The model as it is: every parameter with its origin, and the equations as the computed graph holds them.</summary>
public static class ModelReport
{
    private const string Folder = "parameters/";

    /// <summary>The subsystems, by the name of their data file.</summary>
    public static ImmutableArray<string> Subsystems { get; } =
    [
        .. typeof(ParameterSheet).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal))
            .Where(name => CsvTable.Embedded(typeof(ParameterSheet).Assembly, name).Columns.Contains("value")) // spreads and covariances have tables of another shape
            .Select(name => name[Folder.Length..^".csv".Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The parameters of every subsystem, with unit, range, origin and source.</summary>
    public static Report Parameters() => Report.OfProgram("What the model assumes, number by number",
        Subsystems.Select(name => Section.Information(InWords(name), TableOf(name, ParameterSheet.Embedded(name + ".csv")))));

    /// <summary>The parameters of one organ, with unit, range, origin and source.</summary>
    public static Report ParametersOf(Organ organ)
    {
        ArgumentNullException.ThrowIfNull(organ);
        return Report.OfProgram(organ.Title, organ.Sheets.Select(name => Section.Information(InWords(name), TableOf(name, ParameterSheet.Embedded(name + ".csv")))));
    }

    /// <summary>The names of a sheet's parameters.</summary>
    internal static IEnumerable<string> NamesIn(string sheet) => ParameterSheet.Embedded(sheet + ".csv").Rows.Select(row => row.Name);

    /// <summary>The equations of a part as presentation MathML, written from the graph that is computed.</summary>
    /// <param name="part"><c>vitamin-k</c>, or <c>calcium-and-bone</c> for the published equations.</param>
    /// <returns>The markup; null for another part.</returns>
    public static string? Equations(string part)
    {
        IEquations? equations = part switch
        {
            "vitamin-k" => new VitaminKPathway(),
            "calcium-and-bone" => new ReferenceBody(),
            _ => null,
        };
        return equations is null ? null : Formula.MathMl(equations);
    }

    /// <summary>Every rate of change of the whole body in LaTeX, as a page of Markdown, written from the graph that is computed.</summary>
    public static string EquationsPage() =>
        "# Equations\n\nWritten by `osteon model equations` from the graph that is computed, so that this page cannot drift from the program; a test compares them. " +
        "A value used more than once has a letter of its own, defined above where it is used. States and parameters carry the names of the code and of " +
        "`data/parameters`; time in hours.\n\n```latex\n" + Formula.Latex(new WholeBody()) + "```\n";

    private static Table TableOf(string name, ParameterSheet sheet) => new($"{InWords(name)}: {sheet.Rows.Length} parameters", [new("Name"), new("What it is"), new("Value"), new("Unit"), new("Range"), new("Origin"), new("Source")],
        [.. sheet.Rows.Select(row => Row.Of(row.Name, row.Definition, Text(row.Value), row.Unit,
            row.Low is double low && row.High is double high ? $"{Text(low)} to {Text(high)}" : "none stated",
            row.Origin.ToString().ToLowerInvariant(),
            row.Source.Length == 0 ? "ours" : $"{(Bibliography.Contains(row.Source) ? Bibliography.Get(row.Source).Short : row.Source)}{(row.Locator.Length > 0 ? ", " + row.Locator : "")}"))])
    { Basis = new Basis { Sources = [.. sheet.Rows.Select(row => row.Source).Where(source => source.Length > 0).Distinct(StringComparer.Ordinal)] } };

    private static string Text(double value) => FormattableString.Invariant($"{value:G6}");

    private static string InWords(string name) => Words.Capital(name).Replace('-', ' ').Replace("vitamin k", "vitamin K", StringComparison.Ordinal).Replace("vitamin d", "vitamin D", StringComparison.Ordinal);
}
