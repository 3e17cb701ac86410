using System.Runtime.CompilerServices;
using Osteon.Numerics.Graph;
using Osteon.Numerics.Ode.StepControl;
using Osteon.Numerics.Scalars;

namespace Osteon.Numerics.Lanes;

// Which lanes keep their step, and what they try next.
internal sealed unsafe partial class LaneRunner<V>
{
    /// <summary>Accepts or rejects every lane's step and chooses its next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Judge()
    {
        // Stiffly accurate: the last argument, still in the workspace, is the embedded solution; the last increment its error.
        var squares = VectorLoops<V>.Error(end, state, increments + (method.Stages - 1) * length, y, atol, options.Rtol, length);
        var error = V.Sqrt(squares * V.Of(1.0 / n));
        var (one, nothing) = (V.Of(1), V.Of(0));
        var meets = V.And(V.AtMost(error, one), V.Load(active));
        var allowed = V.AtMost(error, V.Of(double.MaxValue));
        var bounded = V.Select(allowed, VectorLoops<V>.Greatest(error, V.Of(StepController.SmallestError)), one);
        var change = Elementary.Exp(Elementary.Log(bounded) * V.Of(-1.0 / method.Order)) * V.Of(StepController.Safety);
        change = VectorLoops<V>.Least(VectorLoops<V>.Greatest(change, V.Of(StepController.Shrink)), V.Of(StepController.Grow));
        change = V.Select(allowed, change, V.Of(StepController.Shrink));
        V.Store(change, factor);
        V t = V.Load(time), h = V.Load(step), used = V.Load(taken);
        var after = V.Greater(V.Load(wasRejected), nothing);
        var cautious = V.Select(after, VectorLoops<V>.Least(change, one), change);
        var grown = used * cautious;
        // A step cut short to land somewhere does not shorten the next.
        grown = V.Select(V.Greater(h, used), VectorLoops<V>.Greatest(grown, h), grown);
        var ok = meets;
        var next = V.Select(meets, grown, used * change);
        var holdsKinks = compiled.Program.Kinks > 0 && V.Bits(V.And(V.Load(active), V.Greater(one, V.Load(At(Segment.Free))))) != 0;
        if (compiled.Program.Jumps > 0 || holdsKinks)
            Guard();
        if (compiled.Program.Jumps > 0)
        {
            var part = Overshoot();
            var beyond = V.And(meets, V.And(V.Greater(one, part), V.Greater(V.Fused(used, part, t), t)));
            ok = V.Select(beyond, nothing, meets);
            next = V.Select(beyond, used * part, next);
            Cross(ok);
        }
        if (holdsKinks)
            ok = BendAt(ok, allowed, ref next);
        V.Store(ok, accepted);
        V.Store(V.Select(V.Load(active), next, one), step);
        V.Store(V.Select(ok, nothing, V.Select(meets, V.Load(wasRejected), one)), wasRejected);
    }
}
