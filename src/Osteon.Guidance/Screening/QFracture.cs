using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;

namespace Osteon.Guidance.Screening;

/// <summary>QFracture-2012: the chance of a fracture in people of the United Kingdom, from the numbers its makers published [qfracture-2012].</summary>
/// <remarks>
/// <c>chance = 100 · (1 − S(t)^exp(a))</c>, where <c>a</c> adds a value for each category of alcohol, ethnicity and smoking, centered
/// powers of age/10 and of body mass index/10, and one coefficient for each risk that is present. Holds for ages 30 to 100 and a body
/// mass index of 20 to 40; both are cut to that range, as its makers do.
/// </remarks>
public sealed class QFracture
{
    private const string Resource = "guidance/qfracture/coefficients.csv";
    private static readonly Lazy<QFracture?> Shipped = new(() =>
        typeof(QFracture).Assembly.GetManifestResourceNames().Contains(Resource) ? new QFracture(CsvTable.Embedded(typeof(QFracture).Assembly, Resource)) : null);

    private readonly FrozenDictionary<(string Model, string Kind, string Name, int Index), double> _numbers;
    private readonly ImmutableArray<(string Model, string Name, Transform Transform)> _transforms; // in the file's order, so that sums never differ

    private QFracture(CsvTable table)
    {
        Dictionary<(string, string, string, int), double> numbers = [];
        List<(string, string, Transform)> transforms = [];
        foreach (CsvRow row in table.Rows)
        {
            if (row["kind"] == "transform")
                transforms.Add((row["model"], row["name"], Transform.Read(row["value"])));
            else
                numbers.Add((row["model"], row["kind"], row["name"], (int)(row.Number("index") ?? 0)), row.RequiredNumber("value"));
        }
        (_numbers, _transforms) = (numbers.ToFrozenDictionary(), [.. transforms]);
    }

    /// <summary>The calculator, or null where its separable data file was left out.</summary>
    public static QFracture? Default => Shipped.Value;

    /// <summary>The names of the risks a model knows, such as <c>b_falls</c>.</summary>
    public ImmutableArray<string> Risks(FractureOutcome outcome, Sex sex) =>
    [
        .. _numbers.Keys.Where(key => key.Model == ModelName(outcome, sex) && key.Kind == "coefficient" && !_transforms.Any(t => t.Model == key.Model && t.Name == key.Name))
            .Select(key => key.Name).Order(StringComparer.Ordinal),
    ];

    /// <summary>The chance of a fracture within some years, percent.</summary>
    /// <param name="outcome">Which fractures.</param>
    /// <param name="sex">Sex; each has its own model.</param>
    /// <param name="ageYears">Age, years; cut to 30–100.</param>
    /// <param name="bodyMassIndex">kg/m²; cut to 20–40.</param>
    /// <param name="years">1 to 18; its makers published 1 to 10.</param>
    /// <param name="categories">Alcohol, ethnicity and smoking.</param>
    /// <param name="risks">Names of the risks present; ones the model does not know count nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The years are not 1 to 18.</exception>
    public double ChancePercent(FractureOutcome outcome, Sex sex, double ageYears, double bodyMassIndex, int years, QFractureCategories categories, IEnumerable<string> risks)
    {
        if (years is < 1 or > 18)
            throw new ArgumentOutOfRangeException(nameof(years), years, "The model holds for 1 to 18 years.");
        string model = ModelName(outcome, sex);
        double age = Math.Clamp(ageYears, 30, 100) / 10;
        double index = Math.Clamp(bodyMassIndex, 20, 40) / 10;
        double sum = Number(model, "array", "Ialcohol", categories.Alcohol) + Number(model, "array", "Iethrisk", categories.Ethnicity) + Number(model, "array", "Ismoke", categories.Smoking);
        foreach ((string owner, string name, Transform transform) in _transforms)
        {
            if (owner == model)
                sum += Number(model, "coefficient", name, 0) * (transform.Of(age, index) - Number(model, "centre", name, 0));
        }
        foreach (string risk in risks.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            sum += _numbers.GetValueOrDefault((model, "coefficient", risk, 0));
        return 100 * (1 - Math.Pow(Number(model, "array", "survivor", years), Math.Exp(sum)));
    }

    private static string ModelName(FractureOutcome outcome, Sex sex) =>
        $"{(outcome == FractureOutcome.Hip ? "nof" : "fracture4")}_{(sex == Sex.Female ? "female" : "male")}";

    private double Number(string model, string kind, string name, int index) => _numbers.TryGetValue((model, kind, name, index), out double value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"{Resource} holds no {kind} {name} of this index.");

    /// <summary>A power of age/10 or of body mass index/10, where wanted times its logarithm.</summary>
    private readonly record struct Transform(bool OfAge, double Power, bool TimesLogarithm)
    {
        public static Transform Read(string text)
        {
            string[] parts = text.Split('*')[0].Split('^');
            return new Transform(parts[0] == "age", double.Parse(parts[1], CultureInfo.InvariantCulture), text.Contains("ln(", StringComparison.Ordinal));
        }

        public double Of(double age, double index)
        {
            double value = OfAge ? age : index;
            return Math.Pow(value, Power) * (TimesLogarithm ? Math.Log(value) : 1);
        }
    }
}
