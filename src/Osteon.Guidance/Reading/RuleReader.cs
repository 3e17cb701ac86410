using System.Collections.Immutable;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;
using YamlDotNet.RepresentationModel;

namespace Osteon.Guidance.Reading;

/// <summary>Reads a file of rules; finds every problem in it, not the first alone.</summary>
public static class RuleReader
{
    /// <summary>Reads rules under the file's name.</summary>
    /// <param name="file">The name problems are reported under; its stem becomes the rules' topic file.</param>
    /// <param name="text">The YAML.</param>
    public static Reading<RuleFile> Read(string file, TextReader text)
    {
        YamlText yaml = new(file);
        List<Rule> rules = [];
        if (yaml.Document(text) is YamlNode root)
        {
            if (root is YamlSequenceNode { Children.Count: > 0 } list)
                rules.AddRange(list.Children.Select(node => Rule(yaml, node)).OfType<Rule>());
            else
                yaml.Add(root, "The file holds no list of rules.", "Start each rule with '- id: …'.");
            foreach (IGrouping<string, Rule> twice in rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
                yaml.Add(root, $"The rule '{twice.Key}' stands twice.", "Give each rule its own id.");
        }
        return yaml.Problems.Count > 0 ? Reading<RuleFile>.Failed(yaml.Problems) : Reading<RuleFile>.Of(new RuleFile(file, [.. rules]));
    }

    private static Rule? Rule(YamlText yaml, YamlNode node)
    {
        int before = yaml.Problems.Count;
        Dictionary<string, YamlNode> entries = yaml.Mapping(node, "id", "title", "when", "severity", "urgency", "about", "withholds",
            "person", "clinician", "mechanism", "monitoring", "certainty", "sources", "reviewed", "codes", "examples");
        if (entries.Count == 0 && yaml.Problems.Count > before)
            return null; // it is no rule at all, and that was said
        string id = yaml.Text(node, entries, "id");
        Trigger? when = Required(yaml, node, entries, "when") is YamlNode condition ? new TriggerReader(yaml).Read(condition) : null;
        Severity? severity = Required(yaml, node, entries, "severity") is YamlNode weight ? yaml.Member<Severity>(weight) : null;
        Certainty? certainty = Required(yaml, node, entries, "certainty") is YamlNode sure ? yaml.Member<Certainty>(sure) : null;
        Urgency? urgency = entries.TryGetValue("urgency", out YamlNode? soon) ? yaml.Member<Urgency>(soon) : Urgency.None;
        ImmutableArray<Subject> about = [.. yaml.Members<Subject>(Required(yaml, node, entries, "about"))];
        ImmutableArray<RuleSource> sources = Sources(yaml, node, entries);
        ImmutableArray<RuleExample> examples = Examples(yaml, node, entries);
        DateOnly? reviewed = yaml.Date(entries, "reviewed");
        if (reviewed is null && !entries.ContainsKey("reviewed"))
            yaml.Add(node, "'reviewed' is missing.", "Write the day of the last review, such as 2026-11-22.");
        Rule rule = new()
        {
            Id = id,
            Title = yaml.Text(node, entries, "title"),
            TopicFile = Path.GetFileNameWithoutExtension(yaml.File),
            When = when ?? new Trigger.Any([]),
            Severity = severity ?? Severity.Minor,
            Urgency = urgency ?? Urgency.None,
            About = about,
            Withholds = [.. yaml.Members<Topic>(entries.GetValueOrDefault("withholds"))],
            PersonAdvice = yaml.Text(node, entries, "person"),
            ClinicianAdvice = yaml.Text(node, entries, "clinician"),
            Mechanism = yaml.Text(node, entries, "mechanism"),
            Monitoring = yaml.Text(node, entries, "monitoring", required: false),
            Sources = sources,
            Certainty = certainty ?? Certainty.VeryLow,
            Reviewed = reviewed ?? default,
            Examples = examples,
        };
        if (rule.Stops && rule.When.Everything.OfType<Trigger.Not>().Any())
            yaml.Add(node, $"The rule '{id}' stops and holds a 'not'.", "A rule that stops may not fall away because something was added; say it without 'not'.");
        if (!rule.MayReassure && rule.Certainty > Certainty.Low)
            yaml.Add(node, $"The rule '{id}' rests on memory alone and calls itself {rule.Certainty}.", "Write 'very-low' or 'low' until a source was read.");
        return yaml.Problems.Count == before ? rule : null;
    }

    internal static YamlNode? Required(YamlText yaml, YamlNode node, Dictionary<string, YamlNode> entries, string key)
    {
        if (entries.TryGetValue(key, out YamlNode? value))
            return value;
        yaml.Add(node, $"'{key}' is missing.", $"Add '{key}: …'.");
        return null;
    }

    internal static ImmutableArray<RuleSource> Sources(YamlText yaml, YamlNode node, Dictionary<string, YamlNode> entries)
    {
        List<RuleSource> sources = [];
        foreach (YamlNode one in YamlText.Sequence(entries.GetValueOrDefault("sources")))
        {
            Dictionary<string, YamlNode> source = yaml.Mapping(one, "key", "locator", "seen");
            string key = yaml.Text(one, source, "key");
            string locator = yaml.Text(one, source, "locator", required: false);
            Seen? seen = Required(yaml, one, source, "seen") is YamlNode how ? yaml.Member<Seen>(how) : null;
            if (key.Length > 0 && !Bibliography.Contains(key))
                yaml.Add(one, $"The bibliography holds no source '{key}'.", "Add it to data/citations, or correct the key.");
            if (seen is not null and not Seen.Recalled && locator.Length == 0)
                yaml.Add(one, $"The source '{key}' was read, but nobody could find the place again.", "Add 'locator'.");
            sources.Add(new RuleSource(key, locator, seen ?? Seen.Recalled));
        }
        if (sources.Count == 0)
            yaml.Add(node, "No source is named.", "Add 'sources' with key, locator and seen; 'recalled' where none was read.");
        return [.. sources];
    }

    private static ImmutableArray<RuleExample> Examples(YamlText yaml, YamlNode node, Dictionary<string, YamlNode> entries)
    {
        ExampleReader reader = new(yaml);
        Dictionary<string, YamlNode> examples = Required(yaml, node, entries, "examples") is YamlNode given ? yaml.Mapping(given, "fires", "misses") : [];
        ImmutableArray<RuleExample> read =
        [
            .. YamlText.Sequence(examples.GetValueOrDefault("fires")).Select(one => reader.Read(one, fires: true)),
            .. YamlText.Sequence(examples.GetValueOrDefault("misses")).Select(one => reader.Read(one, fires: false)),
        ];
        if (!read.Any(example => example.Fires) || read.All(example => example.Fires))
            yaml.Add(node, "The rule needs an example that fires it and a near miss.", "Add both under 'examples'.");
        return read;
    }
}
