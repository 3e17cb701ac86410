using System.Collections.Immutable;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;
using YamlDotNet.RepresentationModel;

namespace Osteon.Guidance.Reading;

/// <summary>Reads the condition of a rule.</summary>
internal sealed class TriggerReader(YamlText yaml)
{
    private static readonly string[] Kinds =
    [
        "all", "any", "not", "medicine", "condition", "clotting", "symptom", "lab", "age", "sex", "menopause", "t-score", "fracture", "frax",
        "cigarettes", "drinks", "body-mass-index", "takes", "plans", "takes-or-plans", "eats",
    ];

    private static readonly Dictionary<string, ImmutableArray<Nutrient>> Nutrients = new(StringComparer.Ordinal)
    {
        ["vitamin-k"] = [Nutrient.Phylloquinone, Nutrient.Menaquinone4, Nutrient.Menaquinone7, Nutrient.LongMenaquinones],
        ["vitamin-k1"] = [Nutrient.Phylloquinone],
        ["vitamin-k2"] = [Nutrient.Menaquinone4, Nutrient.Menaquinone7, Nutrient.LongMenaquinones],
        ["mk-4"] = [Nutrient.Menaquinone4],
        ["mk-7"] = [Nutrient.Menaquinone7],
        ["vitamin-d"] = [Nutrient.Cholecalciferol],
        ["calcium"] = [Nutrient.Calcium],
        ["magnesium"] = [Nutrient.Magnesium],
    };

    /// <summary>The condition; null where it could not be read, which is kept as a problem.</summary>
    public Trigger? Read(YamlNode node)
    {
        int before = yaml.Problems.Count;
        Trigger? read = OfOneKind(node);
        if (read is null && yaml.Problems.Count == before) // a condition that names nothing would never hold, and nobody would know
            yaml.Add(node, "The condition names nothing.", "Name at least one, or leave the condition out.");
        return read;
    }

    private Trigger? OfOneKind(YamlNode node)
    {
        Dictionary<string, YamlNode> entries = yaml.Mapping(node, Kinds);
        if (entries.Count != 1)
        {
            if (entries.Count > 1)
                yaml.Add(node, "A condition says one thing.", "Put several under 'all:' or 'any:'.");
            return null;
        }
        (string kind, YamlNode value) = entries.First();
        return kind switch
        {
            "all" => Parts(value) is { IsEmpty: false } parts ? new Trigger.All(parts) : null,
            "any" => Parts(value) is { IsEmpty: false } parts ? new Trigger.Any(parts) : null,
            "not" => Read(value) is Trigger part ? new Trigger.Not(part) : null,
            "medicine" => Medicine(value),
            "condition" => OneOf<Condition>(value, found => new ConditionTrigger(found)),
            "clotting" => OneOf<ClottingDisorder>(value, found => new ClottingTrigger(found)),
            "symptom" => OneOf<Symptom>(value, found => new SymptomTrigger(found)),
            "lab" => Lab(value),
            "age" => new AgeTrigger(Limits(yaml.Mapping(value, LimitKeys))),
            "sex" => yaml.Member<Sex>(value) is Sex sex ? new SexTrigger(sex) : null,
            "menopause" => new MenopauseTrigger(yaml.Number(yaml.Mapping(value, "before-age"), "before-age")),
            "t-score" => new TScoreTrigger(Limits(yaml.Mapping(value, LimitKeys))),
            "fracture" => Fracture(value),
            "frax" => Frax(value),
            "cigarettes" or "drinks" or "body-mass-index" => new HabitTrigger(kind, Limits(yaml.Mapping(value, LimitKeys))),
            "eats" => YamlText.Texts(value).ToImmutableArray() is { IsEmpty: false } foods ? new FoodTrigger(foods) : null,
            _ => Supply(kind, value),
        };
    }

    private static readonly string[] LimitKeys = ["at-least", "more-than", "at-most", "below"];

    private ImmutableArray<Trigger> Parts(YamlNode node)
    {
        ImmutableArray<Trigger?> read = [.. YamlText.Sequence(node).Select(Read)];
        if (read.IsEmpty)
            yaml.Add(node, "The list is empty.", "Name at least one condition.");
        return read.Contains(null) ? [] : [.. read.OfType<Trigger>()];
    }

    private T? OneOf<TEnum, T>(YamlNode node, Func<ImmutableArray<TEnum>, T> make) where TEnum : struct, Enum where T : Trigger
    {
        ImmutableArray<TEnum> found = [.. yaml.Members<TEnum>(node)];
        return found.IsEmpty ? null : make(found);
    }

    private Trigger? OneOf<TEnum>(YamlNode node, Func<ImmutableArray<TEnum>, Trigger> make) where TEnum : struct, Enum => OneOf<TEnum, Trigger>(node, make);

    private MedicineTrigger? Medicine(YamlNode node)
    {
        Dictionary<string, YamlNode> entries = yaml.Mapping(node, "substance", "atc", "stopped", "for-days", "last-dose-more-than-days-ago");
        MedicineTrigger trigger = new()
        {
            Substances = [.. YamlText.Texts(entries.GetValueOrDefault("substance")).Select(name => name.ToLowerInvariant())],
            AtcCodes = [.. YamlText.Texts(entries.GetValueOrDefault("atc"))],
            Stopped = entries.ContainsKey("stopped"),
            TakenForDays = (int?)yaml.Number(entries, "for-days"),
            LastDoseBeforeDays = (int?)yaml.Number(entries, "last-dose-more-than-days-ago"),
        };
        if (trigger.Substances.IsEmpty && trigger.AtcCodes.IsEmpty)
        {
            yaml.Add(node, "No medicine is named.", "Name 'substance' or 'atc'.");
            return null;
        }
        return trigger;
    }

    private LabTrigger? Lab(YamlNode node)
    {
        Dictionary<string, YamlNode> entries = yaml.Mapping(node, ["test", "absent", .. LimitKeys]);
        if (!entries.TryGetValue("test", out YamlNode? test))
        {
            yaml.Add(node, "'test' is missing.", "Name the laboratory test.");
            return null;
        }
        return yaml.Member<LabTest>(test) is LabTest named ? new LabTrigger(named, Limits(entries), entries.ContainsKey("absent")) : null;
    }

    private FractureTrigger Fracture(YamlNode node)
    {
        Dictionary<string, YamlNode> entries = yaml.Mapping(node, "from-age", "below-age", "site");
        return new FractureTrigger(yaml.Number(entries, "from-age"), yaml.Number(entries, "below-age"), [.. yaml.Members<FractureSite>(entries.GetValueOrDefault("site"))]);
    }

    private FraxTrigger? Frax(YamlNode node)
    {
        Dictionary<string, YamlNode> entries = yaml.Mapping(node, "major-at-least", "hip-at-least");
        FraxTrigger trigger = new(yaml.Number(entries, "major-at-least"), yaml.Number(entries, "hip-at-least"));
        if (trigger.MajorAtLeast is null && trigger.HipAtLeast is null)
        {
            yaml.Add(node, "No line is named.", "Name 'major-at-least' or 'hip-at-least', percent.");
            return null;
        }
        return trigger;
    }

    private SupplyTrigger? Supply(string kind, YamlNode node)
    {
        Dictionary<string, YamlNode> entries = yaml.Mapping(node, ["nutrient", .. LimitKeys]);
        string name = YamlText.Texts(entries.GetValueOrDefault("nutrient")).FirstOrDefault() ?? "";
        if (Nutrients.TryGetValue(name, out ImmutableArray<Nutrient> nutrients))
            return new SupplyTrigger(nutrients, Limits(entries), kind != "plans", kind != "takes");
        yaml.Add(node, $"'{name}' is no nutrient here.", $"Allowed: {string.Join(", ", Nutrients.Keys)}.");
        return null;
    }

    private Limits Limits(Dictionary<string, YamlNode> entries) =>
        new(yaml.Number(entries, "at-least"), yaml.Number(entries, "more-than"), yaml.Number(entries, "at-most"), yaml.Number(entries, "below"));
}
