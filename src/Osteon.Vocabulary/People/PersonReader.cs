using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.People;

/// <summary>
/// Reads a person file. Only age and sex must be there; all else may be absent or <c>unknown</c>. Nothing is assumed about medicines or
/// clotting: only the word <c>none</c> says that there is nothing. Its schema is <c>data/vocabulary/person.schema.json</c>.
/// </summary>
public static class PersonReader
{
    private static readonly MappingShape Root = new("person",
    [
        "name", "as_of", "age", "sex", "height", "weight", "ancestry", "menopause", "diet", "dose_meal_fat", "medicines", "clotting", "conditions", "symptoms",
        "cyp2c9", "vkorc1", "labs", "dxa", "fractures", "exercise", "smoking", "alcohol", "summer_sun", "supplements", "parent_hip_fracture", "falls_last_year", "frax",
    ]);

    private static readonly MappingShape MenopauseShape = new("menopause", ["age", "years_since", "surgical"]);
    private static readonly MappingShape FraxShape = new("frax", ["major", "hip"]);

    /// <summary>Every block of keys the reader knows.</summary>
    public static ImmutableArray<MappingShape> Shapes { get; } =
        [Root, MenopauseShape, FraxShape, MedicinesReader.Shape, LabReader.Shape, BoneReader.ScanShape, BoneReader.FractureShape, LifestyleReader.ExerciseShape, .. DietReader.Shapes, CourseReader.Shape];

    /// <summary>Reads a person from a file; see <see cref="Read"/>.</summary>
    public static Reading<Person> FromFile(string path, Func<string, Recognition>? recognize = null, DateOnly? today = null)
    {
        Reading<string> text = SourceText.FromFile(path);
        return text.Succeeded ? Read(path, text.Value, recognize, today) : Reading<Person>.Failed(text.Problems);
    }

    /// <summary>Reads a person.</summary>
    /// <param name="file">The name for problems.</param>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="recognize">What a written medicine is taken for; null uses the program's own vocabulary.</param>
    /// <param name="today">The day nothing may lie after; null uses the clock.</param>
    public static Reading<Person> Read(string file, string text, Func<string, Recognition>? recognize = null, DateOnly? today = null)
    {
        Reading<DocumentNode> document = DocumentReader.Read(file, text);
        if (!document.Succeeded)
            return Reading<Person>.Failed(document.Problems);
        Findings findings = new(file);
        if (!Fields.TryOpen(document.Value, Root, findings, out Fields fields))
            return Reading<Person>.Failed(findings.Problems);
        // A clock may run a time zone behind.
        DateOnly clock = today ?? DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1);
        DateOnly asOf = fields.Optional("as_of", (DocumentNode n, out DateOnly d) => findings.Date(n, clock, out d)).OrAssume(today ?? DateOnly.FromDateTime(DateTime.UtcNow));
        fields.Required("age", (DocumentNode n, out double v) => findings.Number(n, 0, 120, "Age", out v), "Write the age in years, such as 'age: 62'.", out double age);
        fields.Required("sex", (DocumentNode n, out Sex s) => findings.Word(n, PersonWords.Sexes, "sex", out s), "Write 'sex: female' or 'sex: male'; it chooses reference values.", out Sex sex);
        if (!(age >= 0))
            age = 0; // a problem is noted; the rest is still read

        Person person = new()
        {
            Label = fields.Optional("name", (DocumentNode n, out string t) => findings.Text(n, 80, out t)).OrAssume("this person"),
            AsOf = asOf,
            AgeYears = age,
            Sex = sex,
            HeightCentimeters = Amount(fields, "height", "cm", 40, 260, "Height"),
            WeightKilograms = Amount(fields, "weight", "kg", 1, 450, "Weight"),
            Ancestry = fields.Optional("ancestry", (DocumentNode n, out Ancestry a) => findings.Word(n, PersonWords.Ancestries, "ancestry", out a)),
            Menopause = fields.Optional("menopause", (DocumentNode n, out Menopause m) => TryMenopause(n, findings, age, sex, out m)),
            Diet = fields.Optional("diet", (DocumentNode n, out Diet d) => DietReader.TryRead(n, findings, out d)),
            DoseMealFatGrams = Amount(fields, "dose_meal_fat", "g", 0, 300, "Fat in a meal"),
            Medicines = MedicinesReader.Read(fields, asOf, recognize ?? MedicinesReader.OwnVocabulary),
            Clotting = ReadClotting(fields),
            Conditions = fields.List("conditions", (DocumentNode n, out Condition c) => TryCondition(n, findings, out c)),
            Symptoms = fields.List("symptoms", (DocumentNode n, out Symptom s) => findings.Word(n, PersonWords.Symptoms, "symptom", out s)),
            Cyp2c9 = fields.Optional("cyp2c9", (DocumentNode n, out Cyp2c9 c) => findings.Word(n, PersonWords.Cyp2c9Genotypes, "CYP2C9 genotype", out c)),
            Vkorc1 = fields.Optional("vkorc1", (DocumentNode n, out Vkorc1 v) => findings.Word(n, PersonWords.Vkorc1Genotypes, "VKORC1 genotype", out v)),
            Labs = LabReader.Read(fields, asOf),
            BoneScans = BoneReader.ReadScans(fields, asOf),
            Fractures = fields.List("fractures", (DocumentNode n, out Fracture f) => BoneReader.TryFracture(n, findings, age, out f)),
            Exercise = fields.Optional("exercise", (DocumentNode n, out Exercise e) => LifestyleReader.TryExercise(n, findings, out e)),
            CigarettesPerDay = LifestyleReader.PerDay(fields, "smoking", "cigarettes", 200),
            AlcoholDrinksPerDay = LifestyleReader.PerDay(fields, "alcohol", "drinks", 60),
            SummerSun = fields.Optional("summer_sun", (DocumentNode n, out SummerSun s) => findings.Word(n, PersonWords.SummerSuns, "amount of summer sun", out s)),
            Supplements = ReadSupplements(fields),
            ParentHipFracture = fields.Answer("parent_hip_fracture"),
            FallsLastYear = fields.Optional("falls_last_year", (DocumentNode n, out int v) => findings.Whole(n, 0, 1000, "The number of falls", out v)),
        };
        person = ReadFrax(fields, person);
        return findings.Clean ? Reading<Person>.Of(person) : Reading<Person>.Failed(findings.Problems.OrderBy(p => p.Line).ThenBy(p => p.Column));
    }

    private static Reported<double> Amount(Fields fields, string key, string unit, double low, double high, string what) =>
        fields.Optional(key, (DocumentNode n, out double v) => fields.Findings.Quantity(n, Unit.Of(unit), null, low, high, what, out v));

    private static bool TryMenopause(DocumentNode node, Findings findings, double age, Sex sex, out Menopause menopause)
    {
        menopause = new Menopause.Before();
        if (sex == Sex.Male)
            return findings.Note(node, "A man has no menopause.", "Leave the key out.");
        if (node is DocumentNode.Scalar { Text: { } word })
            return Spelling.Fold(word) is "before" or "premenopausal" || findings.Note(node, $"'{DocumentReader.Short(word)}' does not say when menopause was.", "Write 'before', or {age: 51}, or {years_since: 11}, or 'unknown'.");
        if (!Fields.TryOpen(node, MenopauseShape, findings, out Fields fields))
            return false;
        Reported<double> at = fields.Optional("age", (DocumentNode n, out double v) => findings.Number(n, 10, 70, "Age at menopause", out v));
        Reported<double> since = fields.Optional("years_since", (DocumentNode n, out double v) => findings.Number(n, 0, 80, "Years since menopause", out v));
        bool surgical = fields.Answer("surgical") == Answer.Yes;
        if (at.IsKnown == since.IsKnown)
            return findings.Note(node, at.IsKnown ? "Both age and years since menopause stand here." : "Neither age nor years since menopause stands here.", "Write one of the two: {age: 51} or {years_since: 11}.");
        double final = at.IsKnown ? at.Value : age - since.Value;
        if (!(final >= 10 && final <= age))
            return findings.Note(node, $"Menopause at {FormattableString.Invariant($"{final:0.#}")} does not fit an age of {FormattableString.Invariant($"{age:0.#}")}.", "Check the two numbers.");
        menopause = new Menopause.After(final, surgical);
        return true;
    }

    private static ClottingHistory ReadClotting(Fields fields)
    {
        Reported<ImmutableArray<ClottingDisorder>> list = fields.List("clotting", (DocumentNode n, out ClottingDisorder c) =>
            fields.Findings.Text(n, 120, out string text) && PersonWords.ClottingDisorders.TryFind(text, out c)
            || TryMisplaced(n, fields.Findings, "clotting disorder", PersonWords.ClottingDisorders, PersonWords.Conditions, "conditions", out c));
        return !list.TryGet(out ImmutableArray<ClottingDisorder> disorders) ? new ClottingHistory.NotTold()
            : disorders.IsEmpty ? (Fields.IsNone(fields.Find("clotting")!) ? new ClottingHistory.None() : new ClottingHistory.NotTold()) // known implies a node
            : new ClottingHistory.Listed(disorders);
    }

    private static bool TryCondition(DocumentNode node, Findings findings, out Condition condition)
    {
        condition = default;
        return findings.Text(node, 120, out string text)
            && (PersonWords.Conditions.TryFind(text, out condition) || TryMisplaced(node, findings, "condition", PersonWords.Conditions, PersonWords.ClottingDisorders, "clotting", out condition));
    }

    // A name that belongs under the neighboring key is not a spelling mistake.
    private static bool TryMisplaced<T, TOther>(DocumentNode node, Findings findings, string what, NameTable<T> own, NameTable<TOther> other, string otherKey, out T value)
        where T : notnull where TOther : notnull
    {
        value = default!; // the answer is false
        if (node is not DocumentNode.Scalar { IsBlank: false } scalar)
            return false; // noted already
        return findings.Note(node, $"'{DocumentReader.Short(scalar.Text)}' is no {what} that we know.",
            other.TryFind(scalar.Text, out _) ? $"Write it under '{otherKey}'."
            : Findings.Suggest(own, scalar.Text) + (what == "clotting disorder" ? " Write 'other' for one that is not listed." : ""));
    }

    private static Reported<Regimen> ReadSupplements(Fields fields)
    {
        Reported<ImmutableArray<Course>> courses = fields.List("supplements", (DocumentNode n, out Course c) => CourseReader.TryRead(n, fields.Findings, out c));
        return courses.TryGet(out ImmutableArray<Course> list) ? Reported<Regimen>.Of(new Regimen(Regimen.LabelOf(list), list)) : Reported<Regimen>.Unknown;
    }

    private static Person ReadFrax(Fields fields, Person person)
    {
        if (fields.Find("frax") is not DocumentNode node || Fields.IsUnknown(node) || !Fields.TryOpen(node, FraxShape, fields.Findings, out Fields frax))
            return person;
        Reported<double> Percent(string key) => frax.Optional(key, (DocumentNode n, out double v) => LifestyleReader.TryPercent(n, fields.Findings, out v));
        return person with { FraxMajorPercent = Percent("major"), FraxHipPercent = Percent("hip") };
    }
}
