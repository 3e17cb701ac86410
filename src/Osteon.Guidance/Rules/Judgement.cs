using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;

namespace Osteon.Guidance.Rules;

/// <summary>A fact about the person on which a judgement rests.</summary>
/// <param name="What">What was looked at, such as <c>medicine</c>.</param>
/// <param name="Value">The value as told.</param>
/// <param name="Date">The day it holds for, where known.</param>
public sealed record InputUsed(string What, string Value, DateOnly? Date);

/// <summary>Whether a condition holds, what that rests on, and what was not known.</summary>
/// <param name="Answer">Yes, no, or unknown where an answer that would decide it is missing.</param>
/// <param name="Inputs">The facts that decided it.</param>
/// <param name="Missing">The questions whose answers would decide it; empty unless unknown.</param>
public sealed record Judgement(Answer Answer, ImmutableArray<InputUsed> Inputs, ImmutableArray<string> Missing)
{
    internal static Judgement Yes(params ImmutableArray<InputUsed> inputs) => new(Answer.Yes, inputs, []);

    internal static Judgement No(params ImmutableArray<InputUsed> inputs) => new(Answer.No, inputs, []);

    internal static Judgement Unknown(string question) => new(Answer.Unknown, [], [question]);

    internal static Judgement Of(bool holds, InputUsed input) => holds ? Yes(input) : No(input);
}
