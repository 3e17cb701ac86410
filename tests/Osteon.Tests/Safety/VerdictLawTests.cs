using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Osteon.Guidance;
using Osteon.Safety;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;
using static Osteon.Tests.Safety.People;

namespace Osteon.Tests.Safety;

/// <summary>Laws that hold for every person: nothing added, nothing forgotten and nothing unknown ever clears.</summary>
public sealed class VerdictLawTests
{
    private static readonly MedicineEntry[] Cabinet =
    [
        Exact("warfarin", "B01AA03"), Exact("warfarin", "B01AA03", Today.AddDays(-60)), Exact("acenocoumarol", "B01AA07", Today.AddDays(-5)), Exact("apixaban", "B01AF02"),
        Exact("milvexaban"), Exact("paracetamol", "N02BE01"), Exact("carbamazepine", "N03AF01"), Exact("menatetrenone"), Exact("levothyroxine", "H03AA01"),
        Unrecognized("blue pill"), Fuzzy("warfrin", "warfarin", Answer.Yes), Fuzzy("paracetmol", "paracetamol", Answer.Unknown),
    ];

    private static bool IsStop(Person person) => Verdict.For(person, Guidebook.Load(), Today).IsStop;

    private static Gen<ImmutableArray<T>> Some<T>(IReadOnlyList<T> all) =>
        Gen.Choose(0, all.Count - 1).Select(i => all[i]).ArrayOf().Select(picked => picked.Take(3).Distinct().ToImmutableArray());

    // About half of all answers are "none", so that a fair share of persons is cleared and the laws have something to break.
    private static Gen<Reported<ImmutableArray<T>>> Told<T>() where T : struct, Enum =>
        from roll in Gen.Choose(0, 5)
        from some in Some(Enum.GetValues<T>())
        select roll switch { 0 => default, 1 or 2 => Reported<ImmutableArray<T>>.Of(some), _ => Reported<ImmutableArray<T>>.Of([]) };

    private static readonly Gen<Person> Persons =
        from age in Gen.Choose(5, 100)
        from male in Gen.Elements(true, false)
        from medicineRoll in Gen.Choose(0, 5)
        from medicines in Some(Cabinet)
        from clottingRoll in Gen.Choose(0, 5)
        from clotting in Some(Enum.GetValues<ClottingDisorder>())
        from conditions in Told<Condition>()
        from symptoms in Told<Symptom>()
        from supplementRoll in Gen.Choose(0, 3)
        from gfr in Gen.Choose(10, 100)
        from hasGfr in Gen.Elements(true, false)
        select Cleared with
        {
            AgeYears = age,
            Sex = male ? Sex.Male : Sex.Female,
            Medicines = medicineRoll == 0 ? new MedicineList.NotTold() : medicineRoll < 4 && !medicines.IsEmpty ? new MedicineList.Listed(medicines) : new MedicineList.None(),
            Clotting = clottingRoll == 0 ? new ClottingHistory.NotTold() : clottingRoll < 2 && !clotting.IsEmpty ? new ClottingHistory.Listed(clotting) : new ClottingHistory.None(),
            Conditions = conditions,
            Symptoms = symptoms,
            Supplements = supplementRoll == 0 ? default : Reported<Regimen>.Of(supplementRoll == 1 ? Menaquinone7(90) : Regimen.Nothing),
            Labs = hasGfr ? [new LabResult(LabTest.EstimatedGfr, gfr, Today, "")] : [],
        };

    private static void Holds(Func<Person, IEnumerable<Person>> worse) =>
        Prop.ForAll(Persons.ToArbitrary(), person => !IsStop(person) || worse(person).All(IsStop)).Holds(80);

    [Fact]
    public void A_medicine_added_never_turns_a_stop_into_a_clearance() => Holds(person => Cabinet.Select(entry => person.Medicines switch
    {
        MedicineList.None => person with { Medicines = new MedicineList.Listed([entry]) },
        MedicineList.Listed list => person with { Medicines = new MedicineList.Listed(list.Entries.Add(entry)) },
        _ => person, // nothing can be added to a list that nobody told: naming one answers the question
    }));

    [Fact]
    public void An_answer_taken_away_never_turns_a_stop_into_a_clearance() => Holds(person =>
    [
        person with { Medicines = new MedicineList.NotTold() },
        person with { Clotting = new ClottingHistory.NotTold() },
        person with { Conditions = default },
        person with { Symptoms = default },
        person with { Supplements = default },
        person with { Menopause = default, Fractures = default, Diet = default },
    ]);

    [Fact]
    public void A_medicine_that_becomes_unreadable_never_turns_a_stop_into_a_clearance() => Holds(person => person.Medicines is MedicineList.Listed list
        ? list.Entries.Select(entry => person with { Medicines = new MedicineList.Listed(list.Entries.Replace(entry, Unrecognized(entry.Recognition.Input))) })
        : []);

    [Fact]
    public void A_stop_date_taken_away_never_turns_a_stop_into_a_clearance() => Holds(person => person.Medicines is MedicineList.Listed list
        ? [person with { Medicines = new MedicineList.Listed([.. list.Entries.Select(entry => entry with { Stopped = null })]) }]
        : []);

    [Fact]
    public void A_diagnosis_or_disorder_added_never_turns_a_stop_into_a_clearance() => Holds(person =>
    [
        .. Enum.GetValues<Condition>().Where((_, i) => i % 5 == (int)person.AgeYears % 5).Select(condition => person.Conditions.TryGet(out ImmutableArray<Condition> told) ? person with { Conditions = Reported<ImmutableArray<Condition>>.Of(told.Add(condition)) } : person),
        .. Enum.GetValues<ClottingDisorder>().Select(disorder => person.Clotting is ClottingHistory.Listed list ? person with { Clotting = new ClottingHistory.Listed(list.Disorders.Add(disorder)) } : person),
    ]);

    [Fact]
    public void Nothing_unknown_is_ever_cleared() => Prop.ForAll(Persons.ToArbitrary(), person =>
        IsStop(person) || (person.Medicines is not MedicineList.NotTold && person.Clotting is not ClottingHistory.NotTold && person.Conditions.IsKnown && person.Symptoms.IsKnown)).Holds(80);

    [Fact]
    public void The_order_of_medicines_changes_nothing() => Prop.ForAll(Persons.ToArbitrary(), person =>
        person.Medicines is not MedicineList.Listed list || IsStop(person) == IsStop(person with { Medicines = new MedicineList.Listed([.. list.Entries.Reverse()]) })).Holds(80);

    [Fact]
    public void The_generator_of_these_persons_makes_stops_and_clearances()
    {
        Person[] persons = [.. Persons.Sample(200)];
        Assert.Contains(persons, IsStop);
        Assert.Contains(persons, person => !IsStop(person));
    }
}
