using System.Collections.Immutable;
using Osteon.Vocabulary.Medicines;

namespace Osteon.Vocabulary.People;

/// <summary>What a person said of their medicines. Silence is not <see cref="None"/>.</summary>
public abstract record MedicineList
{
    private MedicineList() { }

    /// <summary>Nobody said anything, or it could not be read.</summary>
    public sealed record NotTold : MedicineList;

    /// <summary>The person said explicitly that they take none.</summary>
    public sealed record None : MedicineList;

    /// <summary>The person named these.</summary>
    /// <param name="Entries">One for each medicine; never empty.</param>
    public sealed record Listed(ImmutableArray<MedicineEntry> Entries) : MedicineList;
}

/// <summary>One medicine as a person or an order wrote it, with what it was taken for.</summary>
/// <param name="Recognition">What the text was taken for.</param>
/// <param name="Dose">The dose as written, where given.</param>
/// <param name="Started">First day, where given.</param>
/// <param name="Stopped">Last day, where given. Without one a past or negated mention counts as active.</param>
/// <param name="LastDose">The day of the last injection or infusion, for medicines given at long intervals.</param>
public sealed record MedicineEntry(Recognition Recognition, string? Dose, DateOnly? Started, DateOnly? Stopped, DateOnly? LastDose = null)
{
    /// <summary>Days for which a stopped medicine still counts as active.</summary>
    public const int WashoutDays = 28;

    /// <summary>Whether it must be treated as taken on <paramref name="today"/>: it has no stop date at least 28 days back.</summary>
    public bool CountsAsActive(DateOnly today) => Stopped is not DateOnly stopped || stopped.DayNumber > today.DayNumber - WashoutDays;
}
