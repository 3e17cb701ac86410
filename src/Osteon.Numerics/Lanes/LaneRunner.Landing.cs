using System.Numerics;
using Osteon.Numerics.Graph;
using Osteon.Numerics.Ode;

namespace Osteon.Numerics.Lanes;

// Where a step ends: what happens there, and who has arrived.
internal sealed unsafe partial class LaneRunner<V>
{
    /// <summary>Moves accepted lanes on, lets happen what is due where they landed, and lets those at their end leave.</summary>
    private void Land()
    {
        var ok = V.Load(accepted);
        V.Store(V.Select(ok, V.Load(reached), V.Load(time)), time);
        var moved = V.Bits(ok);
        for (var lanes = moved; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            if (isFirst[lane] != 0)
                (afterEvent[lane], isFirst[lane]) = (taken[lane] * Math.Clamp(factor[lane], 0.3, 2), 0);
            riders[lane]!.Accepted++;
        }
        for (var lanes = V.Bits(V.Load(active)) & ~moved; lanes != 0; lanes &= lanes - 1)
            riders[BitOperations.TrailingZeroCount(lanes)]!.Rejected++;
        uint jolted = 0;
        var changed = false;
        for (var lanes = moved & landed; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            var rider = riders[lane]!;
            if (time[lane] >= rider.End)
            {
                Leave(lane, rider.Completed());
                continue;
            }
            var (any, setParameter) = Happen(lane, rider);
            if (any)
            {
                (step[lane], isFirst[lane]) = (afterEvent[lane], 1);
                jolted |= 1u << lane;
            }
            changed |= setParameter;
            stop[lane] = rider.Stop;
        }
        if (changed)
            compiled.Prologue(workspace, increments);
        if (jolted != 0)
            Settle(jolted);
    }

    private (bool Any, bool SetParameter) Happen(int lane, Rider rider)
    {
        var (any, setParameter) = (false, false);
        while (rider.Happens(time[lane], out var happening))
        {
            any = true;
            if (happening.Kind == EventKind.AddToState)
                y[happening.Index * V.Width + lane] += happening.Amount;
            else if (happening.Kind == EventKind.SetSupply)
                At(Segment.Supply)[Array.IndexOf(compiled.Program.Supplied, happening.Index) * V.Width + lane] = happening.Amount;
            else
            {
                At(Segment.Parameter)[happening.Index * V.Width + lane] = happening.Amount;
                setParameter = true;
            }
        }
        return (any, setParameter);
    }
}
