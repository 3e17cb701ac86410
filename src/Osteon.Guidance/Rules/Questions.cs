using Osteon.Vocabulary.People;

namespace Osteon.Guidance.Rules;

/// <summary>The questions whose silence leaves a rule undecided, as they are put to a person.</summary>
public static class Questions
{
    /// <summary>Asked where no medicine list was given.</summary>
    public const string Medicines = "Which medicines do you take?";

    /// <summary>Asked where nothing was said of clots, bleeding and valves.</summary>
    public const string Clotting = "Have you ever had a clot, a bleeding disorder or an artificial heart valve?";

    /// <summary>Asked where nothing was said of illnesses.</summary>
    public const string Conditions = "Which illnesses do you have? If none, please say none.";

    /// <summary>Asked where nothing was said of complaints.</summary>
    public const string Symptoms = "Which complaints do you have now? If none, please say none.";

    /// <summary>Asked of a laboratory result nobody gave.</summary>
    public static string Lab(LabTest test) => test switch
    {
        LabTest.EstimatedGfr => "What is your eGFR, the kidney value?",
        LabTest.Calcidiol => "What is your vitamin D in the blood (25-OH-D, calcidiol)?",
        LabTest.Inr => "What is your INR?",
        _ => $"What is your {MemberNames.Plain(test)} in the blood?",
    };

    /// <summary>Asked of a medicine that was not recognized.</summary>
    public static string Unrecognized(string input) => $"What is '{input}'?";
}
