using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.Regimens;

/// <summary>Reads one course of a regimen file, or of a person's supplements.</summary>
internal static class CourseReader
{
    internal static readonly MappingShape Shape = new("course", ["take", "amount", "how_often", "meal", "meal_fat", "from", "until"]);

    private static readonly NameTable<Meal> Meals = Words.Of<Meal>(null, ("fasting", Meal.EmptyStomach), ("none", Meal.EmptyStomach), ("with food", Meal.AnyMeal), ("meal", Meal.AnyMeal), ("supper", Meal.Dinner));

    internal static NameTable<Meal> MealTable => Meals;

    /// <summary>Reads a course: a block of keys, or a short text such as <c>mk7 180 µg</c>.</summary>
    public static bool TryRead(DocumentNode node, Findings findings, out Course course)
    {
        course = null!; // read only where the answer is true
        if (node is DocumentNode.Scalar)
            return findings.Text(node, RegimenText.LongestText, out string text) && RegimenText.TryCourse(text, node, findings, out course);
        if (!Fields.TryOpen(node, Shape, findings, out Fields fields))
            return false;
        bool good = fields.Required("take", (DocumentNode n, out CourseItem i) => TryItem(n, findings, out i), "Say what is taken, such as 'take: mk7'.", out CourseItem item);
        Quantity? amount = fields.Find("amount") is DocumentNode amountNode ? ReadAmount(amountNode, findings, ref good) : null;
        Frequency? howOften = null;
        if (fields.Find("how_often") is DocumentNode often)
            good &= findings.Text(often, 40, out string word) && (Frequency.TryRead(word, out Frequency f) ? (howOften = f) is not null
                : findings.Note(often, $"'{DocumentReader.Short(word)}' does not say how often.", Frequency.Examples));
        Reported<Meal> meal = fields.Optional("meal", (DocumentNode n, out Meal m) => findings.Word(n, Meals, "meal", out m));
        Reported<double> fat = fields.Optional("meal_fat", (DocumentNode n, out double g) => findings.Quantity(n, Unit.Of("g"), null, 0, 300, "Fat in a meal", out g));
        if (meal.TryGet(out Meal told) && told == Meal.EmptyStomach && fat.TryGet(out double grams) && grams > 0)
            good = findings.Note(fields.Find("meal_fat")!, "An empty stomach holds no fat.", "Keep either the meal or its fat."); // known implies a node
        double? from = Day(fields, "from"), until = Day(fields, "until");
        return good && new CourseDraft(node, item, findings)
        {
            Amount = amount, HowOften = howOften, MealFatGrams = fat, Meal = meal, StartDay = from ?? 0, EndDay = until,
        }.TryMake(out course);
    }

    /// <summary>What is taken, by any of its names.</summary>
    internal static bool TryItem(DocumentNode node, Findings findings, out CourseItem item)
    {
        item = null!; // read only where the answer is true
        if (!findings.Text(node, 80, out string text))
            return false;
        if (CourseItem.IsAmbiguous(text))
            return findings.Note(node, $"'{text}' does not say which form of vitamin K.", "Write mk7, mk4 or k1; they differ a hundredfold in dose.");
        if (CourseItem.IsMixture(text))
            return CourseItem.NoteMixture(text, node, findings);
        return findings.Word(node, CourseItem.Table, "nutrient, bone medicine or training", out item);
    }

    private static Quantity? ReadAmount(DocumentNode node, Findings findings, ref bool good)
    {
        if (!findings.Text(node, 60, out string text))
            good = false;
        else if (QuantityReader.TryRead(text, out Quantity amount, out (string What, string Remedy) why))
            return amount;
        else
            good = findings.Note(node, why.What, why.Remedy);
        return null;
    }

    private static double? Day(Fields fields, string key) =>
        fields.Optional(key, (DocumentNode n, out double d) => fields.Findings.Quantity(n, Unit.Of("d"), null, 0, 36_525, "A time from the start", out d)).TryGet(out double day) ? day : null;
}
