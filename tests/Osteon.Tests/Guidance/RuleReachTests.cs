using Osteon.Guidance;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.Medicines;

namespace Osteon.Tests.Guidance;

/// <summary>A rule that names a medicine must be reached by the name a person writes.</summary>
public sealed class RuleReachTests
{
    private static IEnumerable<(Rule Rule, string Substance, Recognition Recognition)> Named() =>
        from rule in Guidebook.Load().Rules
        from substance in rule.When.Everything.OfType<MedicineTrigger>().SelectMany(trigger => trigger.Substances).Distinct()
        select (rule, substance, MedicineRecognizer.Default.Recognize(substance));

    [Fact]
    public void A_substance_that_is_recognized_reaches_every_rule_that_names_it() => Assert.Empty(Named()
        .Where(named => named.Recognition.Match == Match.Exact && !named.Rule.When.Everything.OfType<MedicineTrigger>().Any(trigger => trigger.Matches(named.Recognition)))
        .Select(named => $"{named.Rule.Id}: '{named.Substance}' is taken for {string.Join("+", named.Recognition.Substances)}"));
}
