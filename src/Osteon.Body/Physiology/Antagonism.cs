using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;

namespace Osteon.Body.Physiology;

/// <summary>What blocks a person's vitamin K cycle. A direct oral anticoagulant does not: it is <see cref="Absent"/>.</summary>
public abstract record Antagonism
{
    private Antagonism() { }

    /// <summary>No vitamin K antagonist.</summary>
    public sealed record Absent : Antagonism;

    /// <summary>Racemic warfarin, at rest under a daily dose.</summary>
    /// <param name="MilligramsPerDay">Daily dose, mg.</param>
    /// <param name="Cyp2c9">Genotype of the enzyme that clears S-warfarin; unknown counts as *1/*1.</param>
    /// <param name="Vkorc1">Genotype of the reductase; unknown counts as GG.</param>
    public sealed record Warfarin(double MilligramsPerDay, Reported<Cyp2c9> Cyp2c9, Reported<Vkorc1> Vkorc1) : Antagonism;

    /// <summary>Another antagonist (acenocoumarol, phenprocoumon, fluindione, …), titrated until the INR stood where it stands.</summary>
    /// <param name="Inr">The INR at rest, above 1.</param>
    public sealed record TitratedTo(double Inr) : Antagonism;
}
