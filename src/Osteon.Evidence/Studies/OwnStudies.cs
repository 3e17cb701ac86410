using System.Collections.Immutable;
using System.Globalization;
using Osteon.Evidence.Pooling;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Evidence.Studies;

/// <summary>Studies a person adds: one row a comparison, in documented columns.</summary>
/// <remarks>
/// Always <c>study</c> and <c>outcome</c>; then one of: <c>n1 mean1 sd1 n2 mean2 sd2</c> (1 is the treated arm) with <c>unit</c>;
/// <c>events1 total1 events2 total2</c>; or <c>measure</c> (RR, OR, HR or MD) and <c>estimate</c> with <c>ci_low ci_high</c>, <c>se</c> (of the logarithm
/// for ratios) or <c>p</c>. May be given: <c>year form dose dose_unit month unit control population blinding source note</c>.
/// </remarks>
public sealed record OwnStudies(ImmutableArray<Study> Studies, ImmutableArray<OutcomeRow> Outcomes)
{
    /// <summary>Every column a file may have.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "study", "outcome", "year", "form", "dose", "dose_unit", "month", "unit", "n1", "mean1", "sd1", "n2", "mean2", "sd2", "events1", "total1", "events2", "total2",
        "measure", "estimate", "ci_low", "ci_high", "se", "p", "control", "population", "blinding", "source", "note",
    ];

    /// <summary>Reads a file; every problem is found.</summary>
    public static Reading<OwnStudies> Read(CsvTable table)
    {
        List<Problem> problems = [];
        foreach (string unknown in table.Columns.Where(c => !Columns.Contains(c)))
            problems.Add(new Problem(table.File, 1, table.Columns.IndexOf(unknown) + 1, $"'{unknown}' is no column of a study file.", $"The columns are {string.Join(", ", Columns)}."));
        foreach (string wanted in Columns.Take(2).Where(c => !table.Columns.Contains(c)))
            problems.Add(new Problem(table.File, 1, 0, $"There is no column '{wanted}'.", "Every row names its study and its outcome."));
        if (table.Rows.IsEmpty)
            problems.Add(new Problem(table.File, 1, 0, "The file has a header and no study.", "Write one row a comparison."));
        if (problems.Count > 0)
            return Reading<OwnStudies>.Failed(problems);
        Dictionary<string, Study> studies = new(StringComparer.OrdinalIgnoreCase);
        List<OutcomeRow> outcomes = [];
        foreach (CsvRow row in table.Rows)
            Read(row, studies, outcomes, problems);
        return problems.Count > 0 ? Reading<OwnStudies>.Failed(problems) : Reading<OwnStudies>.Of(new OwnStudies([.. studies.Values], [.. outcomes]));
    }

    private static void Read(CsvRow row, Dictionary<string, Study> studies, List<OutcomeRow> outcomes, List<Problem> problems)
    {
        int before = problems.Count;
        string Text(string column) => row.Table.Columns.Contains(column) ? row[column].Trim() : "";
        double? Number(string column)
        {
            string text = Text(column);
            if (text.Length == 0 || text == "NA")
                return null;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
                return value;
            problems.Add(row.ProblemAt(column, $"'{text}' is no number.", "Write a decimal number with a point, or leave the cell empty."));
            return null;
        }
        void Wrong(string what, string remedy) => problems.Add(new Problem(row.Table.File, row.Line, 0, what, remedy));
        string study = Text("study"), outcome = Text("outcome").ToLowerInvariant().Replace(' ', '_');
        if (study.Length == 0 || outcome.Length == 0)
            Wrong("The row names no study or no outcome.", "Fill both cells.");
        double? n1 = Number("n1"), m1 = Number("mean1"), s1 = Number("sd1"), n2 = Number("n2"), m2 = Number("mean2"), s2 = Number("sd2"), month = Number("month");
        double? a = Number("events1"), t1 = Number("total1"), c = Number("events2"), t2 = Number("total2");
        double? estimate = Number("estimate"), low = Number("ci_low"), high = Number("ci_high"), se = Number("se"), p = Number("p");
        string unit = Text("unit");
        OutcomeRow common = new() { Study = study, Outcome = outcome, Arm = "", Role = "", Statistic = "", Month = month, Unit = unit, Note = Text("note"), Seen = Seen.Verbatim, Source = "", Locator = Text("source"), Line = row.Line };
        List<OutcomeRow> made = [];
        if (m1 is not null || s1 is not null)
        {
            if (m1 is null || s1 is null || n1 is null || m2 is null || s2 is null || n2 is null)
                Wrong("A comparison of means needs n1, mean1, sd1, n2, mean2 and sd2.", "Fill all six, or none.");
            else if (!(s1 > 0) || !(s2 > 0) || !(n1 >= 2) || !(n2 >= 2))
                Wrong("A standard deviation is not above zero, or an arm holds fewer than two people.", "Correct the row.");
            string statistic = unit == "%" ? "mean_change_percent" : "final_value";
            made.Add(common with { Arm = "treated", Role = "intervention", Statistic = statistic, People = n1, Mean = m1, Deviation = s1, DeviationBasis = "as given" });
            made.Add(common with { Arm = "control", Role = "control", Statistic = statistic, People = n2, Mean = m2, Deviation = s2, DeviationBasis = "as given" });
        }
        if (a is not null || c is not null)
        {
            if (a is null || t1 is null || c is null || t2 is null)
                Wrong("A comparison of events needs events1, total1, events2 and total2.", "Fill all four, or none.");
            else if (a < 0 || c < 0 || a > t1 || c > t2)
                Wrong("Events are below zero, or exceed the people in the arm.", "Correct the row.");
            made.Add(common with { Arm = "treated", Role = "intervention", Statistic = "events", Events = a, Total = t1, Unit = "patients" });
            made.Add(common with { Arm = "control", Role = "control", Statistic = "events", Events = c, Total = t2, Unit = "patients" });
        }
        if (estimate is double middle)
        {
            string measure = Text("measure").ToUpperInvariant();
            bool ratio = measure is "RR" or "OR" or "HR";
            if (!ratio && measure != "MD")
                Wrong($"'{measure}' is no measure of a published estimate.", "Write RR, OR, HR or MD.");
            else if (ratio && !(middle > 0))
                Wrong("A ratio is above zero.", "Give the ratio itself, not its logarithm.");
            else
                (low, high) = Interval(middle, ratio, low, high, se, p, Wrong);
            made.Add(common with { Arm = "treated vs control", Role = "contrast", Statistic = "published", Estimate = middle, Low = low, High = high, Unit = ratio ? measure : unit });
        }
        if (made.Count == 0 && problems.Count == before)
            Wrong("The row holds no result.", "Give means, events or a published estimate.");
        if (problems.Count > before)
            return;
        outcomes.AddRange(made);
        double? people = n1 + n2 ?? t1 + t2;
        if (!studies.ContainsKey(study))
            studies.Add(study, new Study
            {
                Id = study, Author = study, Year = Text("year"), Form = Text("form"), Dose = Text("dose"), DoseUnit = Text("dose_unit"), Control = Text("control"), Population = Text("population"),
                Blinding = Text("blinding"), Notes = Text("note"), Locator = Text("source"), Months = Text("month"), Randomized = people, IsOwn = true, Arms = "treated; control",
            });
    }

    private static (double?, double?) Interval(double estimate, bool ratio, double? low, double? high, double? se, double? p, Action<string, string> wrong)
    {
        if (low is not null || high is not null)
        {
            if (!(low < estimate && estimate < high) || (ratio && !(low > 0)))
                wrong("The estimate does not lie inside its confidence interval.", "Check for a lost minus sign or swapped cells.");
            return (low, high);
        }
        double y = ratio ? Math.Log(estimate) : estimate;
        double? error = se;
        if (error is null && p is double probability)
        {
            if (probability is not (> 0 and < 1) || y == 0)
                wrong($"A p-value of {probability.ToString(CultureInfo.InvariantCulture)} gives no standard error here.", "Give a confidence interval or se.");
            else
                error = Math.Abs(y) / Distributions.NormalUpperQuantile(probability / 2);
        }
        if (!(error > 0))
        {
            if (error is not null || p is null)
                wrong("A published estimate needs ci_low and ci_high, se above zero, or p.", "Fill one of them.");
            return (null, null);
        }
        double half = Distributions.NormalUpperQuantile(0.025) * error.Value;
        return ratio ? (Math.Exp(y - half), Math.Exp(y + half)) : (y - half, y + half);
    }
}
