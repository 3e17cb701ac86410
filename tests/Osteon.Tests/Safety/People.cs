using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Tests.Safety;

/// <summary>Persons and medicines the verdict is tried on.</summary>
internal static class People
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>A woman of 62 who answered every question of safety with none.</summary>
    public static Person Cleared { get; } = new()
    {
        AsOf = Today,
        AgeYears = 62,
        Sex = Sex.Female,
        Medicines = new MedicineList.None(),
        Clotting = new ClottingHistory.None(),
        Conditions = Reported<ImmutableArray<Condition>>.Of([]),
        Symptoms = Reported<ImmutableArray<Symptom>>.Of([]),
        Supplements = Reported<Regimen>.Of(Regimen.Nothing),
    };

    public static MedicineEntry Exact(string name, string atc = "", DateOnly? stopped = null) => new(
        new Recognition(name, Match.Exact, name, [name], atc.Length > 0 ? [atc] : [], atc.StartsWith("B01AA", StringComparison.Ordinal) ? Answer.Yes : Answer.No)
        {
            HoldsVitaminK = name is "menatetrenone" or "phytomenadione" or "menaquinone-7" ? Answer.Yes : Answer.No,
        }, null, null, stopped);

    public static MedicineEntry Fuzzy(string text, string near, Answer antagonist) => new(new Recognition(text, Match.Fuzzy, near, [], [], antagonist), null, null, null);

    public static MedicineEntry Unrecognized(string text) => new(new Recognition(text, Match.None, null, [], [], Answer.Unknown), null, null, null);

    public static Person Taking(params ImmutableArray<MedicineEntry> entries) => Cleared with { Medicines = new MedicineList.Listed(entries) };

    public static Regimen Menaquinone7(double micrograms) =>
        new($"MK-7 {micrograms} µg", [new Course.OfNutrient(Nutrient.Menaquinone7, micrograms, new Schedule(), default)]);
}
