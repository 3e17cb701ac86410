namespace Osteon.Guidance.Rules;

/// <summary>Kinds of output that a rule can withhold and that a stop withholds altogether.</summary>
public enum Topic
{
    /// <summary>What vitamin K does to markers, bone, fractures or arteries.</summary>
    Efficacy,

    /// <summary>How much to take, in which form, when.</summary>
    Dose,

    /// <summary>A suggestion to eat more or less of a food for its vitamin K.</summary>
    FoodChange,

    /// <summary>A reminder or a calendar entry to take something.</summary>
    Reminder,

    /// <summary>A suggestion to take calcium or vitamin D.</summary>
    CalciumOrVitaminD,
}
