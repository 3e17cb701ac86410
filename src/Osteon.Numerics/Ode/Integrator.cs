using Osteon.Numerics.Ode.StepControl;
using Osteon.Numerics.Scalars;
using Osteon.Numerics.Sparse;

namespace Osteon.Numerics.Ode;

/// <summary>Integrates equations for one person in plain doubles: the slow twin of the population's kernels, and correct at any tolerance.</summary>
/// <remarks>
/// A stiffly accurate Rosenbrock method with its exact Jacobian; requested times by dense output; the step lands on every event exactly; every jump
/// is held within a step and located to 0.3 · rtol of its guard; every kink is held and located where it matters. An integrator may be used by many threads at once.
/// </remarks>
/// <param name="equations">The equations.</param>
/// <param name="options">Tolerance and method; the defaults are rtol 10⁻⁶ and Rodas5P.</param>
public sealed class Integrator(IEquations equations, IntegratorOptions? options = null)
{
    private readonly IntegratorOptions options = options ?? new();
    private readonly Lazy<ColumnGroups> groups = new(() => new(equations));

    /// <summary>Integrates from <paramref name="startTime"/> to the last of <paramref name="times"/>.</summary>
    /// <param name="parameters">[parameters] as they are at the start.</param>
    /// <param name="events">What happens when; events at one instant happen in the order given.</param>
    /// <param name="times">When to look, ascending; at an event's instant one sees the state before it.</param>
    /// <param name="start">[states] to begin from; empty asks the equations.</param>
    /// <param name="startTime">Where time begins.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">An argument does not fit the equations, or lies before the start.</exception>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public Ending Integrate(
        ReadOnlySpan<double> parameters,
        IReadOnlyList<Event> events,
        IReadOnlyList<double> times,
        ReadOnlySpan<double> start = default,
        double startTime = 0,
        CancellationToken cancellation = default)
    {
        var ordered = Schedule.Checked(equations, parameters, events, times, start, startTime);
        var system = new PlainSystem(equations, parameters, groups.Value);
        var run = new Run(equations, options, system, ordered, times);
        return run.From(startTime, start.IsEmpty ? StartOf(equations, parameters) : start.ToArray(), cancellation);
    }

    /// <summary>The state that the equations start from.</summary>
    internal static double[] StartOf(IEquations equations, ReadOnlySpan<double> parameters)
    {
        var reals = new Real[parameters.Length];
        for (var i = 0; i < reals.Length; i++)
            reals[i] = parameters[i];
        var state = new Real[equations.States.Length];
        equations.Start<Real>(reals, state);
        return [.. state.Select(s => s.Value)];
    }

    private sealed class Run(IEquations equations, IntegratorOptions options, PlainSystem system, Event[] events, IReadOnlyList<double> times)
    {
        private readonly int n = equations.States.Length;
        private readonly RosenbrockStep step = new(options.Method, system, equations.States, options);
        private readonly KinkWatch kinks = new(system, equations.States, options);
        private readonly double[] scratch = new double[equations.States.Length];
        private readonly double[] seenStates = new double[times.Count * equations.States.Length];
        private readonly double[] seenOutputs = new double[times.Count * equations.Outputs.Length];
        private int nextEvent;
        private int nextTime;

        public Ending From(double startTime, double[] y, CancellationToken cancellation)
        {
            var (t, end) = (startTime, times.Count > 0 ? times[^1] : startTime);
            int accepted = 0, rejected = 0;
            See(t, y, t);
            HappenUntil(t, y);
            Settle(t, y);
            step.Begin(t, y);
            var h = options.FirstStep > 0 ? options.FirstStep : step.FirstStep(end - t);
            var afterEvent = h;
            var (isFirst, wasRejected) = (true, false);
            while (t < end)
            {
                cancellation.ThrowIfCancellationRequested();
                if (accepted + rejected >= options.MaxSteps)
                    return new Ending.OutOfSteps(t, accepted + rejected);
                var stop = nextEvent < events.Length ? Math.Min(events[nextEvent].Time, end) : end;
                // A look is landed on unless looks are much denser than steps.
                if (nextTime < times.Count && times[nextTime] > t && StepController.LandsOnLook(Math.Min(h, stop - t), nextTime + 1 < times.Count ? times[nextTime + 1] - times[nextTime] : double.PositiveInfinity))
                    stop = Math.Min(stop, times[nextTime]);
                var remaining = stop - t;
                var lands = remaining <= h * 1.001;
                // Two steps of one size rather than a whole and a sliver.
                var taken = lands ? remaining : remaining < 2 * h ? remaining / 2 : h;
                // Or just beyond a kink.
                (lands, taken) = taken > kinks.Cut ? (false, kinks.Cut) : (lands, taken);
                if (!(t + taken > t))
                    return new Ending.StepTooSmall(t, step.Fastest());
                var error = step.Try(taken);
                var factor = StepController.Factor(error, options.Method.Order);
                if (!(error <= 1))
                {
                    kinks.Rejected(error);
                    (h, wasRejected) = (taken * factor, true);
                    rejected++;
                    continue;
                }
                var reached = lands ? stop : t + taken;
                if (Overshoot(t, y, reached) is { } shorter && t + taken * shorter > t)
                {
                    h = taken * shorter;
                    rejected++;
                    continue;
                }
                if (kinks.MustCut(t, y, taken, reached, step.End))
                {
                    rejected++;
                    continue;
                }
                accepted++;
                See(t, y, reached);
                var grown = taken * (wasRejected ? Math.Min(factor, 1) : factor);
                if (isFirst)
                    (afterEvent, isFirst) = (taken * Math.Clamp(factor, 0.3, 2), false);
                h = taken < h ? Math.Max(grown, h) : grown;
                wasRejected = false;
                t = reached;
                step.End.CopyTo(y, 0);
                if (HappenUntil(t, y))
                {
                    (h, isFirst) = (afterEvent, true);
                    Settle(t, y);
                    kinks.Forget();
                }
                else
                    SettleAt(t, y);
                step.Begin(t, y);
            }
            return new Ending.Completed(new Trajectory([.. times], seenStates, seenOutputs, accepted, rejected));
        }

        /// <summary>Writes every requested time up to <paramref name="reached"/>.</summary>
        private void See(double t, double[] y, double reached)
        {
            for (; nextTime < times.Count && times[nextTime] <= reached; nextTime++)
            {
                var at = times[nextTime];
                var state = seenStates.AsSpan(nextTime * n, n);
                if (at == t)
                    y.CopyTo(state);
                else if (at == reached)
                    step.End.CopyTo(state);
                else
                    step.At((at - t) / (reached - t), state);
                system.Observe(at, state, seenOutputs.AsSpan(nextTime * equations.Outputs.Length, equations.Outputs.Length));
            }
        }

        private bool HappenUntil(double t, double[] y)
        {
            var first = nextEvent;
            for (; nextEvent < events.Length && events[nextEvent].Time <= t; nextEvent++)
            {
                var happening = events[nextEvent];
                if (happening.Kind == EventKind.AddToState)
                    y[happening.Index] += happening.Amount;
                else if (happening.Kind == EventKind.SetParameter)
                    system.Set(happening.Index, happening.Amount);
                else
                    system.Supply(happening.Index, happening.Amount);
            }
            return nextEvent > first;
        }

        /// <summary>Where the step crossed a jump too far, the part of it that ends just beyond.</summary>
        private double? Overshoot(double t, double[] y, double reached)
        {
            var board = system.Board;
            if (board.Count == 0)
                return null;
            system.Change(t, y, scratch);
            Span<double> before = stackalloc double[board.Count];
            for (var jump = 0; jump < board.Count; jump++)
                before[jump] = board.Guard(jump);
            system.Change(reached, step.End, scratch);
            double? part = null;
            for (var jump = 0; jump < board.Count; jump++)
            {
                var sign = board.IsHeldAbove(jump) ? 1 : -1;
                var (from, to) = (Math.Max(sign * before[jump], 0), sign * board.Guard(jump));
                var small = 0.3 * options.Rtol * board.Magnitude(jump);
                if (to < -small)
                    part = Math.Min(part ?? 1, Math.Max(0.02, (from + small / 2) / (from - to)));
            }
            return part;
        }

        /// <summary>Takes every jump's side from where its guard stands now.</summary>
        private void Settle(double t, double[] y)
        {
            system.Change(t, y, scratch);
            SettleAt(t, y);
        }

        private void SettleAt(double t, double[] y)
        {
            if (system.Board.Count + system.Board.Kinks == 0)
                return;
            system.Change(t, y, scratch);
            system.Board.Settle();
        }
    }
}
