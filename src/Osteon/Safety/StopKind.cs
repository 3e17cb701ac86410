namespace Osteon.Safety;

/// <summary>Why an answer was stopped.</summary>
public enum StopKind
{
    /// <summary>A complaint that needs emergency care.</summary>
    Emergency,

    /// <summary>A vitamin K antagonist is taken, or a name resembles one.</summary>
    VitaminKAntagonist,

    /// <summary>Nobody said which medicines are taken.</summary>
    MedicinesNotTold,

    /// <summary>A medicine could not be recognized for certain.</summary>
    MedicineNotRecognized,

    /// <summary>A direct anticoagulant whose own source nobody has read.</summary>
    AnticoagulantUnverified,

    /// <summary>Nobody answered the question about clots, bleeding and heart valves.</summary>
    ClottingNotTold,

    /// <summary>A rule says: not without a clinician.</summary>
    Contraindicated,

    /// <summary>It cannot be told whether such a rule applies, because an answer is missing.</summary>
    NotAnswered,
}
