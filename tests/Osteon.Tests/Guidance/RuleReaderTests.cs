using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Osteon.Guidance;
using Osteon.Guidance.Reading;
using Osteon.Guidance.Rules;
using Osteon.Tests.Safety;
using Osteon.Tests.Vocabulary;
using Osteon.Vocabulary.Tables;
using YamlDotNet.RepresentationModel;

namespace Osteon.Tests.Guidance;

public sealed class RuleReaderTests
{
    private const string Good = """
        - id: TT-001
          title: "a title"
          when: { medicine: { substance: [warfarin] } }
          severity: moderate
          about: [vitamin-k2]
          person: "P."
          clinician: "C."
          mechanism: "M."
          certainty: low
          sources:
            - { key: mott-2019, locator: "abstract", seen: verbatim }
          reviewed: 2026-11-22
          examples:
            fires: [{ medicines: [{ name: warfarin }] }]
            misses: [{}]
        """;

    private static ImmutableArray<Problem> Problems(string yaml) => RuleReader.Read("t.yaml", new StringReader(yaml)).Problems;

    [Fact]
    public void A_complete_rule_is_read() => Assert.Empty(Problems(Good));

    [Theory]
    [InlineData("id: TT-001", "'id' is missing")]
    [InlineData("  title: \"a title\"", "'title' is missing")]
    [InlineData("  when: { medicine: { substance: [warfarin] } }", "'when' is missing")]
    [InlineData("  severity: moderate", "'severity' is missing")]
    [InlineData("  about: [vitamin-k2]", "'about' is missing")]
    [InlineData("  person: \"P.\"", "'person' is missing")]
    [InlineData("  clinician: \"C.\"", "'clinician' is missing")]
    [InlineData("  mechanism: \"M.\"", "'mechanism' is missing")]
    [InlineData("  certainty: low", "'certainty' is missing")]
    [InlineData("    - { key: mott-2019, locator: \"abstract\", seen: verbatim }", "No source is named")]
    [InlineData("  reviewed: 2026-11-22", "'reviewed' is missing")]
    [InlineData("    misses: [{}]", "needs an example that fires it and a near miss")]
    [InlineData("    fires: [{ medicines: [{ name: warfarin }] }]", "needs an example that fires it and a near miss")]
    public void A_rule_without_a_part_is_refused_and_the_part_is_named(string part, string problem)
    {
        Assert.Contains(part, Good, StringComparison.Ordinal);
        string lacking = Good.Replace(part, part.StartsWith("id", StringComparison.Ordinal) ? "urgency: today" : "", StringComparison.Ordinal);
        Assert.Contains(Problems(lacking), found => found.What.Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("moderate", "grave", "'grave' is not known here")]
    [InlineData("vitamin-k2", "vitamin-x", "'vitamin-x' is not known here")]
    [InlineData("mott-2019", "nobody-1900", "no source 'nobody-1900'")]
    [InlineData("locator: \"abstract\", ", "", "nobody could find the place again")]
    [InlineData("seen: verbatim", "seen: heard", "'heard' is not known here")]
    [InlineData("2026-11-22", "last week", "is no date")]
    [InlineData("  title:", "  tittle: x\n  title:", "The key 'tittle' is not known here")]
    [InlineData("substance: [warfarin]", "", "No medicine is named")]
    [InlineData("{ medicine: { substance: [warfarin] } }", "{ age: { below: young } }", "'below' is no number")]
    [InlineData("{ medicine: { substance: [warfarin] } }", "{ lab: { below: 3 } }", "'test' is missing")]
    [InlineData("{ medicine: { substance: [warfarin] } }", "{ frax: {} }", "No line is named")]
    [InlineData("{ medicine: { substance: [warfarin] } }", "{ all: [] }", "The list is empty")]
    [InlineData("{ medicine: { substance: [warfarin] } }", "{ takes: { nutrient: gold } }", "'gold' is no nutrient here")]
    [InlineData("{ medicine: { substance: [warfarin] } }", "{ age: { below: 3 }, sex: female }", "A condition says one thing")]
    [InlineData("{ medicine: { substance: [warfarin] } }", "{ moon: full }", "The key 'moon' is not known here")]
    [InlineData("{ medicine: { substance: [warfarin] } }", "warfarin", "A mapping is expected here")]
    [InlineData("verbatim", "recalled", "rests on memory alone and calls itself High", "certainty: low", "certainty: high")]
    [InlineData("severity: moderate", "severity: contraindicated-without-clinician", "stops and holds a 'not'", "{ medicine: { substance: [warfarin] } }", "{ not: { medicine: { substance: [warfarin] } } }")]
    public void What_is_wrong_is_said_with_its_line(string good, string bad, string problem, string also = "", string instead = "")
    {
        string text = Good.Replace(good, bad, StringComparison.Ordinal);
        Problem found = Assert.Single(Problems(also.Length > 0 ? text.Replace(also, instead, StringComparison.Ordinal) : text), p => p.What.Contains(problem, StringComparison.Ordinal));
        Assert.True(found.Line > 0 && found.Column > 0);
        Assert.NotEmpty(found.Remedy);
    }

    [Fact]
    public void Every_problem_is_reported_at_once() =>
        Assert.Equal(3, Problems(Good.Replace("moderate", "grave", StringComparison.Ordinal).Replace("mott-2019", "x", StringComparison.Ordinal).Replace("2026-11-22", "y", StringComparison.Ordinal)).Length);

    [Fact]
    public void The_same_id_twice_is_refused() => Assert.Contains(Problems(Good + "\n" + Good), found => found.What.Contains("stands twice", StringComparison.Ordinal));

    [Fact]
    public void The_same_id_in_two_files_is_refused() =>
        Assert.Equal(new Problem("b", 0, 0, "The rule 'TT-001' also stands in a.", "Give each rule its own id."), Assert.Single(Guidebook.Read([("a.yaml", Good), ("b.yaml", Good)]).Problems));

    [Fact]
    public void What_applies_comes_before_what_is_open_and_the_grave_before_the_slight()
    {
        string Of(string id, string when, string severity, string urgency) => Good.Replace("TT-001", id, StringComparison.Ordinal).Replace("{ medicine: { substance: [warfarin] } }", when, StringComparison.Ordinal)
            .Replace("severity: moderate", $"severity: {severity}\n  urgency: {urgency}", StringComparison.Ordinal);
        const string Yes = "{ age: { at-least: 1 } }", Open = "{ cigarettes: { more-than: 0 } }";
        Guidebook book = Guidebook.Read([("a.yaml", string.Join("\n", Of("F", Open, "major", "emergency"), Of("E", Yes, "minor", "none"), Of("D", Yes, "minor", "none"), Of("C", Yes, "major", "none"), Of("B", Yes, "minor", "today"), Of("A", Open, "major", "none")))]).OrThrow();
        Assert.Equal("B C D E F A", string.Join(" ", book.Findings(new Situation(People.Cleared, [], People.Today)).Select(finding => finding.RuleId)));
    }

    [Fact]
    public void A_rule_nobody_wrote_is_named_when_asked_for() =>
        Assert.Equal("No rule has the id 'IX-999'.", Assert.Throws<KeyNotFoundException>(() => Guidebook.Load().Rule("IX-999")).Message);

    [Theory, InlineData("a: [1"), InlineData(""), InlineData("just text"), InlineData("a: 1\n---\nb: 2")]
    public void What_is_no_list_of_rules_is_refused(string text) => Assert.NotEmpty(Problems(text));

    [Fact]
    public void The_version_changes_with_the_text() => Assert.NotEqual(
        Guidebook.Read([("a.yaml", Good)]).OrThrow().Version, Guidebook.Read([("a.yaml", Good.Replace("P.", "Q.", StringComparison.Ordinal))]).OrThrow().Version);

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Repository.Path("data", "guidance", "rules"), "*.yaml").Select(file => Path.GetFileName(file)!)];

    [Theory, MemberData(nameof(Files))]
    public void Every_shipped_file_meets_the_schema(string file) =>
        Assert.Empty(Schema().Violations(Json(File.ReadAllText(Repository.Path("data", "guidance", "rules", file)))));

    [Theory, InlineData("sources"), InlineData("examples"), InlineData("severity"), InlineData("reviewed"), InlineData("about")]
    public void The_schema_refuses_a_rule_without(string part)
    {
        JsonNode rules = JsonNode.Parse(Json(Good).GetRawText())!; // the text above parses
        Assert.Empty(Schema().Violations(JsonDocument.Parse(rules.ToJsonString()).RootElement));
        rules[0]!.AsObject().Remove(part);
        Assert.NotEmpty(Schema().Violations(JsonDocument.Parse(rules.ToJsonString()).RootElement));
    }

    [Fact]
    public void The_schema_refuses_an_empty_list_of_sources() =>
        Assert.NotEmpty(Schema().Violations(Json(Good.Replace("    - { key: mott-2019, locator: \"abstract\", seen: verbatim }", "    []", StringComparison.Ordinal))));

    private static JsonSchema Schema() => new(JsonDocument.Parse(File.ReadAllText(Repository.Path("data", "guidance", "rule.schema.json"))).RootElement);

    private static JsonElement Json(string yaml)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(yaml));
        return JsonDocument.Parse(Node(stream.Documents[0].RootNode)?.ToJsonString() ?? "null").RootElement;
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Node(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Node)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: string text } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };
}
