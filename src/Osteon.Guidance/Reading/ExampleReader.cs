using System.Collections.Immutable;
using System.Globalization;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;
using YamlDotNet.RepresentationModel;

namespace Osteon.Guidance.Reading;

/// <summary>Reads the small persons that a rule carries as its examples. What an example leaves out was answered with <c>none</c>; <c>unknown</c> is written out.</summary>
internal sealed class ExampleReader(YamlText yaml)
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    public RuleExample Read(YamlNode node, bool fires)
    {
        Dictionary<string, YamlNode> entries = yaml.Mapping(node, "age", "sex", "menopause", "weight", "height", "medicines", "clotting", "conditions", "symptoms",
            "labs", "t-score", "fractures", "frax-major", "frax-hip", "takes", "plans", "eats", "cigarettes", "drinks");
        bool male = YamlText.Texts(entries.GetValueOrDefault("sex")).Contains("male");
        double age = yaml.Number(entries, "age") ?? 62;
        Person person = new()
        {
            AsOf = Day,
            AgeYears = age is >= 0 and <= 120 ? age : 62,
            Sex = male ? Sex.Male : Sex.Female,
            Menopause = Menopause(entries, male, age),
            WeightKilograms = Number(entries, "weight"),
            HeightCentimeters = Number(entries, "height"),
            Medicines = Medicines(entries.GetValueOrDefault("medicines")),
            Clotting = Clotting(entries.GetValueOrDefault("clotting")),
            Conditions = Told<Condition>(entries.GetValueOrDefault("conditions")),
            Symptoms = Told<Symptom>(entries.GetValueOrDefault("symptoms")),
            Labs = [.. YamlText.Sequence(entries.GetValueOrDefault("labs")).Select(Lab).OfType<LabResult>()],
            BoneScans = yaml.Number(entries, "t-score") is double score ? [new BoneScan(BoneSite.FemoralNeck, null, score, ScannerMaker.Unknown, Day)] : [],
            Fractures = Fractures(entries.GetValueOrDefault("fractures")),
            FraxMajorPercent = Number(entries, "frax-major"),
            FraxHipPercent = Number(entries, "frax-hip"),
            Supplements = IsUnknown(entries.GetValueOrDefault("takes")) ? default : Reported<Regimen>.Of(Regimen(entries.GetValueOrDefault("takes"))),
            Diet = IsUnknown(entries.GetValueOrDefault("eats")) ? default
                : Reported<Diet>.Of(new Diet([.. YamlText.Texts(entries.GetValueOrDefault("eats")).Select(food => new FoodPortion(food, 50, 7))], [], default)),
            CigarettesPerDay = Number(entries, "cigarettes"),
            AlcoholDrinksPerDay = Number(entries, "drinks"),
        };
        ImmutableArray<Regimen> planned = entries.TryGetValue("plans", out YamlNode? plans) ? [Regimen(plans)] : [];
        return new RuleExample(new Situation(person, planned, Day), fires, (int)node.Start.Line);
    }

    private static bool IsUnknown(YamlNode? node) => node is YamlScalarNode { Value: "unknown" };

    private Reported<double> Number(Dictionary<string, YamlNode> entries, string key) => yaml.Number(entries, key) is double value ? Reported<double>.Of(value) : default;

    private Reported<Menopause> Menopause(Dictionary<string, YamlNode> entries, bool male, double age)
    {
        if (male || IsUnknown(entries.GetValueOrDefault("menopause")))
            return default;
        if (entries.TryGetValue("menopause", out YamlNode? node) && node is YamlScalarNode { Value: "before" })
            return Reported<Menopause>.Of(new Menopause.Before());
        double? final = yaml.Number(entries, "menopause");
        return Reported<Menopause>.Of(final is null && age < 50 ? new Menopause.Before() : new Menopause.After(final ?? 50));
    }

    private MedicineList Medicines(YamlNode? node)
    {
        if (node is null)
            return new MedicineList.None();
        return IsUnknown(node) ? new MedicineList.NotTold() : new MedicineList.Listed([.. YamlText.Sequence(node).Select(Medicine)]);
    }

    private MedicineEntry Medicine(YamlNode node)
    {
        Dictionary<string, YamlNode> entries = yaml.Mapping(node, "name", "atc", "started", "stopped", "last-dose", "unrecognized");
        string name = yaml.Text(node, entries, "name");
        string atc = yaml.Text(node, entries, "atc", required: false);
        Recognition recognition = entries.ContainsKey("unrecognized")
            ? new Recognition(name, Match.None, null, [], [], Answer.Unknown)
            : new Recognition(name, Match.Exact, name, [name.ToLowerInvariant()], atc.Length > 0 ? [atc] : [], atc.StartsWith("B01AA", StringComparison.Ordinal) ? Answer.Yes : Answer.No);
        return new MedicineEntry(recognition, null, yaml.Date(entries, "started"), yaml.Date(entries, "stopped"), yaml.Date(entries, "last-dose"));
    }

    private ClottingHistory Clotting(YamlNode? node)
    {
        if (node is null)
            return new ClottingHistory.None();
        return IsUnknown(node) ? new ClottingHistory.NotTold() : new ClottingHistory.Listed([.. yaml.Members<ClottingDisorder>(node)]);
    }

    private Reported<ImmutableArray<T>> Told<T>(YamlNode? node) where T : struct, Enum =>
        IsUnknown(node) ? default : Reported<ImmutableArray<T>>.Of([.. yaml.Members<T>(node)]);

    private LabResult? Lab(YamlNode node)
    {
        Dictionary<string, YamlNode> entries = yaml.Mapping(node, "test", "value");
        return entries.TryGetValue("test", out YamlNode? test) && yaml.Member<LabTest>(test) is LabTest named && yaml.Number(entries, "value") is double value
            ? new LabResult(named, value, Day, value.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private Reported<ImmutableArray<Fracture>> Fractures(YamlNode? node)
    {
        if (IsUnknown(node))
            return default;
        List<Fracture> fractures = [];
        foreach (YamlNode one in YamlText.Sequence(node))
        {
            Dictionary<string, YamlNode> entries = yaml.Mapping(one, "site", "age", "high-trauma");
            if (entries.TryGetValue("site", out YamlNode? site) && yaml.Member<FractureSite>(site) is FractureSite named)
                fractures.Add(new Fracture(named, yaml.Number(entries, "age"), entries.ContainsKey("high-trauma") ? Answer.No : Answer.Yes));
        }
        return Reported<ImmutableArray<Fracture>>.Of([.. fractures]);
    }

    private Regimen Regimen(YamlNode? node)
    {
        if (node is null)
            return Vocabulary.Regimens.Regimen.Nothing;
        Dictionary<string, YamlNode> entries = yaml.Mapping(node, "mk-7", "mk-4", "vitamin-k1", "vitamin-d", "calcium", "magnesium");
        (string Key, Nutrient Nutrient)[] known =
        [
            ("mk-7", Nutrient.Menaquinone7), ("mk-4", Nutrient.Menaquinone4), ("vitamin-k1", Nutrient.Phylloquinone),
            ("vitamin-d", Nutrient.Cholecalciferol), ("calcium", Nutrient.Calcium), ("magnesium", Nutrient.Magnesium),
        ];
        return new Regimen("example", [.. known.Where(n => entries.ContainsKey(n.Key))
            .Select(n => new Course.OfNutrient(n.Nutrient, yaml.Number(entries, n.Key) ?? 0, new Schedule(), default))]);
    }
}
