using System.Collections.Immutable;
using System.Globalization;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.Foods;

/// <summary>Reads the diaries that Cronometer (servings, or daily summary) and MyFitnessPal (nutrition summary) export as CSV.</summary>
/// <remarks>MyFitnessPal gives calcium and vitamins as percent of a daily value that changed over the years and is not named in the file:
/// these columns are left out. Neither program knows vitamin K2; Cronometer's vitamin K is K1 and little else.</remarks>
public static class DiaryReader
{
    private static readonly ImmutableArray<(string Column, Nutrient Nutrient, string Unit)> CronometerColumns =
    [
        ("Vitamin K (µg)", Nutrient.Phylloquinone, "ug"), ("Vitamin D (IU)", Nutrient.Cholecalciferol, "[IU]"), ("Vitamin D (µg)", Nutrient.Cholecalciferol, "ug"),
        ("Calcium (mg)", Nutrient.Calcium, "mg"), ("Magnesium (mg)", Nutrient.Magnesium, "mg"), ("Phosphorus (mg)", Nutrient.Phosphorus, "mg"), ("Protein (g)", Nutrient.Protein, "g"), ("Fat (g)", Nutrient.Fat, "g"),
    ];

    private static readonly ImmutableArray<(string Column, Nutrient Nutrient, string Unit)> MyFitnessPalColumns = [("Protein (g)", Nutrient.Protein, "g"), ("Fat (g)", Nutrient.Fat, "g")];

    /// <summary>Reads a diary.</summary>
    /// <param name="file">The name for problems.</param>
    /// <param name="text">The CSV.</param>
    public static Reading<Diary> Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using StringReader reader = new(text);
        Reading<CsvTable> table = CsvTable.Read(file, reader);
        if (!table.Succeeded)
            return Reading<Diary>.Failed(table.Problems);
        ImmutableArray<string> columns = table.Value.Columns;
        bool Has(params string[] names) => names.All(name => columns.Contains(name, StringComparer.Ordinal));
        (string Program, string Day, ImmutableArray<(string Column, Nutrient, string)> Known)? form =
            Has("Date", "Meal", "Calories") ? ("MyFitnessPal", "Date", MyFitnessPalColumns)
            : Has("Day", "Food Name", "Amount") ? ("Cronometer servings", "Day", CronometerColumns)
            : Has("Date", "Energy (kcal)") ? ("Cronometer daily summary", "Date", CronometerColumns) : null;
        if (form is not (string program, string dayColumn, ImmutableArray<(string, Nutrient, string)> known))
            return Reading<Diary>.Failed([new Problem(file, 1, 1, "The header is that of no diary we know.", "Export 'Food & Recipe Entries' or 'Daily Nutrition' from Cronometer (header: Day,Time,Group,Food Name,Amount,…), or the nutrition summary from MyFitnessPal (header: Date,Meal,Calories,…).")]);

        List<Problem> problems = [];
        Dictionary<DateOnly, Dictionary<Nutrient, double>> days = [];
        foreach (CsvRow row in table.Value.Rows)
        {
            if (IsTotal(row, dayColumn))
                continue;
            if (!TryDay(row[dayColumn], out DateOnly day))
            {
                problems.Add(row.ProblemAt(dayColumn, $"'{DocumentReader.Short(row[dayColumn])}' is no day.", "Days are written 2025-09-30."));
                continue;
            }
            Dictionary<Nutrient, double> sums = days.TryGetValue(day, out Dictionary<Nutrient, double>? found) ? found : days[day] = [];
            foreach ((string column, Nutrient nutrient, string unit) in known.Where(k => columns.Contains(k.Item1, StringComparer.Ordinal)))
            {
                string cell = row[column].Trim();
                if (cell.Length == 0)
                    continue;
                if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !(value >= 0 && value <= 1e6))
                    problems.Add(row.ProblemAt(column, $"'{DocumentReader.Short(cell)}' is no amount.", "Write a number of zero or more with a decimal point."));
                else
                    sums[nutrient] = sums.GetValueOrDefault(nutrient) + new Quantity(value, Unit.Of(unit)).In(CourseItem.For(nutrient).Unit, CourseItem.For(nutrient).Substance)!.Value; // the units above convert
            }
        }
        if (problems.Count == 0 && days.Count == 0)
            problems.Add(new Problem(file, 0, 0, "The diary holds no day.", "Export a time in which something was written down."));
        return problems.Count > 0 ? Reading<Diary>.Failed(problems) : Reading<Diary>.Of(new Diary(program, days.Keys.Min(), days.Keys.Max(), days.Count,
            [.. known.Select(k => k.Item2).Distinct().Select(nutrient => (Nutrient: nutrient, Days: days.Values.Where(day => day.ContainsKey(nutrient)).ToArray())).Where(n => n.Days.Length > 0)
                .Select(n => new DiaryMean(n.Nutrient, n.Days.Average(day => day[n.Nutrient]), n.Days.Length))]));
    }

    // Some exports end with a line of sums.
    private static bool IsTotal(CsvRow row, string dayColumn) => row[dayColumn].StartsWith("Total", StringComparison.OrdinalIgnoreCase)
        || row.Table.Columns.Contains("Meal") && row["Meal"].Contains("Total", StringComparison.OrdinalIgnoreCase);

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}

/// <summary>A diary in means per day.</summary>
/// <param name="Program">The program and kind of export.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Days">Days with entries.</param>
/// <param name="Means">Means of the nutrients the export holds.</param>
public sealed record Diary(string Program, DateOnly First, DateOnly Last, int Days, ImmutableArray<DiaryMean> Means);

/// <summary>A nutrient's mean per day.</summary>
/// <param name="Nutrient">Which.</param>
/// <param name="PerDay">In its canonical unit.</param>
/// <param name="Days">Days that have a value.</param>
public sealed record DiaryMean(Nutrient Nutrient, double PerDay, int Days);
