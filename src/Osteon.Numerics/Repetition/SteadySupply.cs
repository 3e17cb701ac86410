using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;

namespace Osteon.Numerics.Repetition;

/// <summary>Replaces long runs of equal doses by the steady supply that brings as much, and keeps every dose shortly before one looks.</summary>
/// <remarks>
/// <para>(1) A response to doses D at t_a, t_a + T, … t_b is <c>Σ D g(t − t_k)</c>, with g the response to one of unit size. (2) By the Euler–Maclaurin
/// formula (Abramowitz and Stegun 23.1.30) <c>D/2 g(t−t_a) + D Σ g + D/2 g(t−t_b) = (D/T) ∫ g + (D T/12) [g'(t−t_b) − g'(t−t_a)]+ …</c>: half a dose at either
/// end and the supply D/T between agree with the doses to second order in T. (3) The rest decays with g', so what is quick has forgotten it after
/// <c>keep</c> further doses, and for what has the slow rate λ it is (λT)²/12. (4) Where the response is not linear there remains the mean of a curved
/// function less the function of the mean; that has no bound known beforehand, so <see cref="SettledDoses"/> measures it.</para>
/// </remarks>
public static class SteadySupply
{
    /// <summary>The person with settled doses replaced.</summary>
    /// <param name="person">A person whose doses repeat.</param>
    /// <param name="keep">How many doses before each look stay doses, above zero.</param>
    public static Individual Of(Individual person, int keep)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(keep);
        var looks = person.Times.ToArray();
        List<Event> events = [.. person.Events.Where(happening => happening.Kind != EventKind.AddToState)];
        List<(double Time, int State, double Change)> supplies = [];
        foreach (var kind in person.Events.Where(happening => happening.Kind == EventKind.AddToState).GroupBy(happening => (happening.Index, happening.Amount)))
            foreach (var run in Runs([.. kind.OrderBy(happening => happening.Time)]))
                Replace(run, looks, keep, events, supplies);
        if (supplies.Count == 0)
            return person;
        foreach (var state in supplies.GroupBy(change => change.State))
        {
            // Supplies that overlap add up; when the last ends the supply is zero, not a rounding of it.
            var (running, total) = (0, 0.0);
            foreach (var (time, _, change) in state.OrderBy(change => change.Time))
            {
                running += change > 0 ? 1 : -1;
                total = running == 0 ? 0 : total + change;
                events.Add(Event.Supply(time, state.Key, total));
            }
        }
        return person with { Events = [.. events.OrderBy(happening => happening.Time)] };
    }

    /// <summary>Maximal runs of equal spacing.</summary>
    private static IEnumerable<Event[]> Runs(Event[] doses)
    {
        for (var first = 0; first < doses.Length;)
        {
            var last = first;
            var spacing = first + 1 < doses.Length ? doses[first + 1].Time - doses[first].Time : 0;
            while (last + 1 < doses.Length && spacing > 0 && Math.Abs(doses[last + 1].Time - doses[last].Time - spacing) <= 1e-9 * spacing)
                last++;
            yield return doses[first..(last + 1)];
            first = last + 1;
        }
    }

    private static void Replace(Event[] run, double[] looks, int keep, List<Event> events, List<(double, int, double)> supplies)
    {
        var spacing = run.Length > 1 ? run[1].Time - run[0].Time : 0;
        bool IsKept(double time)
        {
            var next = Array.BinarySearch(looks, time);
            next = next < 0 ? ~next : next;
            return run.Length < 3 || (next < looks.Length && looks[next] - time < keep * spacing);
        }
        for (var first = 0; first < run.Length; first++)
        {
            var last = first;
            while (last + 1 < run.Length && !IsKept(run[last].Time) && !IsKept(run[last + 1].Time))
                last++;
            var dose = run[first];
            if (last - first < 2)
            {
                events.Add(dose);
                continue;
            }
            events.Add(dose with { Amount = dose.Amount / 2 });
            events.Add(dose with { Time = run[last].Time, Amount = dose.Amount / 2 });
            supplies.Add((dose.Time, dose.Index, dose.Amount / spacing));
            supplies.Add((run[last].Time, dose.Index, -dose.Amount / spacing));
            first = last;
        }
    }
}
