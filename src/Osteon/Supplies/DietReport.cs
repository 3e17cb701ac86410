using System.Collections.Immutable;
using Osteon.Guidance;
using Osteon.Guidance.Rules;
using Osteon.Reports;
using Osteon.Safety;
using Osteon.Vocabulary.Foods;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Supplies;

/// <summary>What a person's food supplies, which foods it comes from, how it stands beside reference intakes, and what one change would do.
/// Under a stop nothing of this is shown: a shortfall of vitamin K would be a call to eat more of it.</summary>
public static class DietReport
{
    private const int MostFoodsShown = 5;
    private const double SmallestShareShown = 0.02;

    /// <summary>Judges a person by the rules that ship, then reports on the diet.</summary>
    /// <param name="person">The person as told.</param>
    /// <param name="today">The day of the answer.</param>
    public static Report Of(Person person, DateOnly today) => Of(Verdict.For(person, Guidebook.Load(), today));

    /// <summary>The report on a person's diet.</summary>
    /// <param name="verdict">The verdict on the person.</param>
    public static Report Of(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        Person person = verdict.Situation.Person;
        string title = $"What {person.Label}'s food supplies";
        if (!verdict.TryClear(out Clearance? clearance))
            return Report.Stopped(verdict, title);
        if (!person.Diet.TryGet(out Vocabulary.People.Diet? diet))
            return Report.About(clearance, title, Section.Information("What the food supplies", new Sentence("Nothing was told about food. Add 'diet:' with foods or amounts per day to the person file; 'osteon schema person' shows how.")));

        DietSupply supply = DietSupply.From(diet);
        List<Section> sections = [Supplied(supply, diet), Shares(supply), Gaps(supply, person)];
        if (clearance.Opens(Topic.FoodChange))
            sections.Add(Changes(clearance, diet));
        sections.Add(Unknowns(supply));
        return Report.About(clearance, title, sections);
    }

    private static Section Supplied(DietSupply supply, Vocabulary.People.Diet diet)
    {
        string tables = diet.Region.TryGet(out FoodRegion told) ? $"By {Place(told)} tables" : "By all tables";
        return Section.Information("What the food supplies per day",
            new Sentence(supply.VitaminK2.ToldOutright
                ? $"Vitamin K2 was told outright: {Show(supply.VitaminK2.InRegion)} µg a day."
                : $"Vitamin K2: about {Show(supply.VitaminK2.InRegion)} µg a day {char.ToLowerInvariant(tables[0]) + tables[1..]}, {Show(supply.VitaminK2.AcrossTables)} µg across all tables. Laboratories differ up to 40 times for the same kind of cheese, so no single number is right.", Tone.Lead),
            new Sentence("Only the foods that were told are counted."),
            new Table("", [new Column("Nutrient"), new Column(tables), new Column("Across all tables"), new Column("Unit"), new Column("How it is known")],
                [.. supply.Nutrients.Prepend(supply.VitaminK2).Select(n => Row.Of(NameOf(n), Show(n.InRegion), Show(n.AcrossTables), n.Unit, Known(n)))])
            {
                Basis = new Basis { Sources = [.. Sources(diet)], Certainty = Certainty.Low, Seen = supply.VitaminK2.LeastCertain },
            });
    }

    private static Section Shares(DietSupply supply) => Section.Information("Where it comes from", new Table("", [new Column("Nutrient"), new Column("Food"), new Column("Per day"), new Column("Unit"), new Column("Share", "%")],
        [.. supply.Nutrients.Where(n => n.Nutrient is Nutrient.Phylloquinone or Nutrient.Calcium or Nutrient.Cholecalciferol or Nutrient.Magnesium or Nutrient.Protein).Prepend(supply.VitaminK2)
            .SelectMany(n => n.Shares.Take(MostFoodsShown).Where(s => s.PerDay.High >= SmallestShareShown * n.InRegion.High)
                .Select(s => Row.Of(NameOf(n), s.Food.Name, Show(s.PerDay), n.Unit, new Cell.Number(Estimate.Alone(100 * s.PerDay.High / n.InRegion.High), 0))))]));

    private static Section Gaps(DietSupply supply, Person person)
    {
        List<Row> rows = [];
        foreach (ReferenceIntake intake in ReferenceIntake.For(person))
        {
            NutrientSupply food = supply.Of(intake.Nutrient);
            if (intake.PerDay(person) is not double reference)
                continue;
            string kind = intake.Kind switch { ReferenceKind.AdequateIntake => "adequate", ReferenceKind.RecommendedIntake => "recommended", _ => "upper level" };
            rows.Add(Row.Of(NameOf(food), $"{intake.Body}, {kind}{(intake.Seen == Seen.Recalled ? " (to be verified)" : "")}", $"{Show(ValueRange.Exactly(reference))} {food.Unit}",
                new Cell.Number(Estimate.Alone(100 * food.InRegion.High / reference), 0), Standing(intake.Kind, food, reference)));
        }
        return Section.Information("Beside reference intakes",
            new Sentence("Reference intakes of vitamin K were set for K1 or for all forms together; no body has set one for K2: the evidence was found insufficient. Vitamin D values assume little sun. A shortfall by the foods told is one only where all foods were told."),
            new Table("", [new Column("Nutrient"), new Column("Reference intake"), new Column("Per day"), new Column("Food gives", "%"), new Column("Reading")], [.. rows])
            {
                Basis = new Basis { Sources = [.. ReferenceIntake.For(person).Select(i => i.Source).Distinct()], Certainty = Certainty.Moderate },
            });
    }

    private static Section Changes(Clearance clearance, Vocabulary.People.Diet diet)
    {
        bool minerals = clearance.Opens(Topic.CalciumOrVitaminD);
        ImmutableArray<Row>.Builder rows = ImmutableArray.CreateBuilder<Row>();
        foreach (CsvRow row in CsvTable.Embedded(typeof(FoodTable).Assembly, "foods/changes.csv").Rows)
        {
            DietSupply added = DietSupply.From(new Vocabulary.People.Diet([new FoodPortion(row["food"], row.RequiredNumber("grams"), row.RequiredNumber("times_per_week"))], [], diet.Region));
            Food food = FoodTable.Default.Find(row["food"])!; // a test follows every id
            Cell k2 = added.VitaminK2.WithoutValue.IsEmpty ? $"{Show(added.VitaminK2.InRegion)} ({Show(added.VitaminK2.AcrossTables)})" : new Cell.NotKnown("no table has a value");
            Cell Mineral(Nutrient nutrient) => minerals ? Number(added.Of(nutrient).InRegion.High) : "withheld";
            rows.Add(Row.Of($"{food.Name}, {row["portion"]}", k2, Number(added.Of(Nutrient.Phylloquinone).InRegion.High), Mineral(Nutrient.Calcium), Mineral(Nutrient.Cholecalciferol), Number(added.Of(Nutrient.Protein).InRegion.High)));
        }
        return Section.Effects(clearance, Topic.FoodChange, "What one more food would add per day",
            new Sentence("These are sums, not advice. Leaving things as they are is always an option."),
            new Table("", [new Column("Food"), new Column("K2 (all tables)", "µg"), new Column("K1", "µg"), new Column("Ca", "mg"), new Column("D", "µg"), new Column("Protein", "g")], rows.ToImmutable()));
    }

    private static Section Unknowns(DietSupply supply)
    {
        List<Block> blocks = [];
        foreach (NutrientSupply n in supply.Nutrients.Where(n => n.Nutrient?.IsVitaminK2() != true).Append(supply.VitaminK2).Where(n => !n.WithoutValue.IsEmpty))
            blocks.Add(new Sentence($"{NameOf(n)}: no value is known for {string.Join(", ", n.WithoutValue)}; counted as nothing, so the supply may be higher.", Tone.Item));
        if (!supply.VitaminK2.Borrowed.IsEmpty)
            blocks.Add(new Sentence($"Vitamin K2: the region's tables have no value for {string.Join(", ", supply.VitaminK2.Borrowed)}; those of other regions were taken.", Tone.Item));
        if (supply.VitaminK2.LeastCertain == Seen.Recalled)
            blocks.Add(new Sentence("Some values of vitamin K2 were not read in their source and are to be verified.", Tone.Item));
        blocks.Add(new Sentence("Portions are as told; the same food differs between makers, seasons and kitchens.", Tone.Item));
        return Section.Information("What is not known", blocks);
    }

    private static IEnumerable<string> Sources(Vocabulary.People.Diet diet) => diet.Portions.Select(p => FoodTable.Default.Find(p.FoodId)).OfType<Food>()
        .SelectMany(f => f.Menaquinones.Select(m => m.Source)).Append("usda-sr28").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string Standing(ReferenceKind kind, NutrientSupply food, double reference) => (kind, food.InRegion.High >= reference) switch
    {
        (ReferenceKind.UpperLevel, true) => "above, from food alone",
        (ReferenceKind.UpperLevel, false) => "below",
        (_, true) => "met",
        _ when food.ToldOutright => $"{Show(ValueRange.Exactly(reference - food.InRegion.High))} {food.Unit} short",
        _ => "short by the foods told",
    };

    private static string Place(FoodRegion region) => region switch
    {
        FoodRegion.Europe => "European",
        FoodRegion.UnitedStates => "American",
        FoodRegion.Japan => "Japanese",
        FoodRegion.India => "Indian",
        _ => "Australian",
    };

    private static string Known(NutrientSupply supply) => supply.ToldOutright ? "told" : supply.LeastCertain switch { Seen.Verbatim => "read in tables", Seen.Derived => "partly from similar foods", _ => "partly to be verified" };

    private static Cell.Number Number(double value) => new Cell.Number(Estimate.Alone(value), value >= 100 ? 0 : 1);

    private static string Show(ValueRange range)
    {
        int digits = range.High >= 10 ? 0 : 1;
        (double low, double high) = (Math.Round(range.Low, digits), Math.Round(range.High, digits));
        return low == high ? FormattableString.Invariant($"{high:0.#}") : FormattableString.Invariant($"{low:0.#} to {high:0.#}");
    }

    private static string NameOf(NutrientSupply supply) => supply.Nutrient switch
    {
        null => "Vitamin K2, all forms",
        Nutrient.Phylloquinone => "Vitamin K1",
        Nutrient.Menaquinone4 => "MK-4",
        Nutrient.Menaquinone7 => "MK-7",
        Nutrient.LongMenaquinones => "MK-8 to MK-10",
        Nutrient.Cholecalciferol => "Vitamin D",
        Nutrient other => Words.Capital(other.ToString()),
    };
}
