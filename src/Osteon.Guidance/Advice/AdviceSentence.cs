using System.Collections.Immutable;
using Osteon.Guidance.Rules;

namespace Osteon.Guidance.Advice;

/// <summary>A statement as it applies to one person.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Inputs">The facts about the person that called for it; empty where it is said to everyone.</param>
/// <param name="Version">The version of the guidance.</param>
public sealed record AdviceSentence(Statement Statement, ImmutableArray<InputUsed> Inputs, string Version)
{
    private const string Mark = " (To be verified by a pharmacist.)";

    /// <summary>What the person reads; a statement from memory says so.</summary>
    public string Person => Statement.Person + (Statement.ToBeVerified ? Mark : "");

    /// <summary>What the clinician reads; a statement from memory says so.</summary>
    public string Clinician => Statement.Clinician + (Statement.ToBeVerified ? Mark : "");
}
