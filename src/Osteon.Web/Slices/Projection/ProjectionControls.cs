using System.Collections.Immutable;
using System.Globalization;
using Osteon.Reports;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Web.Slices.Projection;

/// <summary>What the controls of the projection page say: one regimen set by sliders, up to three kept beside it, how far, for whom.</summary>
public sealed record ProjectionControls
{
    /// <summary>The stop slider's end, which means that the regimen goes on; no horizon reaches further.</summary>
    public const int LastMonth = 120;

    /// <summary>The controls as a page opens with them.</summary>
    public static ProjectionControls Usual { get; } = new();

    /// <summary>The form of vitamin K, by the key of a <see cref="KForm"/>.</summary>
    public string Form { get; init; } = "mk7";

    /// <summary>Dose per day, µg.</summary>
    public string Dose { get; init; } = "180";

    /// <summary>Intakes a day, 1 to 3.</summary>
    public string Intakes { get; init; } = "1";

    /// <summary>Fat in the meal, g; empty takes what the person said.</summary>
    public string MealFat { get; init; } = "";

    /// <summary>Vitamin D3, IU a day.</summary>
    public string D3 { get; init; } = "0";

    /// <summary>Calcium, mg a day.</summary>
    public string Calcium { get; init; } = "0";

    /// <summary>Whether impact training is added.</summary>
    public bool Exercise { get; init; }

    /// <summary>A bone medicine in words, or empty.</summary>
    public string Treatment { get; init; } = "";

    /// <summary>First month.</summary>
    public string StartMonth { get; init; } = "0";

    /// <summary>Month of the stop; <see cref="LastMonth"/> or empty goes on.</summary>
    public string StopMonth { get; init; } = "120";

    /// <summary>Regimens kept beside it, one a line, at most three.</summary>
    public string Others { get; init; } = "";

    /// <summary>Horizon in years.</summary>
    public string Years { get; init; } = "3";

    /// <summary>Who reads.</summary>
    public View View { get; init; }

    /// <summary>Whether the inputs came with somebody's link and must not be taken for the reader's own.</summary>
    public bool IsShared { get; init; }

    /// <summary>Reads the fields of a form; what is absent keeps its usual value.</summary>
    public static ProjectionControls Of(IFormCollection form)
    {
        string Field(string name, string usual) => form.TryGetValue(name, out var value) ? value.ToString().Trim() : usual;
        return new ProjectionControls
        {
            Form = Field("form", Usual.Form), Dose = Field("dose", Usual.Dose), Intakes = Field("intakes", Usual.Intakes), MealFat = Field("meal_fat", ""),
            D3 = Field("d3", "0"), Calcium = Field("calcium", "0"), Exercise = form.ContainsKey("exercise"), Treatment = Field("treatment", ""),
            StartMonth = Field("start_month", "0"), StopMonth = Field("stop_month", Usual.StopMonth), Others = Field("others", ""), Years = Field("years", "3"),
            View = Field("view", "person") == "clinician" ? View.Clinician : View.Person, IsShared = form.ContainsKey("shared"),
        };
    }

    /// <summary>Whether the regimen is set to stop.</summary>
    public bool Stops => StopMonth.Length > 0 && StopMonth != LastMonth.ToString(CultureInfo.InvariantCulture);

    /// <summary>The form that is set; the first where the key is none of ours.</summary>
    public KForm KForm => KForm.All.FirstOrDefault(f => f.Key == Form) ?? KForm.All[0];

    /// <summary>The regimen of the controls in the words of the regimen reader.</summary>
    public string OwnInWords()
    {
        List<string> courses = [];
        string when = (StartMonth is "" or "0" ? "" : $" from {StartMonth} months") + (Stops ? $" until {StopMonth} months" : "");
        if (KForm.Name.Length > 0 && Dose != "0")
            courses.Add($"{KForm.Name} {Divided()} µg{Times()}{(MealFat.Length == 0 ? "" : $" with {MealFat} g fat")}{when}");
        if (D3 is not ("" or "0"))
            courses.Add($"d3 {D3} IU{when}");
        if (Calcium is not ("" or "0"))
            courses.Add($"calcium {Calcium} mg{when}");
        if (Exercise)
            courses.Add("exercise" + when);
        if (Treatment.Length > 0)
            courses.Add(Treatment + when);
        return courses.Count == 0 ? "nothing" : string.Join(" + ", courses);
    }

    /// <summary>The regimens in words, the controls' own first; none twice.</summary>
    public IEnumerable<string> InWords() =>
        Others.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(OwnInWords()).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The regimens, each under a name of its own, or every problem of every line.</summary>
    public (ImmutableArray<Regimen> Regimens, ImmutableArray<Problem> Problems) Regimens()
    {
        ImmutableArray<Reading<Regimen>> readings = [.. InWords().Select(RegimenText.Read)];
        List<Regimen> regimens = [];
        foreach (Regimen regimen in readings.Where(r => r.Succeeded).Select(r => r.Value!)) // succeeded implies a value
        {
            string label = regimen.Label + Times(regimen);
            int same = regimens.Count(r => r.Label == label || r.Label.StartsWith(label + " (", StringComparison.Ordinal));
            regimens.Add(regimen with { Label = same == 0 ? label : $"{label} ({same + 1})" });
        }
        return ([.. regimens], [.. readings.SelectMany(r => r.Problems).Select(p => p with { Line = 0, Column = 0 })]);
    }

    /// <summary>The horizon, where it can be read.</summary>
    public double? HorizonYears() => double.TryParse(Years, NumberStyles.Float, CultureInfo.InvariantCulture, out double years) && years is > 0 and <= 30 ? years : null;

    // Two regimens that differ in when alone would otherwise be called the same.
    private static string Times(Regimen regimen)
    {
        Schedule[] schedules = [.. regimen.Courses.Select(c => c.Schedule).Distinct()];
        double start = schedules.Select(s => s.StartDay).DefaultIfEmpty(0).Min();
        double? end = schedules.All(s => s.EndDay is not null) ? schedules.Select(s => s.EndDay).DefaultIfEmpty(null).Max() : null;
        static string Month(double day) => (day / 365.25 * 12).ToString("0.#", CultureInfo.InvariantCulture);
        return (start > 0 ? $", from month {Month(start)}" : "") + (end is double stop ? $", to month {Month(stop)}" : "");
    }

    private string Divided() => Intakes is "2" or "3" && double.TryParse(Dose, NumberStyles.Float, CultureInfo.InvariantCulture, out double dose)
        ? (dose / (Intakes == "2" ? 2 : 3)).ToString("0.####", CultureInfo.InvariantCulture)
        : Dose;

    private string Times() => Intakes is "2" or "3" ? $" {Intakes}x/day" : "";
}
