using System.Collections.Immutable;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Guidance.Rules;

/// <summary>A cited rule over a person, as <c>data/guidance/rules</c> states it.</summary>
public sealed record Rule
{
    /// <summary>Where a text names the medicine that called for it.</summary>
    internal const string MedicinePlace = "{medicine}";

    /// <summary>Its name in data, reports and links, such as <c>IX-001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The file it stands in, without ending.</summary>
    public required string TopicFile { get; init; }

    /// <summary>When it applies.</summary>
    public required Trigger When { get; init; }

    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How soon the person should be seen.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>What it speaks about; never empty.</summary>
    public required ImmutableArray<Subject> About { get; init; }

    /// <summary>Outputs that must stay silent while it applies.</summary>
    public ImmutableArray<Topic> Withholds { get; init; } = [];

    /// <summary>What a person is told, in plain words.</summary>
    public required string PersonAdvice { get; init; }

    /// <summary>What a clinician is told.</summary>
    public required string ClinicianAdvice { get; init; }

    /// <summary>Why.</summary>
    public required string Mechanism { get; init; }

    /// <summary>What to watch; empty where nothing is.</summary>
    public string Monitoring { get; init; } = "";

    /// <summary>Where it comes from; never empty.</summary>
    public required ImmutableArray<RuleSource> Sources { get; init; }

    /// <summary>How certain it is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>The day it was last reviewed.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>Persons to whom it applies, and near misses to whom it does not.</summary>
    public required ImmutableArray<RuleExample> Examples { get; init; }

    /// <summary>Whether it may reassure: at least one source was read, not recalled.</summary>
    public bool MayReassure => Sources.Any(source => source.Seen != Seen.Recalled);

    /// <summary>Whether its condition names a substance of this medicine, not only a class.</summary>
    public bool Names(Vocabulary.Medicines.Recognition medicine) =>
        When.Everything.OfType<MedicineTrigger>().Any(trigger => medicine.Substances.Any(trigger.Substances.Contains));

    /// <summary>Whether it speaks about vitamin K1 or K2, as a product or in food.</summary>
    public bool ConcernsVitaminK => About.Any(subject => subject is Subject.VitaminK1 or Subject.VitaminK2);

    /// <summary>Whether it stops every answer about vitamin K when it applies, or when it cannot be told whether it does.</summary>
    public bool Stops => Severity == Severity.ContraindicatedWithoutClinician && ConcernsVitaminK;
}
