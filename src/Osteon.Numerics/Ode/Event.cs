namespace Osteon.Numerics.Ode;

/// <summary>Something that happens at an instant; the integrator lands on it exactly.</summary>
/// <param name="Time">When, in the unit of the model.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Index">The state or the parameter it happens to.</param>
/// <param name="Amount">The amount added, or the new value.</param>
public readonly record struct Event(double Time, EventKind Kind, int Index, double Amount)
{
    /// <summary>An amount added to a state: a dose.</summary>
    public static Event Add(double time, int state, double amount) => new(time, EventKind.AddToState, state, amount);

    /// <summary>A parameter that takes a new value: an input switched on, off or changed.</summary>
    public static Event Set(double time, int parameter, double value) => new(time, EventKind.SetParameter, parameter, value);

    /// <summary>A steady supply of a state from now on, added to its rate of change: an infusion. Zero ends it.</summary>
    public static Event Supply(double time, int state, double perTime) => new(time, EventKind.SetSupply, state, perTime);
}

/// <summary>What an event does.</summary>
public enum EventKind
{
    /// <summary>Adds to a state.</summary>
    AddToState,

    /// <summary>Gives a parameter a new value.</summary>
    SetParameter,

    /// <summary>Gives a state a steady supply, in place of the one before.</summary>
    SetSupply,
}
