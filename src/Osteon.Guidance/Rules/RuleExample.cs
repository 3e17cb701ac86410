namespace Osteon.Guidance.Rules;

/// <summary>An example that a rule carries and a test runs.</summary>
/// <param name="Situation">The person, whose unnamed answers are all <c>none</c>.</param>
/// <param name="Fires">Whether the rule must apply; where false it must not.</param>
/// <param name="Line">Its line in the rule's file.</param>
public sealed record RuleExample(Situation Situation, bool Fires, int Line);
