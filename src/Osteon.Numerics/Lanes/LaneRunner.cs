using System.Numerics;
using System.Runtime.CompilerServices;
using Osteon.Numerics.Graph;
using Osteon.Numerics.Kernels;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Ode.Methods;
using Osteon.Numerics.Ode.StepControl;
using Osteon.Numerics.Scalars;

namespace Osteon.Numerics.Lanes;

/// <summary>Integrates as many people at once as a register holds, each with their own time, step and modes.</summary>
/// <remarks>
/// A step of a Rosenbrock method does the same operations whatever the data, so lanes may stand at different times; acceptance is a mask. Every operation
/// is lane-wise and correctly rounded: a person's result depends neither on companions nor on the width. A lane that is done takes the next person at once.
/// </remarks>
internal sealed unsafe class LaneRunner<V> : IDisposable where V : unmanaged, ILane<V>
{
    private const double Never = 1e300;

    private readonly CompiledEquations compiled;
    private readonly IEquations equations;
    private readonly IntegratorOptions options;
    private readonly IBoarding boarding;
    private readonly bool keepsStates;
    private readonly LaneMemory memory = new();
    private readonly LaneMethod<V> coefficients;
    private readonly RosenbrockMethod method;
    private readonly int n;
    private readonly int length;
    private readonly double* workspace;
    private readonly double* state;
    private readonly double* right;
    private readonly double* y;
    private readonly double* end;
    private readonly double* increments;
    private readonly double* atol;
    private readonly double* bend;
    private readonly double* row;
    private readonly double* zero;
    private readonly Rider?[] riders = new Rider?[V.Width];

    // One vector each: a value for every lane.
    private readonly double* time;
    private readonly double* step;
    private readonly double* stop;
    private readonly double* look;
    private readonly double* taken;
    private readonly double* reached;
    private readonly double* active;
    private readonly double* wasRejected;
    private readonly double* isFirst;
    private readonly double* afterEvent;
    private readonly double* factor;
    private readonly double* tried;
    private readonly double* accepted;
    private readonly double* theta;
    private readonly double* before;   // [jumps]: guards at the beginning of the step
    private uint landed;
    private bool hasRun;

    public LaneRunner(CompiledEquations compiled, IEquations equations, IntegratorOptions options, IBoarding boarding, bool keepsStates)
    {
        (this.compiled, this.equations, this.options, this.boarding, this.keepsStates) = (compiled, equations, options, boarding, keepsStates);
        method = options.Method;
        n = compiled.Program.States;
        length = n * V.Width;
        coefficients = new(method, memory);
        workspace = memory.Take(compiled.Layout.Total * V.Width);
        state = At(Segment.State);
        right = At(Segment.Right);
        y = memory.Take(length);
        end = memory.Take(length);
        atol = memory.Take(length);
        bend = memory.Take(length);
        row = memory.Take(length);
        zero = memory.Take(length);
        increments = memory.Take(method.Stages * length);
        time = memory.Take(V.Width);
        step = memory.Take(V.Width);
        stop = memory.Take(V.Width);
        look = memory.Take(V.Width);
        taken = memory.Take(V.Width);
        reached = memory.Take(V.Width);
        active = memory.Take(V.Width);
        wasRejected = memory.Take(V.Width);
        isFirst = memory.Take(V.Width);
        afterEvent = memory.Take(V.Width);
        factor = memory.Take(V.Width);
        tried = memory.Take(V.Width);
        accepted = memory.Take(V.Width);
        theta = memory.Take(V.Width);
        before = memory.Take(Math.Max(1, compiled.Program.Jumps) * V.Width);
        foreach (var (value, index) in compiled.Program.Constants)
            V.Store(V.Of(value), At(Segment.Constant) + index * V.Width);
        V.Store(V.Of(1), workspace + compiled.Layout.One * V.Width);
        for (var i = 0; i < n; i++)
            V.Store(V.Of(options.Atol(equations.States[i].Scale)), atol + i * V.Width);
    }

    /// <summary>Takes people until there are no more.</summary>
    public void Run(CancellationToken cancellation)
    {
        while (Board())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Aim())
                continue;
            Attempt();
            Judge();
            See();
            VectorLoops<V>.Accept(y, end, accepted, length);
            Land();
        }
    }

    public void Dispose() => memory.Dispose();

    private double* At(Segment segment) => workspace + compiled.Layout[segment] * V.Width;

    // ---- people

    /// <summary>Fills empty lanes; false when no lane has anyone.</summary>
    private bool Board()
    {
        while (true)
        {
            uint fresh = 0;
            var riding = riders.Count(rider => rider is not null);
            for (var lane = 0; lane < V.Width; lane++)
                if (riders[lane] is null && boarding.TryTake(mayWait: riding == 0, out var number, out var individual))
                {
                    var events = Schedule.Checked(equations, individual.Parameters, individual.Events, individual.Times, individual.Start, individual.StartTime);
                    if (events.FirstOrDefault(e => e.Kind == EventKind.SetSupply && !compiled.Program.Supplied.Contains(e.Index)) is { Kind: EventKind.SetSupply } unforeseen)
                        throw new ArgumentException($"An event supplies state {unforeseen.Index}; name it in {nameof(PopulationOptions)}.{nameof(PopulationOptions.Supplied)}.");
                    riders[lane] = new Rider(number, individual, events, n, equations.Outputs.Length, keepsStates);
                    fresh |= 1u << lane;
                    riding++;
                }
            if (riding == 0)
                return false;
            if (fresh == 0)
                return true;
            Seat(fresh);
            for (var lanes = fresh; lanes != 0; lanes &= lanes - 1)
            {
                var lane = BitOperations.TrailingZeroCount(lanes);
                if (riders[lane] is { } rider && rider.End <= rider.Individual.StartTime)
                    Leave(lane, rider.Completed());
            }
            if (riders.Any(rider => rider is not null))
                return true;
        }
    }

    private void Seat(uint fresh)
    {
        var isFirstEver = !hasRun;
        for (var lane = 0; lane < V.Width; lane++)
        {
            var isFresh = (fresh >> lane & 1) != 0;
            if (!isFresh && !isFirstEver)
                continue;
            // A lane nobody has sat in yet works on a copy of the first person, so that it never meets a strange number.
            var individual = riders[isFresh ? lane : BitOperations.TrailingZeroCount(fresh)]!.Individual;   // fresh lanes have riders
            for (var i = 0; i < individual.Parameters.Length; i++)
                At(Segment.Parameter)[i * V.Width + lane] = individual.Parameters[i];
            for (var i = 0; i < compiled.Program.Supplied.Length; i++)
                At(Segment.Supply)[i * V.Width + lane] = 0;
            (time[lane], step[lane], stop[lane], look[lane]) = (individual.StartTime, 1, Never, double.PositiveInfinity);
        }
        hasRun = true;
        compiled.Prologue(workspace, increments);
        compiled.Start(workspace, increments);
        for (var lane = 0; lane < V.Width; lane++)
        {
            var isFresh = (fresh >> lane & 1) != 0;
            if (!isFresh && !isFirstEver)
                continue;
            var given = isFresh ? riders[lane]!.Individual.Start : null;
            for (var i = 0; i < n; i++)
                y[i * V.Width + lane] = given is null ? right[i * V.Width + lane] : given[i];
        }
        VectorLoops<V>.Copy(state, y, length);
        VectorLoops<V>.Copy(At(Segment.Time), time, V.Width);
        compiled.Observe(workspace, increments);
        var changed = false;
        for (var lanes = fresh; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            var rider = riders[lane]!;
            while (rider.Look <= time[lane])
                rider.See(state + lane, At(Segment.Output) + lane, V.Width);
            changed |= Happen(lane, rider).SetParameter;
            (stop[lane], look[lane], active[lane]) = (rider.Stop, rider.Look, BitConverter.Int64BitsToDouble(-1));
            (wasRejected[lane], isFirst[lane], tried[lane]) = (0, 1, 0);
        }
        if (changed)
            compiled.Prologue(workspace, increments);
        Settle(fresh);
        FirstSteps(fresh);
    }

    /// <summary>A first step as in the slow twin: one hundredth of the time in which the state would change by its own size.</summary>
    private void FirstSteps(uint fresh)
    {
        VectorLoops<V>.Copy(state, y, length);
        VectorLoops<V>.Copy(At(Segment.Time), time, V.Width);
        compiled.Change(workspace, increments);
        for (var lanes = fresh; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            double size = 0, rate = 0;
            for (var i = lane; i < length; i += V.Width)
            {
                var weight = atol[i] + options.Rtol * Math.Abs(y[i]);
                var (a, b) = (y[i] / weight, right[i] / weight);
                (size, rate) = (size + a * a, rate + b * b);
            }
            var horizon = riders[lane]!.End - time[lane];
            var first = 0.01 * Math.Sqrt(size / rate);
            step[lane] = options.FirstStep > 0 ? options.FirstStep : first > 0 && first < horizon ? first : 1e-3 * horizon;
            afterEvent[lane] = step[lane];
        }
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

    private void Leave(int lane, Ending ending)
    {
        boarding.Deliver(riders[lane]!.Number, ending);
        riders[lane] = null;
        (active[lane], stop[lane], look[lane], step[lane]) = (0, Never, double.PositiveInfinity, 1);
        time[lane] = 0;
    }

    // ---- a step

    /// <summary>Chooses every lane's step: to its stop, or half way, or as long as the controller allows. False if someone had to leave.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Aim()
    {
        V t = V.Load(time), h = V.Load(step), to = V.Load(stop);
        var remaining = to - t;
        var lands = V.AtMost(remaining, h * V.Of(1.001));
        // Two steps of one size rather than a whole and a sliver.
        var length = V.Select(lands, remaining, V.Select(V.Greater(h + h, remaining), remaining * V.Of(0.5), h));
        var arrives = V.Select(lands, to, t + length);
        V.Store(length, taken);
        V.Store(arrives, reached);
        landed = V.Bits(lands);
        var count = V.Load(tried);
        V.Store(count + V.Of(1), tried);
        var alive = V.Load(active);
        var moves = V.Bits(V.And(alive, V.Greater(arrives, t)));
        var spent = V.Bits(V.And(alive, V.AtMost(V.Of(options.MaxSteps), count)));
        var fails = (V.Bits(alive) & ~moves) | spent;
        if (fails == 0)
            return true;
        for (var lanes = fails; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            Leave(lane, (spent >> lane & 1) != 0 ? new Ending.OutOfSteps(time[lane], (int)tried[lane] - 1) : new Ending.StepTooSmall(time[lane], Fastest(lane)));
        }
        return false;
    }

    private string Fastest(int lane)
    {
        var (worst, name) = (-1.0, equations.States[0].Name);
        var error = increments + (method.Stages - 1) * length;
        for (var i = 0; i < n; i++)
        {
            var ratio = Math.Abs(error[i * V.Width + lane]) / (atol[i * V.Width + lane] + options.Rtol * Math.Abs(y[i * V.Width + lane]));
            if (!(ratio <= double.MaxValue))
                return equations.States[i].Name;
            if (ratio > worst)
                (worst, name) = (ratio, equations.States[i].Name);
        }
        return name;
    }

    /// <summary>All stages of a step for all lanes: the form of <see cref="RosenbrockMethod"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Attempt()
    {
        V t = V.Load(time), h = V.Load(taken);
        var inverse = V.Of(1) / h;
        V.Store(t, At(Segment.Time));
        V.Store(inverse * V.Of(1 / method.Gamma), At(Segment.Shift));
        VectorLoops<V>.Copy(state, y, length);
        compiled.Factor(workspace, increments);
        AddTimeSlopes(method.TimeWeights[0]);
        compiled.Solve(workspace, increments);
        for (var stage = 1; stage < method.Stages; stage++)
        {
            if (coefficients.Adds[stage])
                VectorLoops<V>.Add(state, increments + (stage - 1) * length, length);
            else
                VectorLoops<V>.Combine(state, y, increments, coefficients.Arguments[stage].Columns, coefficients.Arguments[stage].Weights, length);
            V.Store(V.Fused(h, V.Of(method.Nodes[stage]), t), At(Segment.Time));
            compiled.Change(workspace, increments);
            var couplings = coefficients.Couplings[stage];
            for (var j = 0; j < couplings.Columns.Length; j++)
                V.Store(V.Load(couplings.Weights + j * V.Width) * inverse, coefficients.Scaled + j * V.Width);
            VectorLoops<V>.Combine(right, right, increments, couplings.Columns, coefficients.Scaled, length);
            AddTimeSlopes(method.TimeWeights[stage]);
            compiled.Solve(workspace, increments + stage * length);
        }
    }

    private void AddTimeSlopes(double weight)
    {
        if (weight == 0)
            return;
        var scale = V.Load(taken) * V.Of(weight);
        var slopes = At(Segment.TimeSlope);
        foreach (var i in compiled.Program.TimeSlopes)
        {
            var place = right + i * V.Width;
            V.Store(V.Fused(scale, V.Load(slopes), V.Load(place)), place);
            slopes += V.Width;
        }
    }

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
        if (compiled.Program.Jumps > 0)
        {
            var part = Overshoot();
            var beyond = V.And(meets, V.And(V.Greater(one, part), V.Greater(V.Fused(used, part, t), t)));
            ok = V.Select(beyond, nothing, meets);
            next = V.Select(beyond, used * part, next);
            Cross(ok);
        }
        V.Store(ok, accepted);
        V.Store(V.Select(V.Load(active), next, one), step);
        V.Store(V.Select(ok, nothing, V.Select(meets, V.Load(wasRejected), one)), wasRejected);
    }

    /// <summary>The part of the step that ends just beyond the first jump it crossed too far, or 1.</summary>
    private V Overshoot()
    {
        VectorLoops<V>.Copy(state, end, length);
        V.Store(V.Load(reached), At(Segment.Time));
        compiled.Guard(workspace, increments);
        var (one, nothing) = (V.Of(1), V.Of(0));
        var part = one;
        var guard = At(Segment.Guard);
        var mode = At(Segment.Mode);
        for (var jump = 0; jump < compiled.Program.Jumps; jump++)
        {
            var sign = V.Select(V.Greater(V.Load(mode + jump * V.Width), nothing), one, V.Of(-1));
            var from = VectorLoops<V>.Greatest(V.Load(before + jump * V.Width) * sign, nothing);
            var to = V.Load(guard + 2 * jump * V.Width) * sign;
            var small = V.Load(guard + (2 * jump + 1) * V.Width) * V.Of(0.3 * options.Rtol);
            var wanted = VectorLoops<V>.Greatest((from + small * V.Of(0.5)) / (from - to), V.Of(0.02));
            part = V.Select(V.Greater(-small, to), VectorLoops<V>.Least(part, wanted), part);
        }
        return part;
    }

    /// <summary>Takes the modes from the guards where the step was accepted.</summary>
    private void Cross(V ok)
    {
        var guard = At(Segment.Guard);
        var mode = At(Segment.Mode);
        for (var jump = 0; jump < compiled.Program.Jumps; jump++)
        {
            var now = V.Load(guard + 2 * jump * V.Width);
            V.Store(V.Select(ok, now, V.Load(before + jump * V.Width)), before + jump * V.Width);
            var side = V.Select(V.Greater(now, V.Of(0)), V.Of(1), V.Of(0));
            V.Store(V.Select(ok, side, V.Load(mode + jump * V.Width)), mode + jump * V.Width);
        }
    }

    /// <summary>Takes the modes of some lanes from where their guards stand now.</summary>
    private void Settle(uint some)
    {
        if (compiled.Program.Jumps == 0)
            return;
        VectorLoops<V>.Copy(state, y, length);
        VectorLoops<V>.Copy(At(Segment.Time), time, V.Width);
        compiled.Guard(workspace, increments);
        for (var lanes = some; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            for (var jump = 0; jump < compiled.Program.Jumps; jump++)
            {
                var now = At(Segment.Guard)[2 * jump * V.Width + lane];
                before[jump * V.Width + lane] = now;
                At(Segment.Mode)[jump * V.Width + lane] = now > 0 ? 1 : 0;
            }
        }
    }

    // ---- after a step

    /// <summary>Looks at every time that accepted steps passed, for all lanes at once.</summary>
    private void See()
    {
        var due = V.Bits(V.And(V.Load(accepted), V.AtMost(V.Load(look), V.Load(reached))));
        while (due != 0)
        {
            for (var lane = 0; lane < V.Width; lane++)
                theta[lane] = (due >> lane & 1) == 0 ? 0 : look[lane] == reached[lane] ? 1 : (look[lane] - time[lane]) / taken[lane];
            V.Store(V.Of(0), At(Segment.Time));
            VectorLoops<V>.Copy(bend, zero, length);
            for (var q = coefficients.Dense.Length - 1; q >= 0; q--)
            {
                VectorLoops<V>.Combine(row, zero, increments, coefficients.Dense[q].Columns, coefficients.Dense[q].Weights, length);
                VectorLoops<V>.Bend(bend, row, theta, length);
            }
            VectorLoops<V>.Interpolate(state, y, end, bend, theta, length);
            for (var lane = 0; lane < V.Width; lane++)
                At(Segment.Time)[lane] = (due >> lane & 1) == 0 ? time[lane] : look[lane];
            compiled.Observe(workspace, increments);
            uint still = 0;
            for (; due != 0; due &= due - 1)
            {
                var lane = BitOperations.TrailingZeroCount(due);
                var rider = riders[lane]!;
                rider.See(state + lane, At(Segment.Output) + lane, V.Width);
                look[lane] = rider.Look;
                if (look[lane] <= reached[lane])
                    still |= 1u << lane;
            }
            due = still;
        }
    }

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
}
