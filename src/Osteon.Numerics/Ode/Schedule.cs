namespace Osteon.Numerics.Ode;

/// <summary>What is asked of an integration, checked against the equations and put in order.</summary>
internal static class Schedule
{
    /// <summary>The events in order of time, those of one instant in the order given.</summary>
    /// <exception cref="ArgumentException">Something does not fit.</exception>
    public static Event[] Checked(
        IEquations equations, ReadOnlySpan<double> parameters, IReadOnlyList<Event> events, IReadOnlyList<double> times, ReadOnlySpan<double> start, double startTime)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(times);
        if (parameters.Length != equations.Parameters.Length)
            throw new ArgumentException($"{parameters.Length} parameters; the equations have {equations.Parameters.Length}.", nameof(parameters));
        if (!start.IsEmpty && start.Length != equations.States.Length)
            throw new ArgumentException($"A start of {start.Length} states; the equations have {equations.States.Length}.", nameof(start));
        var previous = startTime;
        foreach (var time in times)
        {
            if (!(time >= previous && double.IsFinite(time)))
                throw new ArgumentException($"Time {time} after {previous}: times ascend from the start and are finite.", nameof(times));
            previous = time;
        }
        foreach (var happening in events)
        {
            if (!(happening.Time >= startTime && double.IsFinite(happening.Time)))
                throw new ArgumentException($"An event at {happening.Time}; it must not lie before the start, {startTime}.", nameof(events));
            var count = happening.Kind == EventKind.SetParameter ? equations.Parameters.Length : equations.States.Length;
            if ((uint)happening.Index >= (uint)count)
                throw new ArgumentException($"An event names {happening.Kind} {happening.Index}; there are {count}.", nameof(events));
        }
        return [.. events.OrderBy(happening => happening.Time)];
    }
}
