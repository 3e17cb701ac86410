using Osteon.Numerics.Ode;

namespace Osteon.Numerics.Lanes;

/// <summary>A person while in a lane: their schedule, how far along it they are, and what has been seen.</summary>
internal sealed class Rider(long number, Individual individual, Event[] events, int states, int outputs, bool keepsStates)
{
    private readonly double[] seenStates = new double[keepsStates ? individual.Times.Count * states : 0];
    private readonly double[] seenOutputs = new double[individual.Times.Count * outputs];
    private int nextEvent;
    private int nextTime;

    public long Number => number;

    public Individual Individual => individual;

    public int Accepted { get; set; }

    public int Rejected { get; set; }

    public double End { get; } = individual.Times.Count > 0 ? individual.Times[^1] : individual.StartTime;

    /// <summary>The next instant the step must land on.</summary>
    public double Stop => nextEvent < events.Length ? Math.Min(events[nextEvent].Time, End) : End;

    /// <summary>The next time to look, or infinity.</summary>
    public double Look => nextTime < individual.Times.Count ? individual.Times[nextTime] : double.PositiveInfinity;

    /// <summary>From the next time to look to the one after it, or infinity.</summary>
    public double Room => nextTime + 1 < individual.Times.Count ? individual.Times[nextTime + 1] - individual.Times[nextTime] : double.PositiveInfinity;

    /// <summary>Notes what is seen at the next time to look.</summary>
    public unsafe void See(double* state, double* output, int stride)
    {
        if (keepsStates)
            for (var i = 0; i < states; i++)
                seenStates[nextTime * states + i] = state[i * stride];
        for (var i = 0; i < outputs; i++)
            seenOutputs[nextTime * outputs + i] = output[i * stride];
        nextTime++;
    }

    /// <summary>Takes the next event if it is due.</summary>
    public bool Happens(double time, out Event happening)
    {
        happening = default;
        if (nextEvent == events.Length || events[nextEvent].Time > time)
            return false;
        happening = events[nextEvent++];
        return true;
    }

    public Ending Completed() => new Ending.Completed(new Trajectory([.. individual.Times], seenStates, seenOutputs, Accepted, Rejected));
}
