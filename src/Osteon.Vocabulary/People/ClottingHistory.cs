using System.Collections.Immutable;

namespace Osteon.Vocabulary.People;

/// <summary>What a person said of clots, bleeding and heart valves. Silence is not <see cref="None"/>.</summary>
public abstract record ClottingHistory
{
    private ClottingHistory() { }

    /// <summary>Nobody said anything, or it could not be read.</summary>
    public sealed record NotTold : ClottingHistory;

    /// <summary>The person said explicitly that there is nothing.</summary>
    public sealed record None : ClottingHistory;

    /// <summary>The person named these.</summary>
    /// <param name="Disorders">Never empty.</param>
    public sealed record Listed(ImmutableArray<ClottingDisorder> Disorders) : ClottingHistory;
}

/// <summary>A state of clotting or of the heart that matters to vitamin K.</summary>
public enum ClottingDisorder
{
    /// <summary>A mechanical heart valve.</summary>
    MechanicalHeartValve,

    /// <summary>A biological heart valve.</summary>
    BiologicalHeartValve,

    /// <summary>Atrial fibrillation.</summary>
    AtrialFibrillation,

    /// <summary>A clot in a deep vein, ever.</summary>
    DeepVeinThrombosis,

    /// <summary>A clot in the lung, ever.</summary>
    PulmonaryEmbolism,

    /// <summary>Lack of protein C.</summary>
    ProteinCDeficiency,

    /// <summary>Lack of protein S.</summary>
    ProteinSDeficiency,

    /// <summary>Lack of antithrombin.</summary>
    AntithrombinDeficiency,

    /// <summary>Factor V Leiden.</summary>
    FactorVLeiden,

    /// <summary>The prothrombin mutation.</summary>
    ProthrombinMutation,

    /// <summary>Antiphospholipid syndrome.</summary>
    AntiphospholipidSyndrome,

    /// <summary>Hemophilia or von Willebrand disease.</summary>
    BleedingDisorder,

    /// <summary>Bleeding or bruising that nobody has explained.</summary>
    UnexplainedBleeding,

    /// <summary>Another disorder of clotting, or one whose name is not known.</summary>
    OtherOrUnnamed,
}
