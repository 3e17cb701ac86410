using System.Collections.Immutable;
using Osteon.Vocabulary.People;

namespace Osteon.Body.Outcomes;

/// <summary>A person's future under several regimens, with its ranges, its assumptions and its failures.</summary>
/// <param name="Person">Who.</param>
/// <param name="Days">The times of every series, days from today; the first is 0.</param>
/// <param name="Arms">Doing nothing first, then the regimens as asked.</param>
/// <param name="Draws">Draws behind every range; 0 means a central run without ranges.</param>
/// <param name="Seed">The seed of the draws.</param>
/// <param name="Assumptions">What was not told and what stood in for it.</param>
/// <param name="Failures">Runs whose numbers would not behave; they are left out of the ranges.</param>
/// <param name="Sources">Citation keys of the parameters and methods used.</param>
public sealed record BodyProjection(
    Person Person, ImmutableArray<double> Days, ImmutableArray<ArmProjection> Arms, int Draws, ulong Seed,
    ImmutableArray<Assumption> Assumptions, ImmutableArray<ProjectionFailure> Failures, ImmutableArray<string> Sources)
{
    /// <summary>The arm everything is compared with.</summary>
    public ArmProjection Nothing => Arms[0];

    /// <summary>The place of the day nearest to <paramref name="day"/> in every series.</summary>
    public int IndexOfDay(double day) => Enumerable.Range(0, Days.Length).MinBy(i => Math.Abs(Days[i] - day));
}

/// <summary>A run whose numbers would not behave.</summary>
/// <param name="Arm">The regimen's label.</param>
/// <param name="Draw">The draw, from 0; −1 for the central run.</param>
/// <param name="Reason">How it ended, in one sentence.</param>
public sealed record ProjectionFailure(string Arm, int Draw, string Reason);
