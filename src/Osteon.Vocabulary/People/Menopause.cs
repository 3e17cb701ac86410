namespace Osteon.Vocabulary.People;

/// <summary>Where a woman stands with regard to her final menstrual period.</summary>
public abstract record Menopause
{
    private Menopause() { }

    /// <summary>Periods still come.</summary>
    public sealed record Before : Menopause;

    /// <summary>The final period was at this age.</summary>
    /// <param name="AgeAtFinalPeriodYears">Years.</param>
    /// <param name="Surgical">Whether the ovaries were removed.</param>
    public sealed record After(double AgeAtFinalPeriodYears, bool Surgical = false) : Menopause;
}
