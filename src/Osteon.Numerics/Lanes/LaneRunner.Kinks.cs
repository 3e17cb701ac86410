using System.Numerics;
using System.Runtime.CompilerServices;
using Osteon.Numerics.Graph;
using Osteon.Numerics.Ode.StepControl;

namespace Osteon.Numerics.Lanes;

// Kinks: held within a step like jumps, located only where that matters; the rules are those of KinkControl.
internal sealed unsafe partial class LaneRunner<V>
{
    /// <summary>Cuts the step of lanes that went too far beyond a kink; what is left of the accepted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private V BendAt(V ok, V isNumber, ref V next)
    {
        var width = compiled.Program.Kinks * V.Width;
        V one = V.Of(1), nothing = V.Of(0), beyond = nothing, met = nothing;
        var sides = At(Segment.Kink);
        var now = At(Segment.Guard) + 2 * compiled.Program.Jumps * V.Width;
        for (var here = 0; here < width; here += V.Width)
        {
            V side = V.Load(sides + here), to = V.Load(now + here) * side, from = VectorLoops<V>.Greatest(V.Load(kinkBefore + here) * side, nothing);
            beyond = V.Select(V.Greater(nothing, to), VectorLoops<V>.Greatest(beyond, to / (to - from)), beyond);
        }
        var crossing = V.And(ok, V.Greater(beyond, nothing));
        var cutting = nothing;
        if (V.Bits(crossing) != 0)
        {
            var effect = EffectOf(now, beyond);
            cutting = V.And(V.And(crossing, V.Greater(effect, V.Of(KinkControl.Matters))), V.Greater(V.Of(KinkControl.MostCuts), V.Load(cuts)));
            var aim = V.Sqrt(V.Of(0.25 * KinkControl.Matters) / VectorLoops<V>.Greatest(effect, V.Of(KinkControl.Matters)));
            var part = VectorLoops<V>.Greatest(one - beyond + beyond * aim, V.Of(KinkControl.ShortestPart));
            V.Store(V.Select(cutting, V.Load(taken) * part, V.Of(Never)), cut);
            next = V.Select(cutting, V.Load(step), next);
            ok = V.Select(cutting, nothing, ok);
            met = V.Select(V.And(crossing, ok), one, nothing);
        }
        else
            V.Store(V.Of(Never), cut);
        V.Store(V.Select(ok, nothing, V.Load(cuts) + V.Select(cutting, one, nothing)), cuts);
        var crossed = V.Load(crossings) + met;
        V.Store(crossed, crossings);
        var free = V.Load(At(Segment.Free));
        free = V.Select(V.Greater(crossed, V.Of(KinkControl.MostCrossings(options.Rtol))), one, V.Select(isNumber, free, one));
        V.Store(free, At(Segment.Free));
        var held = V.Greater(one, free);
        for (var here = 0; here < width; here += V.Width)
        {
            var difference = V.Load(now + here);
            V.Store(V.Select(ok, difference, V.Load(kinkBefore + here)), kinkBefore + here);
            var side = V.Select(V.Greater(difference, nothing), one, V.Of(-1));
            V.Store(V.Select(held, V.Select(ok, side, V.Load(sides + here)), nothing), sides + here);
        }
        return ok;
    }

    /// <summary>The error that holding the sides beyond the kinks made, in units of the tolerance: half of what the rates differ by at the end, for as long as it lasted.</summary>
    private V EffectOf(double* now, V beyond)
    {
        var width = compiled.Program.Kinks * V.Width;
        var sides = At(Segment.Kink);
        compiled.Change(workspace, increments);
        VectorLoops<V>.Copy(rates, right, length);
        VectorLoops<V>.Copy(kinkSides, sides, width);
        for (var here = 0; here < width; here += V.Width)
            V.Store(V.Select(V.Greater(V.Load(now + here), V.Of(0)), V.Of(1), V.Of(-1)), sides + here);
        compiled.Change(workspace, increments);
        VectorLoops<V>.Copy(sides, kinkSides, width);
        var sum = V.Of(0);
        var lasted = V.Load(taken) * beyond * V.Of(0.5);
        var relative = V.Of(options.Rtol);
        for (var i = 0; i < length; i += V.Width)
        {
            var e = (V.Load(right + i) - V.Load(rates + i)) * lasted / V.Fused(relative, V.Abs(V.Load(end + i)), V.Load(atol + i));
            sum = V.Fused(e, e, sum);
        }
        return V.Sqrt(sum * V.Of(1.0 / n));
    }
}
