using System.Diagnostics;
using System.Globalization;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;

namespace Osteon.Benchmarks;

/// <summary>A solver that integrates the people of a problem at a tolerance: processor milliseconds a person, and the states it saw.</summary>
internal abstract class Contender(Role role, string name, double[] rtols)
{
    public Role Role => role;

    public string Name => name;

    public double[] Rtols => rtols;

    /// <summary>In how many rounds it takes part; what is many times slower than the rest need not hold them all up.</summary>
    public int Rounds { get; init; } = int.MaxValue;

    /// <summary>Processor time a person, ms, and the states, [people × times × states].</summary>
    public abstract (double Milliseconds, double[] States) Run(double rtol);
}

/// <summary>Ours, on one thread at a width.</summary>
/// <remarks>
/// As in cvode.c: all people again and again until <see cref="Least"/> milliseconds have gone; a first pass shorter than that only warms up. Before that, once
/// for all, the runtime gets <see cref="Settling"/> milliseconds, of the clock and of the processor, to replace its first, quick code by its last.
/// </remarks>
internal sealed class Ours(Role role, string name, IEquations equations, Individual[] people, PopulationOptions options, double[] rtols) : Contender(role, name, rtols)
{
    private const double Least = 200;
    private const double Settling = 2000;
    private readonly Dictionary<double, Population> populations = [];

    public override (double Milliseconds, double[] States) Run(double rtol)
    {
        var population = At(rtol);
        var (spent, endings) = Pass(population);
        if (spent >= Least)
            return (spent / people.Length, States(endings));
        var (total, passes) = (0.0, 0);
        for (; total < Least; passes++)
            total += Pass(population).Spent;
        return (total / passes / people.Length, States(endings));
    }

    private (double Spent, Ending[] Endings) Pass(Population population)
    {
        var before = Environment.CpuUsage.TotalTime;
        var endings = population.Run(people);
        return ((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, endings);
    }

    private double[] States(Ending[] endings)
        => [.. endings.SelectMany(ending => ending is Ending.Completed(var path) ? path.States : throw new InvalidOperationException($"{Name}: {ending}"))];

    private Population At(double rtol)
    {
        if (!populations.TryGetValue(rtol, out var population))
        {
            var isFirst = populations.Count == 0;
            populations[rtol] = population = new(equations, options with { Threads = 1, Integrator = options.Integrator with { Rtol = rtol } });
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            while (isFirst && (watch.Elapsed.TotalMilliseconds < Settling || (Environment.CpuUsage.TotalTime - before).TotalMilliseconds < Settling))
                population.Run(people[0]);
        }
        return population;
    }
}

/// <summary>Another program.</summary>
internal sealed class Rival(Role role, string name, string folder, string program, string[] arguments, int values, double[] rtols, string? looks = null) : Contender(role, name, rtols)
{
    public override (double Milliseconds, double[] States) Run(double rtol)
    {
        var file = Path.Combine(folder, "states.bin");
        var milliseconds = double.Parse(Start(rtol, file), CultureInfo.InvariantCulture);
        var bytes = File.ReadAllBytes(file);
        if (bytes.Length != values * sizeof(double))
            throw new InvalidDataException($"{Name} wrote {bytes.Length} bytes; {values} numbers were expected.");
        var states = new double[values];
        Buffer.BlockCopy(bytes, 0, states, 0, bytes.Length);
        return (milliseconds, states);
    }

    private string Start(double rtol, string output)
    {
        var start = new ProcessStartInfo(program, [.. arguments, folder, rtol.ToString("R", CultureInfo.InvariantCulture), output, .. looks is null ? Array.Empty<string>() : [looks]])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;   // a started process exists
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{Name} ended with {process.ExitCode}.");
    }
}
