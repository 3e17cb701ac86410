using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Tables;

namespace Osteon.Guidance.Rules;

/// <summary>A rule that applies to a person, or might: what it says, on what that rests, and what was not known.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Judgement">Yes, or unknown; a rule that does not apply makes no finding.</param>
/// <param name="Version">The version of the rules it was found under.</param>
public sealed record Finding(Rule Rule, Judgement Judgement, string Version)
{
    /// <summary>The rule's id.</summary>
    public string RuleId => Rule.Id;

    /// <summary>How much it weighs.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>Whether the rule is known to apply; false where an answer is missing.</summary>
    public bool Applies => Judgement.Answer == Answer.Yes;

    /// <summary>The facts it rests on, with their dates.</summary>
    public ImmutableArray<InputUsed> Inputs => Judgement.Inputs;

    /// <summary>The questions nobody answered.</summary>
    public ImmutableArray<string> Missing => Judgement.Missing;

    /// <summary>How the missing answers would change this one; empty where nothing is missing.</summary>
    public string IfKnown => Missing.IsEmpty ? "" : $"If the answer is yes, this applies: {Rule.Title}. If it is no, it falls away.";

    /// <summary>Whether nobody has yet read a source for it.</summary>
    public bool ToBeVerified => !Rule.MayReassure;

    /// <summary>What the person is told; a rule from memory says so.</summary>
    public string PersonAdvice => ToBeVerified ? $"{Named(Rule.PersonAdvice)} (To be verified by a pharmacist.)" : Named(Rule.PersonAdvice);

    /// <summary>What the clinician is told; a rule from memory says so.</summary>
    public string ClinicianAdvice => ToBeVerified ? $"{Named(Rule.ClinicianAdvice)} (To be verified by a pharmacist.)" : Named(Rule.ClinicianAdvice);

    /// <summary>A text in which <c>{medicine}</c> stands for the medicines it rests on, as they were written.</summary>
    private string Named(string text)
    {
        if (!text.Contains(Rules.Rule.MedicinePlace, StringComparison.Ordinal))
            return text;
        string[] medicines = [.. Inputs.Where(input => input.What is "medicine" or "medicine since" or "medicine stopped" or "last dose").Select(input => input.Value).Distinct(StringComparer.OrdinalIgnoreCase)];
        string named = text.Replace(Rules.Rule.MedicinePlace, medicines.Length == 0 ? "your medicine" : string.Join(" and ", medicines), StringComparison.Ordinal);
        return Words.Capital(named);
    }
}
