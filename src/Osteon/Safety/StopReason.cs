using Osteon.Guidance.Rules;

namespace Osteon.Safety;

/// <summary>One reason why there is no answer about vitamin K.</summary>
/// <param name="Kind">Which kind of reason.</param>
/// <param name="Person">What the person is told, in plain words.</param>
/// <param name="Clinician">What a clinician is told.</param>
/// <param name="Basis">The id of the rule, or of the verdict's own clause such as <c>verdict:medicines-not-told</c>.</param>
/// <param name="Finding">The rule's finding, where a rule is the reason.</param>
public sealed record StopReason(StopKind Kind, string Person, string Clinician, string Basis, Finding? Finding = null);
