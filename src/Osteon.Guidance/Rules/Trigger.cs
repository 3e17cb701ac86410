using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;

namespace Osteon.Guidance.Rules;

/// <summary>The condition under which a rule applies, in logic of three values: what nobody answered is unknown, never no.</summary>
public abstract record Trigger
{
    private protected Trigger() { }

    /// <summary>Whether it holds.</summary>
    public abstract Judgement Judge(Situation situation);

    /// <summary>This condition and all within it.</summary>
    public virtual IEnumerable<Trigger> Everything => [this];

    /// <summary>Holds where every part holds; one no settles it.</summary>
    /// <param name="Parts">At least one.</param>
    public sealed record All(ImmutableArray<Trigger> Parts) : Trigger
    {
        /// <inheritdoc/>
        public override Judgement Judge(Situation situation) => Combine(Parts, situation, decisive: Answer.No);

        /// <inheritdoc/>
        public override IEnumerable<Trigger> Everything => [this, .. Parts.SelectMany(part => part.Everything)];
    }

    /// <summary>Holds where one part holds; one yes settles it.</summary>
    /// <param name="Parts">At least one.</param>
    public sealed record Any(ImmutableArray<Trigger> Parts) : Trigger
    {
        /// <inheritdoc/>
        public override Judgement Judge(Situation situation) => Combine(Parts, situation, decisive: Answer.Yes);

        /// <inheritdoc/>
        public override IEnumerable<Trigger> Everything => [this, .. Parts.SelectMany(part => part.Everything)];
    }

    /// <summary>Holds where its part does not; what is unknown stays unknown.</summary>
    /// <param name="Part">The part.</param>
    public sealed record Not(Trigger Part) : Trigger
    {
        /// <inheritdoc/>
        public override Judgement Judge(Situation situation)
        {
            Judgement inner = Part.Judge(situation);
            return inner.Answer switch
            {
                Answer.Yes => inner with { Answer = Answer.No },
                Answer.No => inner with { Answer = Answer.Yes },
                _ => inner,
            };
        }

        /// <inheritdoc/>
        public override IEnumerable<Trigger> Everything => [this, .. Part.Everything];
    }

    // Kleene's strong logic: a decisive part settles the whole; else one unknown leaves it unknown; else all agree on the other answer.
    private static Judgement Combine(ImmutableArray<Trigger> parts, Situation situation, Answer decisive)
    {
        ImmutableArray<Judgement> judged = [.. parts.Select(part => part.Judge(situation))];
        Answer other = decisive == Answer.Yes ? Answer.No : Answer.Yes;
        Answer answer = judged.Any(j => j.Answer == decisive) ? decisive : judged.Any(j => j.Answer == Answer.Unknown) ? Answer.Unknown : other;
        IEnumerable<Judgement> deciding = judged.Where(j => j.Answer == answer);
        return new Judgement(answer, [.. deciding.SelectMany(j => j.Inputs).Distinct()], [.. deciding.SelectMany(j => j.Missing).Distinct()]);
    }
}
