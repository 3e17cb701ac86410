using System.Collections.Immutable;
using Osteon.Guidance.Advice;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;
using YamlDotNet.RepresentationModel;

namespace Osteon.Guidance.Reading;

/// <summary>Reads a file of advice; finds every problem in it.</summary>
public static class AdviceReader
{
    /// <summary>Reads statements under the file's name.</summary>
    public static Reading<AdviceFile> Read(string file, TextReader text)
    {
        YamlText yaml = new(file);
        List<Statement> statements = [];
        if (yaml.Document(text) is YamlNode root)
        {
            foreach (YamlNode node in YamlText.Sequence(root))
            {
                if (Statement(yaml, node) is Statement statement)
                    statements.Add(statement);
            }
            foreach (IGrouping<string, Statement> twice in statements.GroupBy(s => s.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
                yaml.Add(root, $"The statement '{twice.Key}' stands twice.", "Give each statement its own id.");
        }
        return yaml.Problems.Count > 0 ? Reading<AdviceFile>.Failed(yaml.Problems) : Reading<AdviceFile>.Of(new AdviceFile(file, [.. statements]));
    }

    private static Statement? Statement(YamlText yaml, YamlNode node)
    {
        int before = yaml.Problems.Count;
        Dictionary<string, YamlNode> entries = yaml.Mapping(node, "id", "section", "topic", "when", "person", "clinician", "certainty", "sources", "reviewed");
        string id = yaml.Text(node, entries, "id");
        Heading? heading = RuleReader.Required(yaml, node, entries, "section") is YamlNode section ? yaml.Member<Heading>(section) : null;
        Topic? topic = RuleReader.Required(yaml, node, entries, "topic") is YamlNode kind && kind is not YamlScalarNode { Value: "none" } ? yaml.Member<Topic>(kind) : null;
        Certainty? certainty = RuleReader.Required(yaml, node, entries, "certainty") is YamlNode sure ? yaml.Member<Certainty>(sure) : null;
        Trigger? when = entries.TryGetValue("when", out YamlNode? condition) ? new TriggerReader(yaml).Read(condition) : null;
        DateOnly? reviewed = RuleReader.Required(yaml, node, entries, "reviewed") is null ? null : yaml.Date(entries, "reviewed");
        ImmutableArray<RuleSource> sources = RuleReader.Sources(yaml, node, entries);
        string person = yaml.Text(node, entries, "person");
        string clinician = yaml.Text(node, entries, "clinician");
        if (sources.All(source => source.Seen == Seen.Recalled) && certainty > Certainty.Low)
            yaml.Add(node, $"The statement '{id}' rests on memory alone and calls itself {certainty}.", "Write 'very-low' or 'low' until a source was read.");
        return yaml.Problems.Count == before && heading is Heading under && certainty is Certainty how && reviewed is DateOnly day
            ? new Statement { Id = id, Heading = under, Topic = topic, When = when, Person = person, Clinician = clinician, Sources = sources, Certainty = how, Reviewed = day }
            : null;
    }
}
