using System.Collections.Immutable;
using Osteon.Numerics.Ode;

namespace Osteon.Numerics.Lanes;

/// <summary>How a population is run. None of it but tolerance and method changes a bit of any result.</summary>
public sealed record PopulationOptions
{
    /// <summary>Tolerance and method; the default rtol of a population is 10⁻⁴.</summary>
    public IntegratorOptions Integrator { get; init; } = new() { Rtol = 1e-4 };

    /// <summary>How many threads; 0 takes one a core.</summary>
    public int Threads
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Threads are counted from 1; 0 takes one a core.");
    }

    /// <summary>How many people one thread integrates at once: 1, 2, 4 or 8; 0 takes the widest registers of this machine.</summary>
    public int Width
    {
        get;
        init => field = value is 0 or 1 or 2 or 4 or 8 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A width is 1, 2, 4 or 8; 0 takes the machine's.");
    }

    /// <summary>The states that an event may give a steady supply; kernels make room for these.</summary>
    public ImmutableArray<int> Supplied { get; init; } = [];

    /// <summary>Whether trajectories keep their states beside their outputs.</summary>
    public bool KeepsStates { get; init; } = true;

    /// <summary>Runs the programs by interpretation instead of making machine code: slower, ready sooner, for platforms that forbid it.</summary>
    public bool Interprets { get; init; }
}
