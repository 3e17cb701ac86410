using System.Numerics;
using Osteon.Numerics.Graph;

namespace Osteon.Numerics.Lanes;

// Dense output: what is seen at the times asked for.
internal sealed unsafe partial class LaneRunner<V>
{
    /// <summary>Looks at every time that accepted steps passed, for all lanes at once.</summary>
    private void See()
    {
        var due = V.Bits(V.And(V.Load(accepted), V.AtMost(V.Load(look), V.Load(reached))));
        while (due != 0)
        {
            for (var lane = 0; lane < V.Width; lane++)
                theta[lane] = (due >> lane & 1) == 0 ? 0 : look[lane] == reached[lane] ? 1 : (look[lane] - time[lane]) / taken[lane];
            Interpolate(state);
            for (var lane = 0; lane < V.Width; lane++)
                At(Segment.Time)[lane] = (due >> lane & 1) == 0 ? time[lane] : look[lane];
            compiled.Observe(workspace, increments);
            uint still = 0;
            for (; due != 0; due &= due - 1)
            {
                var lane = BitOperations.TrailingZeroCount(due);
                var rider = riders[lane]!;
                rider.See(state + lane, At(Segment.Output) + lane, V.Width);
                (look[lane], room[lane]) = (rider.Look, rider.Room);
                if (look[lane] <= reached[lane])
                    still |= 1u << lane;
            }
            due = still;
        }
    }

    /// <summary>The state of every lane at θ of the step last tried.</summary>
    private void Interpolate(double* target)
    {
        if (!hasBends)
            for (var q = 0; q < coefficients.Dense.Length; q++)
                VectorLoops<V>.Combine(bends + q * length, zero, increments, coefficients.Dense[q].Columns, coefficients.Dense[q].Weights, length);
        hasBends = true;
        VectorLoops<V>.Copy(bend, bends + (coefficients.Dense.Length - 1) * length, length);
        for (var q = coefficients.Dense.Length - 2; q >= 0; q--)
            VectorLoops<V>.Bend(bend, bends + q * length, theta, length);
        VectorLoops<V>.Interpolate(target, y, end, bend, theta, length);
    }
}
