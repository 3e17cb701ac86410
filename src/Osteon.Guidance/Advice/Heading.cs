namespace Osteon.Guidance.Advice;

/// <summary>The headings under which advice stands, in the order they are read.</summary>
public enum Heading
{
    /// <summary>What bone needs first.</summary>
    FirstThings,
    /// <summary>For whom K2 was studied, and what is no sign of its lack.</summary>
    WhoAndSigns,
    /// <summary>Foods.</summary>
    FoodFirst,
    /// <summary>Form, dose, split, timing.</summary>
    FormAndDose,
    /// <summary>What to expect in weeks, months and years, and when to stop.</summary>
    WhatToExpect,
    /// <summary>Beside conventional treatment.</summary>
    BesideMedicines,
    /// <summary>Why guidelines do not recommend it.</summary>
    WhyNotOfficial,
    /// <summary>Doing nothing.</summary>
    DoNothing,
    /// <summary>Questions to take to the doctor.</summary>
    AskYourDoctor,
}
