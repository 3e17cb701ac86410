using System.Globalization;
using System.Text;
using Osteon.Numerics.Graph;

namespace Osteon.Numerics.Kernels;

/// <summary>Writes a program as a C function over one person, for rivals that run the same optimized equations.</summary>
internal static class CSource
{
    /// <summary>A function <c>void name(double *w, double *u)</c> over a workspace of the given layout.</summary>
    public static string Of(KernelProgram program, Layout layout)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"static void k_{program.Name}(double *restrict w, double *restrict u) {{\n");
        var names = 0;
        Dictionary<int, string> registers = [];
        foreach (var (chunk, number) in program.Chunks.Select((chunk, number) => (chunk, number)))
        {
            registers.Clear();
            foreach (var it in program.Instructions[chunk])
            {
                if (it.Does.IsGathered())
                {
                    var first = layout[it.Target];
                    text.Append(CultureInfo.InvariantCulture, $"  for (int i = {first}; i < {first + it.B.Index}; i++) w[i] = {(it.Does switch { Instructing.ExpAll => "exp", Instructing.LogAll => "log", _ => "1.0 / " })}(w[i]);\n");
                    continue;
                }
                var value = Expression(it, place => Name(place, layout, registers));
                if (it.Target.Segment == Segment.Register)
                {
                    registers[it.Target.Index] = $"r{names++}";
                    text.Append(CultureInfo.InvariantCulture, $"  const double {registers[it.Target.Index]} = {value};\n");
                }
                else
                    text.Append(CultureInfo.InvariantCulture, $"  {Name(it.Target, layout, registers)} = {value};\n");
            }
        }
        return text.Append("}\n").ToString();
    }

    private static string Name(Place place, Layout layout, Dictionary<int, string> registers) => place.Segment switch
    {
        Segment.Register => registers[place.Index],
        Segment.Increment => $"u[{place.Index.ToString(CultureInfo.InvariantCulture)}]",
        _ => $"w[{layout[place].ToString(CultureInfo.InvariantCulture)}]",
    };

    private static string Expression(Instruction it, Func<Place, string> name) => it.Does switch
    {
        Instructing.Copy => name(it.A),
        Instructing.Add => $"{name(it.A)} + {name(it.B)}",
        Instructing.Subtract => $"{name(it.A)} - {name(it.B)}",
        Instructing.Multiply => $"{name(it.A)} * {name(it.B)}",
        Instructing.Negate => $"-{name(it.A)}",
        Instructing.Reciprocal => $"1.0 / {name(it.A)}",
        Instructing.ProductPlus => $"{name(it.A)} * {name(it.B)} + {name(it.C)}",
        Instructing.LessProduct => $"{name(it.C)} - {name(it.A)} * {name(it.B)}",
        Instructing.ProductLess => $"{name(it.A)} * {name(it.B)} - {name(it.C)}",
        Instructing.Max => $"{name(it.A)} > {name(it.B)} ? {name(it.A)} : {name(it.B)}",
        Instructing.Min => $"{name(it.B)} > {name(it.A)} ? {name(it.A)} : {name(it.B)}",
        Instructing.Select => $"{name(it.A)} > 0 ? {name(it.B)} : {name(it.C)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
