using System.Collections.Immutable;

namespace Osteon.Numerics.Ode;

/// <summary>How an integration ended. Every caller must meet every case.</summary>
public abstract record Ending
{
    private Ending() { }

    /// <summary>It reached its end.</summary>
    /// <param name="Path">What was observed.</param>
    public sealed record Completed(Trajectory Path) : Ending;

    /// <summary>The step became too small to advance; usually a parameter outside the model's range.</summary>
    /// <param name="Time">Where it stopped.</param>
    /// <param name="Fastest">The state whose error forbade a larger step.</param>
    public sealed record StepTooSmall(double Time, string Fastest) : Ending;

    /// <summary>The allowed number of steps was spent; ask for a looser tolerance or a shorter horizon.</summary>
    /// <param name="Time">Where it stopped.</param>
    /// <param name="Steps">Steps taken.</param>
    public sealed record OutOfSteps(double Time, int Steps) : Ending;
}

/// <summary>A path through time. At an event's instant the value is the one before it.</summary>
/// <param name="Times">[times].</param>
/// <param name="States">[times × states], time-major.</param>
/// <param name="Outputs">[times × outputs], time-major.</param>
/// <param name="Steps">Accepted steps.</param>
/// <param name="Rejections">Rejected steps.</param>
public sealed record Trajectory(ImmutableArray<double> Times, double[] States, double[] Outputs, int Steps, int Rejections);
