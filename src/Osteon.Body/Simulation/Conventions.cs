using Osteon.Body.Parameters;

namespace Osteon.Body.Simulation;

/// <summary>What a simulation takes for granted beside the equations, one row each in <c>data/parameters/conventions.csv</c>.</summary>
internal static class Conventions
{
    private static readonly ParameterSheet Sheet = ParameterSheet.Embedded("conventions.csv");

    /// <summary>Standard deviation between people of the logarithm of drug response and calcium absorption.</summary>
    public static double DrugResponseDeviation { get; } = Sheet["conventions.drug_response_deviation"];

    /// <summary>Time for which a past dose of denosumab still matters to bone, years.</summary>
    public static double DenosumabMemoryYears { get; } = Sheet["conventions.denosumab_memory"];

    /// <summary>Days since the last dose of denosumab where only the medicine was told.</summary>
    public static int DenosumabLastDoseUnknownDays { get; } = (int)Sheet["conventions.denosumab_last_dose_unknown"];

    /// <summary>Earlier doses of denosumab that bring the body to where it stands.</summary>
    public static int DenosumabPastDoses { get; } = (int)Sheet["conventions.denosumab_past_doses"];

    /// <summary>Time between two doses of denosumab, days.</summary>
    public static double DenosumabIntervalDays { get; } = Sheet["conventions.denosumab_interval"];

    /// <summary>Dose of denosumab at once, mg.</summary>
    public static double DenosumabDoseMilligrams { get; } = Sheet["conventions.denosumab_dose"];

    /// <summary>Hour of the first intake of a day.</summary>
    public static double BreakfastHour { get; } = Sheet["conventions.breakfast"];

    /// <summary>Hour of the last intake of a day.</summary>
    public static double DinnerHour { get; } = Sheet["conventions.dinner"];

    /// <summary>Days for which frequent doses are given one by one before their mean takes over.</summary>
    public static double SettlingDays { get; } = Sheet["conventions.settling_days"];

    /// <summary>Longest interval of doses that may be averaged, days.</summary>
    public static double LongestAveragedIntervalDays { get; } = Sheet["conventions.longest_averaged_interval"];

    /// <summary>Foods from which a list counts as a whole diet.</summary>
    public static int WholeDietFoods { get; } = (int)Sheet["conventions.whole_diet"];

    /// <summary>Filtration the equations can hold, mL/min.</summary>
    public static (double Least, double Most) Filtration { get; } = (Sheet["conventions.least_filtration"], Sheet["conventions.most_filtration"]);

    /// <summary>Longest time a menopause that is still to come takes, years.</summary>
    public static double TransitionYears { get; } = Sheet["conventions.transition_years"];

    /// <summary>Least time to the final period of a woman who still has periods, years.</summary>
    public static double LeastUntilFinalPeriodYears { get; } = Sheet["conventions.least_until_final_period"];

    /// <summary>Least filtration assumed where none was measured, mL/min, and the age from which it falls.</summary>
    public static (double Least, double FallsFromAge) UnmeasuredFiltration { get; } = (Sheet["conventions.least_unmeasured_filtration"], Sheet["conventions.filtration_falls_from"]);
}
