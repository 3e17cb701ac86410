using System.Collections.Immutable;
using Osteon.Guidance.Rules;

namespace Osteon.Guidance.Advice;

/// <summary>A statement as it applies to one person.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Inputs">The facts about the person that called for it; empty where it is said to everyone.</param>
/// <param name="Version">The version of the guidance.</param>
public sealed record AdviceSentence(Statement Statement, ImmutableArray<InputUsed> Inputs, string Version)
{
    private const string Mark = " (From memory, not yet verified.)";

    /// <summary>What the person reads; a statement from memory says so.</summary>
    public string Person => Statement.Person + (IsMarked ? Mark : "");

    /// <summary>What the clinician reads; a statement from memory says so.</summary>
    public string Clinician => Statement.Clinician + (IsMarked ? Mark : "");

    // A question to a doctor and the choice to do nothing claim nothing that could be wrong.
    private bool IsMarked => Statement.ToBeVerified && Statement.Heading is not (Heading.AskYourDoctor or Heading.DoNothing);
}
