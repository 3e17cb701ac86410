using System.Collections.Immutable;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Safety;

/// <summary>The key to every output about efficacy, dose, food or reminders: a type that shows one of these asks for it in its constructor.
/// Only a verdict that does not stop hands one out.</summary>
public sealed class Clearance
{
    private Clearance(Verdict verdict) => Verdict = verdict;

    /// <summary>The verdict it comes from.</summary>
    public Verdict Verdict { get; }

    /// <summary>The person it was given for.</summary>
    public Person Person => Verdict.Situation.Person;

    /// <summary>Outputs that a rule withholds although the verdict does not stop.</summary>
    public ImmutableArray<Topic> Withheld => [.. Verdict.Findings.Where(finding => finding.Applies).SelectMany(finding => finding.Rule.Withholds).Distinct().Order()];

    /// <summary>Whether it opens an output of this kind.</summary>
    public bool Opens(Topic topic) => !Withheld.Contains(topic);

    /// <summary>Whether it was given for this person and, where the regimen supplies vitamin K, with this regimen in view.</summary>
    public bool Covers(Person person, Regimen regimen) =>
        ReferenceEquals(person, Person) && (!regimen.SuppliesVitaminK || Verdict.Situation.Planned.Any(planned => ReferenceEquals(planned, regimen)));

    /// <summary>Refuses a person or regimen that the verdict has not seen.</summary>
    /// <exception cref="ArgumentException">The clearance was given for someone or something else.</exception>
    public void Require(Person person, params ReadOnlySpan<Regimen> regimens)
    {
        if (!ReferenceEquals(person, Person))
            throw new ArgumentException("The clearance was given for another person; ask for a verdict on this one.", nameof(person));
        foreach (Regimen regimen in regimens)
        {
            if (!Covers(person, regimen))
                throw new ArgumentException($"The verdict has not seen the regimen '{regimen.Label}'; name it when asking for the verdict.", nameof(regimens));
        }
    }

    internal static Clearance? Of(Verdict verdict) => verdict.IsStop ? null : new Clearance(verdict);
}
