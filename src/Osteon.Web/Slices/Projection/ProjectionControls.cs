using System.Collections.Immutable;
using System.Globalization;
using Osteon.Reports;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Web.Slices.Projection;

/// <summary>What the controls of the projection page say: one regimen set by sliders, more in words, how far, for whom.</summary>
public sealed record ProjectionControls
{
    /// <summary>The controls as a page opens with them.</summary>
    public static ProjectionControls Usual { get; } = new();

    /// <summary>The form of vitamin K: <c>mk7</c>, <c>mk4</c>, <c>k1</c> or <c>none</c>.</summary>
    public string Form { get; init; } = "mk7";

    /// <summary>Dose per day, µg for MK-7 and K1, mg for MK-4.</summary>
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

    /// <summary>Month of the stop; empty goes on.</summary>
    public string StopMonth { get; init; } = "";

    /// <summary>Further regimens, one a line, at most three.</summary>
    public string Others { get; init; } = "";

    /// <summary>Horizon in years.</summary>
    public string Years { get; init; } = "3";

    /// <summary>Who reads.</summary>
    public View View { get; init; }

    /// <summary>Reads the fields of a form; what is absent keeps its usual value.</summary>
    public static ProjectionControls Of(IFormCollection form)
    {
        string Field(string name, string usual) => form.TryGetValue(name, out var value) ? value.ToString().Trim() : usual;
        return new ProjectionControls
        {
            Form = Field("form", Usual.Form), Dose = Field("dose", Usual.Dose), Intakes = Field("intakes", Usual.Intakes), MealFat = Field("meal_fat", ""),
            D3 = Field("d3", "0"), Calcium = Field("calcium", "0"), Exercise = form.ContainsKey("exercise"), Treatment = Field("treatment", ""),
            StartMonth = Field("start_month", "0"), StopMonth = Field("stop_month", ""), Others = Field("others", ""), Years = Field("years", "3"),
            View = Field("view", "person") == "clinician" ? View.Clinician : View.Person,
        };
    }

    /// <summary>The regimens in the words of the regimen reader, the controls' own first.</summary>
    public IEnumerable<string> InWords()
    {
        List<string> courses = [];
        string when = (Months(StartMonth) is "" or "0" ? "" : $" from {StartMonth} months") + (Months(StopMonth).Length == 0 ? "" : $" until {StopMonth} months");
        string fat = MealFat.Length == 0 ? "" : $" with {MealFat} g fat";
        if (Form is "mk7" or "k1" && Dose != "0")
            courses.Add($"{Form} {Divided()} µg{Times()}{fat}{when}");
        if (Form == "mk4" && Dose != "0")
            courses.Add($"mk4 {Divided()} mg{Times()}{fat}{when}");
        if (D3 is not ("" or "0"))
            courses.Add($"d3 {D3} IU{when}");
        if (Calcium is not ("" or "0"))
            courses.Add($"calcium {Calcium} mg{when}");
        if (Exercise)
            courses.Add("exercise" + when);
        if (Treatment.Length > 0)
            courses.Add(Treatment + when);
        yield return courses.Count == 0 ? "nothing" : string.Join(" + ", courses);
        foreach (string line in Others.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return line;
    }

    /// <summary>The regimens, or every problem of every line.</summary>
    public (ImmutableArray<Regimen> Regimens, ImmutableArray<Problem> Problems) Regimens()
    {
        ImmutableArray<Reading<Regimen>> readings = [.. InWords().Select(RegimenText.Read)];
        return ([.. readings.Where(r => r.Succeeded).Select(r => r.Value!)], [.. readings.SelectMany(r => r.Problems).Select(p => p with { Line = 0, Column = 0 })]); // succeeded implies a value
    }

    /// <summary>The horizon, where it can be read.</summary>
    public double? HorizonYears() => double.TryParse(Years, NumberStyles.Float, CultureInfo.InvariantCulture, out double years) && years is > 0 and <= 30 ? years : null;

    private string Divided() => Intakes is "2" or "3" && double.TryParse(Dose, NumberStyles.Float, CultureInfo.InvariantCulture, out double dose)
        ? (dose / (Intakes == "2" ? 2 : 3)).ToString("0.####", CultureInfo.InvariantCulture)
        : Dose;

    private string Times() => Intakes is "2" or "3" ? $" {Intakes}x/day" : "";

    private static string Months(string text) => text.Trim();
}
