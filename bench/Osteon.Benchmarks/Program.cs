using System.Diagnostics;
using System.Globalization;
using Osteon.Benchmarks;
using Osteon.Body.Physiology;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Ode.Methods;
using Osteon.Numerics.Repetition;

// make | cold | threads | settled | count PROBLEM PEOPLE RTOL... | kernels PROBLEM | compare PROBLEM RIVALS-FOLDER ROUNDS PEOPLE; bench/run calls all of them.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["make"]:
        Make();
        break;
    case ["cold"]:
        Console.WriteLine(Cold());
        break;
    case ["settled"]:
        Settled(PopulationProblem.K, WholeBody.StateOf(VitaminKPool.Menaquinone7InGut));
        Settled(PopulationProblem.Bs, (int)MineralPool.TeriparatideDepot);
        break;
    case ["threads"]:
        Threads();
        break;
    case ["count", var name, var people, .. var rtols]:
        Counting.Run(Named(name), int.Parse(people, null), [.. rtols.Select(rtol => double.Parse(rtol, null))]);
        break;
    case ["kernels", var name]:
        KernelTimes.Run(Named(name));
        break;
    case ["compare", var name, var folder, var rounds, var people]:
        Console.Write(Compare(Named(name), folder, int.Parse(rounds, null), int.Parse(people, null)));
        break;
    case ["meta-analysis", var folder, var sets]:
        Console.Write(MetaAnalysisComparison.Run(folder, int.Parse(sets, null)));
        break;
    default:
        Console.Error.WriteLine("make | cold | threads | settled | count PROBLEM PEOPLE RTOL... | kernels PROBLEM | compare PROBLEM RIVALS-FOLDER ROUNDS PEOPLE | meta-analysis FOLDER SETS");
        return 2;
}
return 0;

static PopulationProblem Named(string name) => new[] { PopulationProblem.A, PopulationProblem.B, PopulationProblem.Bs, PopulationProblem.K }.Single(problem => problem.Name == name);

// Milliseconds from equations to machine code, in a process that has done nothing else but read parameters.
static long Cold()
{
    _ = PopulationProblem.K.Person(0);
    var watch = Stopwatch.StartNew();
    _ = new Population(PopulationProblem.K.Equations);
    return watch.ElapsedMilliseconds;
}

static void Make()
{
    var watch = Stopwatch.StartNew();
    var equations = PopulationProblem.K.Equations;
    var person = PopulationProblem.K.Person(0) with { Events = [] };
    Console.WriteLine($"- the whole body, {equations.States.Length} states: reading parameters {watch.ElapsedMilliseconds} ms");
    watch.Restart();
    var spent = Processor();
    var population = new Population(equations);
    Console.WriteLine($"- trace, differentiate, factor, emit, compile, cold: {watch.ElapsedMilliseconds} ms, processor {Processor() - spent:F0} ms on both threads");
    watch.Restart();
    population.Run(person);
    Console.WriteLine($"- first person: {watch.ElapsedMilliseconds} ms");
    watch.Restart();
    spent = Processor();
    _ = new Population(equations);
    Console.WriteLine($"- the same again, warm: {watch.ElapsedMilliseconds} ms, processor {Processor() - spent:F0} ms on both threads");
    spent = Processor();
    var program = new Osteon.Numerics.Kernels.EquationsProgram(equations, []);
    Console.WriteLine($"- of these trace, differentiate and factor: processor {Processor() - spent:F0} ms");
    foreach (var kernel in program.All)
        Console.WriteLine($"  - {kernel.Name}: {kernel.Instructions.Length} instructions in {kernel.ChunkStarts.Length} chunks");
    person = PopulationProblem.K.Person(0);
    var before = GC.GetAllocatedBytesForCurrentThread();
    var few = ((Ending.Completed)population.Run(person with { Times = [2000] })).Path;
    var middle = GC.GetAllocatedBytesForCurrentThread();
    var many = ((Ending.Completed)population.Run(person with { Times = [26000] })).Path;
    var after = GC.GetAllocatedBytesForCurrentThread();
    Console.WriteLine($"- allocated in {few.Steps} steps {middle - before} bytes, in {many.Steps} steps {after - middle}");
}

static void Settled(PopulationProblem problem, int dosed)
{
    const double rtol = 1e-4;
    // A look every half year, as a projection has; the problem's own looks are four weeks apart.
    var people = Enumerable.Range(0, 8).Select(number => problem.Person(number) with { Times = [.. Enumerable.Range(1, 6).Select(k => k * 4368.0 - 1)] }).ToArray();
    var population = new Population(problem.Equations, new() { Threads = 1, Supplied = [dosed], Integrator = new() { Rtol = rtol } });
    population.Run(people[0] with { Times = [100] });
    foreach (var allowed in new[] { 4 * rtol, 1e-3, 1e-2 })
    {
        var settled = SettledDoses.Tested(population, people, allowed);
        var every = Cost(people);
        var shortened = Cost([.. people.Select(settled.Apply)]);
        Console.WriteLine($"- {problem.Name}, allowed {allowed:0e+0}: {(settled.Kept is { } kept ? $"{kept} doses kept before each look" : "every dose stays a dose")}, difference {settled.Difference:0.0e+0}, processor {every:F1} → {shortened:F1} ms a person");
    }

    double Cost(Individual[] these)
    {
        var before = Processor();
        population.Run(these);
        return (Processor() - before) / these.Length;
    }
}

static double Processor() => Environment.CpuUsage.TotalTime.TotalMilliseconds;

static void Threads()
{
    var people = Enumerable.Range(0, 512).Select(PopulationProblem.A.Person).ToArray();
    Population one = new(PopulationProblem.A.Equations, new() { Threads = 1 }), two = new(PopulationProblem.A.Equations, new() { Threads = 2 });
    List<double> ratios = [];
    for (var round = 0; round < 9; round++)
        ratios.Add(Seconds(one) / Seconds(two));
    ratios.Sort();
    Console.WriteLine($"- two threads against one, wall time, 512 people of A: median {ratios[4]:F2}, range {ratios[0]:F2}–{ratios[^1]:F2}");

    double Seconds(Population population)
    {
        var watch = Stopwatch.StartNew();
        population.Run(people);
        return watch.Elapsed.TotalSeconds;
    }
}

static string Compare(PopulationProblem problem, string setup, int rounds, int count)
{
    setup = Path.GetFullPath(setup);
    var folder = Path.Combine(setup, problem.Name);
    var people = Enumerable.Range(0, count).Select(problem.Person).ToArray();
    RivalFiles.Write(folder, problem, people);
    var rivals = Path.Combine(AppContext.BaseDirectory, "rivals");
    using (var build = Process.Start(new ProcessStartInfo("bash", [Path.Combine(rivals, "build.sh"), setup, folder]))!)   // a started process exists
    {
        build.WaitForExit();
        if (build.ExitCode != 0)
            throw new InvalidOperationException("The rivals do not build.");
    }
    var n = problem.Equations.States.Length;
    var values = count * problem.Times.Length * n;
    // A dose every day makes everyone a hundred times slower: looser tolerances reach the same errors there.
    var isDaily = problem.Person(0).Events.Count > 100;
    double[] ours = isDaily ? [1e-2, 3e-3, 2e-3, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7] : [1e-3, 3e-4, 1e-4, 1e-5, 1e-6, 1e-7], theirs = [3e-5, 1e-5, 1e-6, 1e-7, 1e-8];
    Contender Cvode(Role role, string name, string program, double[] rtols, string? looks = null) => new Rival(role, name, folder, Path.Combine(folder, program), [], values, rtols, looks);
    // Eight people for every contender would leave our last lanes empty; ours gets the same people as often as a population fills lanes.
    var filled = Enumerable.Range(0, Math.Max(1, (isDaily ? 32 : 256) / count)).SelectMany(_ => people).ToArray();
    // Debian's own build is several times slower on all: with daily doses it runs at two tolerances, in three rounds.
    var (debian, few) = isDaily ? (theirs[..3], 3) : (theirs, int.MaxValue);
    List<Contender> contenders =
    [
        new Ours(Role.Ours, $"Osteon, {Population.WidestLane} lanes, Rodas5P", problem.Equations, filled, new(), ours),
        new Ours(Role.Lighter, $"Osteon, {Population.WidestLane} lanes, Rodas4P2", problem.Equations, filled, new() { Integrator = new() { Method = Rodas4P2.Method } }, ours),
        new Ours(Role.Scalar, "Osteon, scalar lane, Rodas5P", problem.Equations, people, new() { Width = 1 }, ours),
        Cvode(Role.BestCvode, "CVODE native, KLU, analytic Jacobian, optimized C, stopping at looks", "cvode-klu", theirs),
        Cvode(Role.BestCvode, "CVODE native, KLU, analytic Jacobian, optimized C, interpolating looks", "cvode-klu", theirs, "interpolating"),
        Cvode(Role.PlainCvode, "CVODE native, dense, finite differences, plain C", "cvode-plain", theirs),
        new Rival(Role.Lsoda, "deSolve lsoda, plain C", folder, "Rscript", [Path.Combine(rivals, "lsoda.R")], values, theirs[1..4]) { Rounds = few },
        new Rival(Role.DebianBest, "CVODE of Debian, KLU, analytic Jacobian, optimized C", folder, Path.Combine(folder, "cvode-klu-debian"), [], values, debian) { Rounds = few },
        new Rival(Role.DebianPlain, "CVODE of Debian, dense, finite differences, plain C", folder, Path.Combine(folder, "cvode-plain-debian"), [], values, debian) { Rounds = few },
    ];
    var reference = new Ours(Role.Ours, "reference", problem.Equations, people, new(), []).Run(1e-12).States;
    var comparison = new Comparison($"{problem.Name}: {count} people, {rounds} rounds", reference, problem.Times.Length, n, contenders);
    comparison.Run(rounds);
    File.WriteAllText(Path.Combine(setup, $"summary-{problem.Name}.md"), $"{comparison.Summary(1e-4)}\n{comparison.Summary(1e-6)}\n");
    return comparison.Report([1e-4, 1e-6]);
}
