using System.Globalization;
using System.Text;
using Osteon.Numerics.Graph;
using Osteon.Numerics.Kernels;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;

namespace Osteon.Benchmarks;

/// <summary>What rivals get: the model as plain and as optimized C, and the people as numbers.</summary>
internal static class RivalFiles
{
    public static void Write(string folder, PopulationProblem problem, Individual[] people)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "plain.h"), Written.Model(problem.Equations));
        File.WriteAllText(Path.Combine(folder, "optimized.h"), Optimized(problem.Equations));
        using var file = new BinaryWriter(File.Create(Path.Combine(folder, "people.bin")));
        var n = problem.Equations.States.Length;
        foreach (var count in new[] { people.Length, n, problem.Equations.Parameters.Length, problem.Times.Length })
            file.Write(count);
        foreach (var state in problem.Equations.States)
            file.Write(state.Scale);
        foreach (var time in problem.Times)
            file.Write(time);
        foreach (var person in people)
        {
            foreach (var value in person.Parameters)
                file.Write(value);
            foreach (var value in Integrator.StartOf(problem.Equations, person.Parameters))
                file.Write(value);
            file.Write(person.Events.Count);
            foreach (var happening in person.Events)
            {
                file.Write(happening.Time);
                file.Write((double)happening.Index);
                file.Write(happening.Amount);
            }
        }
    }

    /// <summary>Our graph's programs as C, with the Jacobian's entries by column for KLU.</summary>
    private static string Optimized(IEquations equations)
    {
        var program = new EquationsProgram(equations, [], withJacobian: true);
        var layout = program.Layout();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"#define N {program.States}\n#define P {program.Parameters}\n#define W {layout.Total}\n#define NNZ {program.Jacobian.Count}\n");
        foreach (var segment in new[] { Segment.Time, Segment.State, Segment.Right, Segment.Parameter, Segment.Mode })
            text.Append(CultureInfo.InvariantCulture, $"#define AT_{segment.ToString().ToUpperInvariant()} {layout[segment]}\n");
        text.Append("static void constants(double *w) {\n");
        foreach (var (value, index) in program.Constants)
            text.Append(CultureInfo.InvariantCulture, $"  w[{layout[Segment.Constant] + index}] = {value:R};\n");
        text.Append("}\n");
        // Entries lie by row; KLU wants them by column.
        var entries = program.Jacobian.Keys.Select((key, i) => (key.Row, key.Column, i)).OrderBy(e => e.Column).ThenBy(e => e.Row).ToArray();
        text.Append(CultureInfo.InvariantCulture, $"static const int ROWS[] = {{{string.Join(',', entries.Select(e => e.Row))}}};\n");
        text.Append(CultureInfo.InvariantCulture, $"static const int FROM[] = {{{string.Join(',', entries.Select(e => e.i))}}};\n");
        text.Append(CultureInfo.InvariantCulture, $"static const int COLUMNS[] = {{{string.Join(',', Enumerable.Range(0, program.States + 1).Select(j => entries.Count(e => e.Column < j)))}}};\n");
        foreach (var kernel in new[] { program.Prologue, program.Change, program.JacobianEntries })
            text.Append(CSource.Of(kernel, layout));
        return text.ToString();
    }
}
