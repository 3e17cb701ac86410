using System.Globalization;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Ode.Methods;

namespace Osteon.Benchmarks;

/// <summary>What can be counted without a clock: steps, rejections, and where the largest error lies. The same on every machine, however busy.</summary>
internal static class Counting
{
    public static void Run(PopulationProblem problem, int count, double[] rtols)
    {
        var people = Enumerable.Range(0, count).Select(problem.Person).ToArray();
        var reference = Paths(problem, people, new() { Rtol = 1e-11 });
        foreach (var method in new[] { Rodas5P.Method, Rodas4P2.Method })
            foreach (var rtol in rtols)
            {
                var paths = Paths(problem, people, new() { Rtol = rtol, Method = method });
                var worst = Enumerable.Range(0, count).SelectMany(p => Errors(problem, p, paths[p], reference[p])).GroupBy(e => e.State)
                    .Select(state => state.MaxBy(e => e.Error)).OrderByDescending(e => e.Error).Take(3).ToArray();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"- {problem.Name}, {method.Name}, {rtol:0e+0}: {paths.Average(path => path.Steps):F1} steps, {paths.Average(path => path.Rejections):F1} rejected, error {worst[0].Error / rtol:F2} rtol; ")
                    + string.Join(", ", worst.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.State} {e.Error:0.0e+0} (person {e.Person}, {e.Time:F0} h)"))));
            }
    }

    private static Trajectory[] Paths(PopulationProblem problem, Individual[] people, IntegratorOptions options)
        => [.. new Population(problem.Equations, new() { Integrator = options }).Run(people).Select(ending => ending is Ending.Completed(var path) ? path : throw new InvalidOperationException($"{problem.Name}: {ending}"))];

    private static IEnumerable<(string State, int Person, double Time, double Error)> Errors(PopulationProblem problem, int person, Trajectory path, Trajectory truth)
    {
        var n = problem.Equations.States.Length;
        for (var i = 0; i < n; i++)
        {
            var scale = Enumerable.Range(0, path.Times.Length).Max(t => Math.Abs(truth.States[t * n + i]));
            if (scale > 1e-30)
                for (var t = 0; t < path.Times.Length; t++)
                    yield return (problem.Equations.States[i].Name, person, path.Times[t], Math.Abs(truth.States[t * n + i] - path.States[t * n + i]) / scale);
        }
    }
}
