using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Osteon.Guidance.Advice;
using Osteon.Guidance.Reading;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Tables;

namespace Osteon.Guidance;

/// <summary>Every rule the program ships, and what they find in a person.</summary>
public sealed class Guidebook
{
    private static readonly Lazy<Guidebook> Shipped = new(() => Read(Resources()).OrThrow());

    private Guidebook(ImmutableArray<Rule> rules, ImmutableArray<Statement> statements, string version) => (Rules, Statements, Version) = (rules, statements, version);

    /// <summary>The rules, in the order of their files.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The statements of advice, in the order of their files.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>A fingerprint of the rules' text: two answers with the same version saw the same rules.</summary>
    public string Version { get; }

    /// <summary>The rules that ship with the program, read once.</summary>
    /// <exception cref="InvalidDataException">They are malformed: a defect of the build.</exception>
    public static Guidebook Load() => Shipped.Value;

    /// <summary>Reads rules, and advice from files in a folder of that name, each text under its file's name; collects the problems of all.</summary>
    public static Reading<Guidebook> Read(IEnumerable<(string File, string Text)> files)
    {
        List<Problem> problems = [];
        List<Rule> rules = [];
        List<Statement> statements = [];
        StringBuilder all = new();
        foreach ((string file, string text) in files)
        {
            if (file.Contains("advice/", StringComparison.Ordinal))
            {
                Reading<AdviceFile> advice = AdviceReader.Read(file, new StringReader(text));
                problems.AddRange(advice.Problems);
                statements.AddRange(advice.Value?.Statements ?? []);
            }
            else
            {
                Reading<RuleFile> read = RuleReader.Read(file, new StringReader(text));
                problems.AddRange(read.Problems);
                rules.AddRange(read.Value?.Rules ?? []);
            }
            all.Append(text);
        }
        foreach (IGrouping<string, Rule> twice in rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).Where(g => g.Select(r => r.TopicFile).Distinct().Count() > 1))
            problems.Add(new Problem(twice.Last().TopicFile, 0, 0, $"The rule '{twice.Key}' also stands in {twice.First().TopicFile}.", "Give each rule its own id."));
        string version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))[..10];
        return problems.Count > 0 ? Reading<Guidebook>.Failed(problems) : Reading<Guidebook>.Of(new Guidebook([.. rules], [.. statements], version));
    }

    /// <summary>The rule under <paramref name="id"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Rule Rule(string id) => Rules.FirstOrDefault(rule => rule.Id == id) ?? throw new KeyNotFoundException($"No rule has the id '{id}'.");

    /// <summary>The rules that apply, gravest first, and those that might: where an answer is missing.</summary>
    public ImmutableArray<Finding> Findings(Situation situation) =>
    [
        .. Rules.Select(rule => new Finding(rule, rule.When.Judge(situation), Version))
            .Where(finding => finding.Judgement.Answer != Answer.No)
            .OrderByDescending(finding => finding.Applies)
            .ThenByDescending(finding => finding.Rule.Urgency)
            .ThenByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal),
    ];

    /// <summary>The advice that applies, under its headings. Only statements whose topic is open are there; a statement without a topic always is.</summary>
    /// <param name="situation">The person.</param>
    /// <param name="opened">The topics a clearance opens; none under a stop.</param>
    public ImmutableArray<AdviceSection> Advise(Situation situation, params IReadOnlyCollection<Topic> opened) =>
    [
        .. Statements.Where(statement => statement.Topic is not Topic topic || opened.Contains(topic))
            .Select(statement => (Statement: statement, Judgement: statement.When?.Judge(situation)))
            .Where(told => told.Judgement is null || told.Judgement.Answer == Answer.Yes)
            .Select(told => new AdviceSentence(told.Statement, told.Judgement?.Inputs ?? [], Version))
            .GroupBy(sentence => sentence.Statement.Heading)
            .OrderBy(section => section.Key)
            .Select(section => new AdviceSection(section.Key, [.. section])),
    ];

    private static IEnumerable<(string File, string Text)> Resources()
    {
        Assembly assembly = typeof(Guidebook).Assembly;
        foreach (string name in assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("guidance/rules/", StringComparison.Ordinal) || n.StartsWith("guidance/advice/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!, Encoding.UTF8); // named a line above
            yield return ("data/" + name, reader.ReadToEnd());
        }
    }
}
