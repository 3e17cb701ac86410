using Osteon.Numerics.Ode.Methods;

namespace Osteon.Numerics.Ode;

/// <summary>What is asked of an integration.</summary>
public sealed record IntegratorOptions
{
    /// <summary>The relative tolerance of every state; its absolute tolerance is 10⁻³ · rtol · declared scale. Above 0, at most 0.1.</summary>
    public double Rtol
    {
        get;
        init => field = value is > 0 and <= 0.1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A relative tolerance is above 0 and at most 0.1.");
    } = 1e-6;

    /// <summary>The Rosenbrock method.</summary>
    public RosenbrockMethod Method { get; init; } = Rodas5P.Method;

    /// <summary>How many steps, accepted or not, one person may take.</summary>
    public int MaxSteps
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one step.");
    } = 5_000_000;

    /// <summary>The first step, in the model's unit of time; 0 lets the integrator choose.</summary>
    public double FirstStep
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A step is zero (automatic) or more.");
    }

    /// <summary>The absolute tolerance of a state of the given scale.</summary>
    internal double Atol(double scale) => 1e-3 * Rtol * scale;
}
