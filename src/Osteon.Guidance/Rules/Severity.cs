namespace Osteon.Guidance.Rules;

/// <summary>How much a rule that applies weighs, from nothing to a stop.</summary>
public enum Severity
{
    /// <summary>No interaction is expected; the rule says so and may reassure only where its source was read.</summary>
    None,

    /// <summary>Good to know; usually nothing to do.</summary>
    Minor,

    /// <summary>Something to arrange, such as hours between two things or a blood test.</summary>
    Moderate,

    /// <summary>A doctor or pharmacist should be asked first.</summary>
    Major,

    /// <summary>Not without the clinician who is responsible; about vitamin K it stops every answer.</summary>
    ContraindicatedWithoutClinician,
}
