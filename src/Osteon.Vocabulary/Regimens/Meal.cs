namespace Osteon.Vocabulary.Regimens;

/// <summary>The meal with which something is taken.</summary>
public enum Meal
{
    /// <summary>No food with it.</summary>
    EmptyStomach,
    /// <summary>Breakfast.</summary>
    Breakfast,
    /// <summary>Lunch.</summary>
    Lunch,
    /// <summary>Dinner.</summary>
    Dinner,
    /// <summary>Some meal, whichever.</summary>
    AnyMeal,
}
