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
        string region = diet.Region.TryGet(out FoodRegion told) ? Words.InWords(told) : "all regions";
        return Section.Information("What the food supplies per day",
            new Sentence(supply.VitaminK2.ToldOutright
                ? $"Vitamin K2 was told outright: {supply.VitaminK2.InRegion} µg a day."
                : $"Vitamin K2 is about {Show(supply.VitaminK2.InRegion)} µg a day by the tables of {region}, and {Show(supply.VitaminK2.AcrossTables)} µg across all tables. Laboratories differ up to 40 times for the same kind of cheese, so no single number is right.", Tone.Lead),
            new Table("", [new Column("Nutrient"), new Column("Unit"), new Column($"{region}, low"), new Column($"{region}, high"), new Column("All tables, low"), new Column("All tables, high"), new Column("How it is known")],
                [.. supply.Nutrients.Append(supply.VitaminK2).Select(n => Row.Of(NameOf(n), n.Unit, Number(n.InRegion.Low), Number(n.InRegion.High), Number(n.AcrossTables.Low), Number(n.AcrossTables.High), Known(n)))])
            {
                Basis = new Basis { Sources = [.. Sources(diet)], Certainty = Certainty.Low, Seen = supply.VitaminK2.LeastCertain },
            });
    }

    private static Section Shares(DietSupply supply) => Section.Information("Where it comes from", new Table("", [new Column("Nutrient"), new Column("Food"), new Column("Per day, low"), new Column("Per day, high"), new Column("Unit"), new Column("Share", "%")],
        [.. supply.Nutrients.Where(n => n.Nutrient is Nutrient.Phylloquinone or Nutrient.Calcium or Nutrient.Cholecalciferol or Nutrient.Magnesium or Nutrient.Protein).Append(supply.VitaminK2)
            .SelectMany(n => n.Shares.Take(MostFoodsShown).Where(s => s.PerDay.High >= SmallestShareShown * n.InRegion.High)
                .Select(s => Row.Of(NameOf(n), s.Food.Name, Number(s.PerDay.Low), Number(s.PerDay.High), n.Unit, new Cell.Number(Estimate.Alone(100 * s.PerDay.High / n.InRegion.High), 0))))]));

    private static Section Gaps(DietSupply supply, Person person)
    {
        List<Row> rows = [];
        foreach (ReferenceIntake intake in ReferenceIntake.For(person))
        {
            NutrientSupply food = supply.Of(intake.Nutrient);
            if (intake.PerDay(person) is not double reference)
                continue;
            string kind = intake.Kind switch { ReferenceKind.AdequateIntake => "adequate intake", ReferenceKind.RecommendedIntake => "recommended intake", _ => "upper level" };
            rows.Add(Row.Of(NameOf(food), intake.Body, kind, Number(reference), food.Unit, new Cell.Number(Estimate.Alone(100 * food.InRegion.High / reference), 0), Standing(intake.Kind, food, reference),
                intake.Seen == Seen.Recalled ? "to be verified" : ""));
        }
        return Section.Information("Beside reference intakes",
            new Sentence("Reference intakes of vitamin K were set for K1 or for all forms together; no body has set one for K2: the evidence was found insufficient. Vitamin D values assume little sun."),
            new Table("", [new Column("Nutrient"), new Column("Body"), new Column("Kind"), new Column("Reference"), new Column("Unit"), new Column("Food gives", "%"), new Column("Reading"), new Column("Note")], [.. rows])
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
            rows.Add(Row.Of(food.Name, row["portion"], k2, Number(added.Of(Nutrient.Phylloquinone).InRegion.High), Mineral(Nutrient.Calcium), Mineral(Nutrient.Cholecalciferol), Number(added.Of(Nutrient.Protein).InRegion.High)));
        }
        return Section.Effects(clearance, Topic.FoodChange, "What one more food would add per day",
            new Sentence("These are sums, not advice. Leaving things as they are is always an option."),
            new Table("", [new Column("Food"), new Column("How much"), new Column("K2, by region (all tables)", "µg"), new Column("K1", "µg"), new Column("Calcium", "mg"), new Column("Vitamin D", "µg"), new Column("Protein", "g")], rows.ToImmutable()));
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
        _ => food.WithoutValue.IsEmpty || food.ToldOutright ? $"{Number(reference - food.InRegion.High, food.Unit)} short" : "short, or not known",
    };

    private static string Number(double value, string unit) => FormattableString.Invariant($"{value:0.#} {unit}");

    private static string Known(NutrientSupply supply) => supply.ToldOutright ? "told" : supply.LeastCertain switch { Seen.Verbatim => "read in tables", Seen.Derived => "partly from similar foods", _ => "partly to be verified" };

    private static Cell.Number Number(double value) => new Cell.Number(Estimate.Alone(value), value >= 100 ? 0 : 1);

    private static string Show(ValueRange range) => range.High >= 10 ? new ValueRange(Math.Round(range.Low), Math.Round(range.High)).ToString() : new ValueRange(Math.Round(range.Low, 1), Math.Round(range.High, 1)).ToString();

    private static string NameOf(NutrientSupply supply) => supply.Nutrient switch
    {
        null => "Vitamin K2, all forms",
        Nutrient.Phylloquinone => "Vitamin K1",
        Nutrient.Menaquinone4 => "MK-4",
        Nutrient.Menaquinone7 => "MK-7",
        Nutrient.LongMenaquinones => "MK-8 to MK-10",
        Nutrient.Cholecalciferol => "Vitamin D",
        Nutrient other => char.ToUpperInvariant(other.ToString()[0]) + other.ToString()[1..],
    };
}
