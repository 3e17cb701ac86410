using System.Collections.Immutable;
using Osteon.Vocabulary.People;

namespace Osteon.Guidance.Rules;

/// <summary>Holds where one of these diagnoses was named.</summary>
internal sealed record ConditionTrigger(ImmutableArray<Condition> OneOf) : Trigger
{
    public override Judgement Judge(Situation situation)
    {
        if (!situation.Person.Conditions.TryGet(out ImmutableArray<Condition> told))
            return Judgement.Unknown(Questions.Conditions);
        ImmutableArray<Condition> named = [.. told.Where(OneOf.Contains)];
        return named.IsEmpty
            ? Judgement.No(new InputUsed("conditions", told.IsEmpty ? "none" : MemberNames.List(told), situation.Person.AsOf))
            : Judgement.Yes(new InputUsed("condition", MemberNames.List(named), situation.Person.AsOf));
    }
}

/// <summary>Holds where one of these states of clotting was named.</summary>
internal sealed record ClottingTrigger(ImmutableArray<ClottingDisorder> OneOf) : Trigger
{
    public override Judgement Judge(Situation situation)
    {
        switch (situation.Person.Clotting)
        {
            case ClottingHistory.None:
                return Judgement.No(new InputUsed("clotting history", "none", situation.Person.AsOf));
            case ClottingHistory.Listed list:
                ImmutableArray<ClottingDisorder> named = [.. list.Disorders.Where(OneOf.Contains)];
                return named.IsEmpty
                    ? Judgement.No(new InputUsed("clotting history", MemberNames.List(list.Disorders), situation.Person.AsOf))
                    : Judgement.Yes(new InputUsed("clotting history", MemberNames.List(named), situation.Person.AsOf));
            default:
                return Judgement.Unknown(Questions.Clotting);
        }
    }
}

/// <summary>Holds where one of these complaints was named.</summary>
internal sealed record SymptomTrigger(ImmutableArray<Symptom> OneOf) : Trigger
{
    public override Judgement Judge(Situation situation)
    {
        if (!situation.Person.Symptoms.TryGet(out ImmutableArray<Symptom> told))
            return Judgement.Unknown(Questions.Symptoms);
        ImmutableArray<Symptom> named = [.. told.Where(OneOf.Contains)];
        return named.IsEmpty
            ? Judgement.No(new InputUsed("symptoms", told.IsEmpty ? "none" : MemberNames.List(told), situation.Person.AsOf))
            : Judgement.Yes(new InputUsed("symptom", MemberNames.List(named), situation.Person.AsOf));
    }
}
