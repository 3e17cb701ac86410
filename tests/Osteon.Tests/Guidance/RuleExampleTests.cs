using Osteon.Guidance;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.Answers;

namespace Osteon.Tests.Guidance;

/// <summary>Every rule is tried on the persons it carries.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string> Ids() => [.. Guidebook.Load().Rules.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_fires_on_its_examples_and_misses_its_near_misses(string id)
    {
        Rule rule = Guidebook.Load().Rule(id);
        foreach (RuleExample example in rule.Examples)
        {
            Answer answer = rule.When.Judge(example.Situation).Answer;
            Assert.True((answer == Answer.Yes) == example.Fires, $"{rule.TopicFile}.yaml({example.Line}): {id} answers {answer}.");
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_from_memory_says_so_and_never_reassures(string id)
    {
        Rule rule = Guidebook.Load().Rule(id);
        Finding finding = new(rule, Judgement.Yes(), "test");
        Assert.Equal(!rule.MayReassure, finding.PersonAdvice.Contains("verified by a pharmacist", StringComparison.Ordinal));
        Assert.Equal(!rule.MayReassure, finding.ClinicianAdvice.Contains("verified by a pharmacist", StringComparison.Ordinal));
    }
}
