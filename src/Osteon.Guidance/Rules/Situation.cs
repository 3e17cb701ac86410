using System.Collections.Immutable;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Guidance.Rules;

/// <summary>What rules are judged over: a person, what is planned for them, and the day.</summary>
/// <param name="Person">The person as told.</param>
/// <param name="Planned">Regimens under consideration; empty where none is.</param>
/// <param name="Today">The day of the answer; time since a last dose is counted up to it.</param>
public sealed record Situation(Person Person, ImmutableArray<Regimen> Planned, DateOnly Today)
{
    /// <summary>The day up to which a stop is known to have lasted: the earlier of the day of the answer and the day the person was told of.
    /// What was stopped may have been started again on any day after that.</summary>
    public DateOnly KnownUntil => Person.AsOf < Today ? Person.AsOf : Today;
}
