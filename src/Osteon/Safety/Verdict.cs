using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Osteon.Guidance;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Safety;

/// <summary>Whether vitamin K may be spoken of with this person at all. It is made from the person alone, before any result,
/// and no result can be constructed without it.</summary>
public sealed class Verdict
{
    private Verdict(Situation situation, ImmutableArray<Finding> findings, ImmutableArray<StopReason> reasons, ImmutableArray<InputUsed> taken, string version)
    {
        Situation = situation;
        Findings = findings;
        Reasons = reasons;
        VitaminKTaken = taken;
        Version = version;
    }

    /// <summary>The person, what was planned, and the day.</summary>
    public Situation Situation { get; }

    /// <summary>Everything the rules found, gravest first, with what they could not tell.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Why there is no answer; empty where there may be one.</summary>
    public ImmutableArray<StopReason> Reasons { get; }

    /// <summary>Vitamin K that is taken already: supplements, medicines, natto.</summary>
    public ImmutableArray<InputUsed> VitaminKTaken { get; }

    /// <summary>The version of the rules.</summary>
    public string Version { get; }

    /// <summary>Whether it stops: no efficacy, dose, food change or reminder may be shown.</summary>
    public bool IsStop => !Reasons.IsEmpty;

    /// <summary>What applies and is worth saying, though it does not stop. Under a stop only what sends someone to a doctor: no spacing, no dose, no food.</summary>
    public ImmutableArray<Finding> Cautions =>
        [.. Findings.Where(finding => finding.Applies && (!IsStop || finding.Rule.Urgency > Urgency.None) && Reasons.All(reason => reason.Finding != finding))];

    /// <summary>Rules of which nobody can tell whether they apply, because an answer is missing.</summary>
    public ImmutableArray<Finding> Open => [.. Findings.Where(finding => !finding.Applies && Reasons.All(reason => reason.Finding != finding))];

    /// <summary>Whether somebody may be on a vitamin K antagonist: one was named or resembled, or the medicines are not known.</summary>
    public bool AntagonistPossible => Reasons.Any(reason =>
        reason.Kind is StopKind.VitaminKAntagonist or StopKind.MedicinesNotTold or StopKind.MedicineNotRecognized);

    /// <summary>Judges a person.</summary>
    /// <param name="person">The person as told.</param>
    /// <param name="guidebook">The rules.</param>
    /// <param name="today">The day of the answer; stop dates are held against it or the day of the person file, whichever is earlier.</param>
    /// <param name="planned">Regimens whose results will be shown; a dose can be a reason to stop.</param>
    public static Verdict For(Person person, Guidebook guidebook, DateOnly today, params ImmutableArray<Regimen> planned)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(guidebook);
        Situation situation = new(person, planned.IsDefault ? [] : planned, today);
        ImmutableArray<Finding> findings = guidebook.Findings(situation);
        return new Verdict(situation, findings, StopReasons.Of(situation, findings), StopReasons.VitaminKTaken(situation), guidebook.Version);
    }

    /// <summary>The key to results, where this verdict does not stop.</summary>
    public bool TryClear([NotNullWhen(true)] out Clearance? clearance) => (clearance = Clearance.Of(this)) is not null;

    /// <summary>What the person must do under a stop, in order; empty where it does not stop.</summary>
    public ImmutableArray<string> PersonInstructions => StopReasons.Instructions(this);
}
