using System.Diagnostics;
using System.Globalization;
using System.Text;
using Osteon.Evidence;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;
using Osteon.Numerics.Randomness;

namespace Osteon.Benchmarks;

/// <summary>Thousands of REML fits beside R metafor in one run, on the same numbers.</summary>
internal static class MetaAnalysisComparison
{
    private const int Studies = 15;

    public static string Run(string folder, int sets)
    {
        Directory.CreateDirectory(folder);
        Effect[][] data = [.. Enumerable.Range(0, sets).Select(Set)];
        string input = Path.Combine(folder, "effects.csv"), output = Path.Combine(folder, "found.csv");
        StringBuilder text = new("dataset,yi,vi\n");
        for (int i = 0; i < sets; i++)
            foreach (Effect effect in data[i])
                text.Append(CultureInfo.InvariantCulture, $"{i + 1},{effect.Estimate:R},{effect.Variance:R}\n");
        File.WriteAllText(input, text.ToString());

        double before = Ours(data, 2000 > sets ? sets : 2000).Milliseconds;   // compiled by now
        (double ours, PooledEffect[] fits) = Ours(data, sets);
        double theirs = Rival(input, output) * 1000;
        (double afterwards, _) = Ours(data, sets);
        double[][] found = [.. File.ReadLines(output).Select(l => l.Split(',').Select(c => double.Parse(c, CultureInfo.InvariantCulture)).ToArray())];
        int unanswered = found.Count(r => double.IsNaN(r[0]));
        double furthest = fits.Zip(found).Where(p => !double.IsNaN(p.Second[0])).Max(p => Math.Abs(p.First.Effect.Estimate - p.Second[0]));
        double best = Math.Max(ours, afterwards);
        return string.Create(CultureInfo.InvariantCulture, $"""
            ### {sets:N0} REML fits of k = {Studies}, one thread, processor time

            | program | ms for all | microseconds a fit |
            |---|---|---|
            | R metafor, rma(method = "REML") | {theirs:F0} | {1000 * theirs / sets:F0} |
            | Osteon, MetaAnalysis.Pool, before it | {ours:F0} | {1000 * ours / sets:F1} |
            | Osteon, MetaAnalysis.Pool, after it | {afterwards:F0} | {1000 * afterwards / sets:F1} |

            Osteon is {theirs / best:F0} times as fast (the slower of its two runs; the first {Math.Min(2000, sets):N0} fits, uncompiled, took {before:F0} ms).
            Largest difference of a pooled effect: {furthest:0.0e+0}; metafor stops its iteration at a change of 1e-5 in τ², and gave no answer in {unanswered} of the sets.
            Both make Q, I², H², interval, test and likelihood; ours also the Q-profile interval and the prediction interval.

            """);
    }

    private static Effect[] Set(int index)
    {
        RandomStream random = new(20261122, (ulong)index, "effects to pool");
        Effect[] effects = new Effect[Studies];
        for (int i = 0; i < Studies; i++)
        {
            double variance = 0.01 + 0.2 * random.NextUniform();
            effects[i] = Effect.Of(0.3 + Math.Sqrt(0.05 + variance) * random.NextNormal(), variance);
        }
        return effects;
    }

    private static (double Milliseconds, PooledEffect[] Fits) Ours(Effect[][] data, int sets)
    {
        PooledEffect[] fits = new PooledEffect[sets];
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        for (int i = 0; i < sets; i++)
            fits[i] = MetaAnalysis.Pool(data[i]);
        return ((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds, fits);
    }

    private static double Rival(string input, string output)
    {
        using Process process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", Path.Combine(AppContext.BaseDirectory, "rivals", "metafor.R"), input, output]) { RedirectStandardOutput = true })!; // a started process exists
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(text, CultureInfo.InvariantCulture) : throw new InvalidOperationException("Rscript failed; r-cran-metafor is needed.");
    }
}
