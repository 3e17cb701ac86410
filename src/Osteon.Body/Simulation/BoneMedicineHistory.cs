using System.Collections.Frozen;
using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;

namespace Osteon.Body.Simulation;

/// <summary>What a person's medicines do to the bone that this model can and cannot follow.</summary>
/// <param name="Unfollowed">Active medicines that change bone and have no mechanism here.</param>
/// <param name="DenosumabDaysAgo">Days since the last dose of denosumab; null where there is none.</param>
internal sealed record BoneMedicineHistory(IReadOnlyList<string> Unfollowed, double? DenosumabDaysAgo)
{
    private static readonly FrozenSet<string> BoneActive = CsvTable.Embedded(typeof(BoneMedicineHistory).Assembly, "population/bone-active-medicines.csv").Rows
        .Select(row => row["substance"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const double DaysPerYear = 365.25;

    /// <summary>Reads a person's list.</summary>
    public static BoneMedicineHistory Of(Person person)
    {
        if (person.Medicines is not MedicineList.Listed listed)
            return new([], null);
        List<string> unfollowed = [];
        double? denosumab = null;
        foreach (MedicineEntry entry in listed.Entries.Where(entry => entry.Recognition.Match == Match.Exact))
        {
            bool isDenosumab = entry.Recognition.Substances.Contains("denosumab", StringComparer.OrdinalIgnoreCase);
            if (isDenosumab)
            {
                DateOnly last = entry.LastDose ?? entry.Stopped ?? person.AsOf.AddDays(-Conventions.DenosumabLastDoseUnknownDays);
                double days = Math.Max(1, person.AsOf.DayNumber - last.DayNumber);
                if (days < Conventions.DenosumabMemoryYears * DaysPerYear)
                    denosumab = Math.Min(denosumab ?? days, days);
            }
            else if (entry.CountsAsActive(person.AsOf) && entry.Recognition.Substances.FirstOrDefault(BoneActive.Contains) is string substance)
                unfollowed.Add(substance);
        }
        return new(unfollowed, denosumab);
    }
}
