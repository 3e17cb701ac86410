using System.Collections.Immutable;
using Osteon.Evidence.Studies;

namespace Osteon.Findings;

/// <summary>A study that a reader may take into a pool or leave out.</summary>
/// <param name="Id">The study's id.</param>
/// <param name="Name">Author and year.</param>
/// <param name="Taken">Form and dose.</param>
/// <param name="Bias">What is known of how it was done, in a few words.</param>
/// <param name="IsIn">Whether it is in the pool.</param>
/// <param name="IsRetracted">Whether it was retracted and can never enter.</param>
/// <param name="Why">Why it cannot enter; empty where it can.</param>
public sealed record StudyChoice(string Id, string Name, string Taken, string Bias, bool IsIn, bool IsRetracted, string Why)
{
    /// <summary>The studies of an outcome: first those that can enter, then those that cannot, retracted ones last.</summary>
    internal static ImmutableArray<StudyChoice> Of(StudyLibrary library, string outcome, OutcomeRequest request)
    {
        List<StudyChoice> choices = [];
        foreach (OutcomePool pool in OutcomePool.Of(library, outcome, request.Selection))
        {
            choices.AddRange(pool.Poolable.Select(c => Choice(c.Study, true, "")));
            choices.AddRange(pool.LeftOut.Where(l => l.Contrast.Study.Status != StudyStatus.Retracted && !l.Why.StartsWith("a later", StringComparison.Ordinal))
                .Select(l => Choice(l.Contrast.Study, false, l.Why == PoolSelection.LeftOutByHand ? "" : l.Why)));
        }
        choices.AddRange(library.Studies.Where(s => s.Status == StudyStatus.Retracted).Select(s => Choice(s, false, "retracted")));
        // A study may report on two scales; where it can enter one, it can be ticked.
        return [.. choices.OrderBy(c => c.IsRetracted).ThenBy(c => c.Why.Length > 0).ThenBy(c => !c.IsIn).DistinctBy(c => c.Id).OrderBy(c => c.IsRetracted).ThenBy(c => c.Why.Length > 0).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    private static StudyChoice Choice(Study study, bool isIn, string why) => new(study.Id, study.Name, $"{study.Form} {study.Dose} {study.DoseUnit}".Trim(),
        study.IsBlinded ? "blinded" : study.IsRandomized ? "open or unclear" : "not randomized", isIn, study.Status == StudyStatus.Retracted, why);
}
