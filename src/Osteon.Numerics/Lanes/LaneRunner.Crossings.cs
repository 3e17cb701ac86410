using System.Numerics;
using Osteon.Numerics.Graph;

namespace Osteon.Numerics.Lanes;

// Jumps: held within a step, crossed between steps.
//
// (1) A mode says on which side of its threshold each guard is held. (2) After a step the guards are evaluated; where one has sunk beyond what is small,
// the step is tried again, shortened by the secant to end half of that beyond. (3) Where it has sunk by less the step stands, and the mode changes.
// Small is 0.3 rtol of guard or threshold.
internal sealed unsafe partial class LaneRunner<V>
{
    /// <summary>No step is shortened to less than this part at once: right after a crossing the secant has little to go by.</summary>
    private const double ShortestPart = 0.02;

    /// <summary>Evaluates all guards where the step ends.</summary>
    private void Guard()
    {
        VectorLoops<V>.Copy(state, end, length);
        V.Store(V.Load(reached), At(Segment.Time));
        compiled.Guard(workspace, increments);
    }

    /// <summary>The part of the step that ends just beyond the first jump it crossed too far, or 1.</summary>
    private V Overshoot()
    {
        V one = V.Of(1), nothing = V.Of(0), part = one;
        for (var jump = 0; jump < compiled.Program.Jumps; jump++)
        {
            var here = jump * V.Width;
            var now = V.Load(At(Segment.Guard) + 2 * here);
            var small = V.Load(At(Segment.Guard) + 2 * here + V.Width) * V.Of(0.3 * options.Rtol);
            V.Store(now, after + here);
            var sign = V.Select(V.Greater(V.Load(At(Segment.Mode) + here), nothing), one, V.Of(-1));
            V from = VectorLoops<V>.Greatest(V.Load(before + here) * sign, nothing), to = now * sign;
            var wanted = VectorLoops<V>.Greatest((from + small * V.Of(0.5)) / (from - to), V.Of(ShortestPart));
            part = V.Select(V.Greater(-small, to), VectorLoops<V>.Least(part, wanted), part);
        }
        return part;
    }

    /// <summary>Takes the modes from the guards where the step was accepted.</summary>
    private void Cross(V ok)
    {
        var mode = At(Segment.Mode);
        for (var here = 0; here < compiled.Program.Jumps * V.Width; here += V.Width)
        {
            var now = V.Load(after + here);
            V.Store(V.Select(ok, now, V.Load(before + here)), before + here);
            var side = V.Select(V.Greater(now, V.Of(0)), V.Of(1), V.Of(0));
            V.Store(V.Select(ok, side, V.Load(mode + here)), mode + here);
        }
    }

    /// <summary>Takes the modes of some lanes from where their guards stand now.</summary>
    private void Settle(uint some)
    {
        if (compiled.Program.Jumps + compiled.Program.Kinks == 0)
            return;
        VectorLoops<V>.Copy(state, y, length);
        VectorLoops<V>.Copy(At(Segment.Time), time, V.Width);
        compiled.Guard(workspace, increments);
        for (var lanes = some; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            for (var jump = lane; jump < compiled.Program.Jumps * V.Width; jump += V.Width)
            {
                var now = At(Segment.Guard)[2 * jump - lane];
                before[jump] = now;
                At(Segment.Mode)[jump] = now > 0 ? 1 : 0;
            }
            for (var kink = lane; kink < compiled.Program.Kinks * V.Width; kink += V.Width)
            {
                var now = At(Segment.Guard)[2 * compiled.Program.Jumps * V.Width + kink];
                kinkBefore[kink] = now;
                At(Segment.Kink)[kink] = At(Segment.Free)[lane] != 0 ? 0 : now > 0 ? 1 : -1;
            }
            (cut[lane], cuts[lane]) = (Never, 0);
        }
    }
}
