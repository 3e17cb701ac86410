using System.Diagnostics;
using System.Globalization;
using Osteon.Numerics.Graph;
using Osteon.Numerics.Kernels;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;

namespace Osteon.Benchmarks;

/// <summary>The time of one call of each kernel for eight people: the least of many short rounds, which meets a quiet moment even on a busy machine.</summary>
internal static unsafe class KernelTimes
{
    public static void Run(PopulationProblem problem)
    {
        var program = new EquationsProgram(problem.Equations, []);
        var layout = program.Layout();
        using var memory = new LaneMemory();
        var workspace = memory.Take(layout.Total * 8);
        var increments = memory.Take(program.States * 8);
        var person = problem.Person(0).Parameters;
        for (var lane = 0; lane < 8; lane++)
        {
            for (var i = 0; i < person.Length; i++)
                workspace[(layout[Segment.Parameter] + i) * 8 + lane] = person[i];
            foreach (var (value, index) in program.Constants)
                workspace[(layout[Segment.Constant] + index) * 8 + lane] = value;
            workspace[layout.One * 8 + lane] = 1;
            workspace[layout[Segment.Shift] * 8 + lane] = 1;
        }
        var back = new IntermediateLanguage<Eight>();
        back.Compile(program.Prologue, layout)(workspace, increments);
        var start = Integrator.StartOf(problem.Equations, person);
        for (var i = 0; i < start.Length; i++)
            for (var lane = 0; lane < 8; lane++)
                workspace[(layout[Segment.State] + i) * 8 + lane] = start[i] * (1 + 0.01 * lane);
        foreach (var kernel in new[] { program.Change, program.Factor, program.Solve })
        {
            var run = back.Compile(kernel, layout);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- {problem.Name}, {kernel.Name}: {Least(() => run(workspace, increments)):F0} ns; {Operations(kernel)}"));
        }
        double* values = memory.Take(32 * 8), fresh = memory.Take(32 * 8);
        for (var i = 0; i < 32 * 8; i++)
            fresh[i] = 1 + i * 0.01;
        var copying = Least(() => VectorLoops<Eight>.Copy(values, fresh, 32 * 8));
        void Elementary(string name, Action work) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"- one {name} of eight: {(Least(() => { VectorLoops<Eight>.Copy(values, fresh, 32 * 8); work(); }) - copying) / 32:F2} ns"));
        Elementary("exponential", () => ElementaryLoops<Eight>.Exp(values, 32));
        Elementary("logarithm", () => ElementaryLoops<Eight>.Log(values, 32));
        Elementary("reciprocal", () => ElementaryLoops<Eight>.Reciprocal(values, 32));
    }

    private static string Operations(KernelProgram kernel)
        => string.Join(", ", kernel.Instructions.GroupBy(it => it.Does).OrderBy(group => group.Key)
            .Select(group => $"{(group.Key.IsGathered() ? group.Sum(it => it.B.Index) : group.Count())} {group.Key}"));

    private static double Least(Action work)
    {
        const int times = 200;
        var best = double.PositiveInfinity;
        for (var round = 0; round < 4000; round++)
        {
            var before = Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++)
                work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(before).TotalNanoseconds / times);
        }
        return best;
    }
}
