using System.Diagnostics;
using System.Globalization;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;

namespace Osteon.Benchmarks;

/// <summary>A solver that integrates the people of a problem at a tolerance: processor milliseconds a person, and the states it saw.</summary>
internal abstract class Contender(string name, double[] rtols)
{
    public string Name => name;

    public double[] Rtols => rtols;

    /// <summary>Processor time a person, ms.</summary>
    public abstract double Time(double rtol);

    /// <summary>[people × times × states].</summary>
    public abstract double[] States(double rtol);
}

/// <summary>Ours, on one thread at a width.</summary>
internal sealed class Ours(string name, IEquations equations, Individual[] people, PopulationOptions options, double[] rtols) : Contender(name, rtols)
{
    private readonly Dictionary<double, Population> populations = [];

    public override double Time(double rtol)
    {
        var population = At(rtol);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        population.Run(people);
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / people.Length;
    }

    public override double[] States(double rtol)
        => [.. At(rtol).Run(people).SelectMany(ending => ending is Ending.Completed(var path) ? path.States : throw new InvalidOperationException($"{Name}: {ending}"))];

    private Population At(double rtol)
    {
        if (!populations.TryGetValue(rtol, out var population))
            populations[rtol] = population = new(equations, options with { Threads = 1, Integrator = options.Integrator with { Rtol = rtol } });
        return population;
    }
}

/// <summary>Another program.</summary>
internal sealed class Rival(string name, string folder, string program, string[] arguments, int values, double[] rtols) : Contender(name, rtols)
{
    public override double Time(double rtol) => double.Parse(Run(rtol), CultureInfo.InvariantCulture);

    public override double[] States(double rtol)
    {
        var file = Path.Combine(folder, "states.bin");
        Run(rtol, file);
        var bytes = File.ReadAllBytes(file);
        if (bytes.Length != values * sizeof(double))
            throw new InvalidDataException($"{Name} wrote {bytes.Length} bytes; {values} numbers were expected.");
        var states = new double[values];
        Buffer.BlockCopy(bytes, 0, states, 0, bytes.Length);
        return states;
    }

    private string Run(double rtol, string? output = null)
    {
        var start = new ProcessStartInfo(program, [.. arguments, folder, rtol.ToString("R", CultureInfo.InvariantCulture), .. output is null ? Array.Empty<string>() : [output]])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;   // a started process exists
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{Name} ended with {process.ExitCode}.");
    }
}
