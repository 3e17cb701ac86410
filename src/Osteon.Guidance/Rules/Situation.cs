using System.Collections.Immutable;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Guidance.Rules;

/// <summary>What rules are judged over: a person, what is planned for them, and the day.</summary>
/// <param name="Person">The person as told.</param>
/// <param name="Planned">Regimens under consideration; empty where none is.</param>
/// <param name="Today">The day of the answer, against which stop dates are held.</param>
public sealed record Situation(Person Person, ImmutableArray<Regimen> Planned, DateOnly Today);
