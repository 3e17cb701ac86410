namespace Osteon.Guidance.Rules;

/// <summary>How soon a person should be seen when a rule applies.</summary>
public enum Urgency
{
    /// <summary>The rule sends nobody anywhere.</summary>
    None,

    /// <summary>At the next visit.</summary>
    NextVisit,

    /// <summary>A doctor within days.</summary>
    WithinDays,

    /// <summary>A doctor or clinic today.</summary>
    Today,

    /// <summary>The emergency number, now.</summary>
    Emergency,
}
