using System.Collections.Immutable;
using System.Globalization;
using Osteon.Numerics.Graph;
using Osteon.Numerics.Ode;

namespace Osteon.Numerics.Kernels;

/// <summary>Writes equations for people to read, from the same graph that is computed, so that a page cannot drift from the program.</summary>
/// <remarks>A value used more than once and longer than a product of two gets a letter of its own, defined above where it is used.</remarks>
public static class Formula
{
    /// <summary>The rates of change in LaTeX, one <c>aligned</c> line each, shared values first.</summary>
    /// <param name="equations">The equations.</param>
    public static string Latex(IEquations equations) => Write(equations, new LatexPen());

    /// <summary>The rates of change in presentation MathML, one <c>math</c> element a line.</summary>
    /// <param name="equations">The equations.</param>
    public static string MathMl(IEquations equations) => Write(equations, new MathMlPen());

    /// <summary>The same in presentation MathML, line by line with what each line is made of, so that a page may sort them.</summary>
    /// <param name="equations">The equations.</param>
    public static ImmutableArray<FormulaLine> MathMlLines(IEquations equations) => Lines(equations, new MathMlPen());

    private static string Write(IEquations equations, Pen pen) => pen.Page(string.Concat(Lines(equations, pen).Select(line => line.Text)));

    private static ImmutableArray<FormulaLine> Lines(IEquations equations, Pen pen)
    {
        ArgumentNullException.ThrowIfNull(equations);
        var recording = new Recording(equations);
        var graph = recording.Graph;
        Dictionary<int, int> uses = [];
        HashSet<int> seen = [];
        List<int> order = [];
        void Count(int node)
        {
            uses[node] = uses.GetValueOrDefault(node) + 1;
            if (!seen.Add(node))
                return;
            for (var i = 0; i < graph[node].Operands; i++)
                Count(graph[node].Operand(i));
            order.Add(node);
        }
        foreach (var rate in recording.Change)
            Count(rate);

        Dictionary<int, int> letters = [];
        List<string> parameters = [], states = [];
        HashSet<int> used = [];
        string Text(int node, int binding)
        {
            if (letters.TryGetValue(node, out var letter))
            {
                used.Add(letter);
                return pen.Letter(letter);
            }
            var it = graph[node];
            if (it.Operation == Operation.Input && it.Source is Segment.Parameter or Segment.State)
                (it.Source == Segment.Parameter ? parameters : states).Add(NameOf(it));
            return it.Operation switch
            {
                Operation.Constant => pen.Number(it.Value),
                Operation.Input => pen.Name(NameOf(it)),
                Operation.Add => pen.Group(pen.Sum(Text(it.A, 1), Text(it.B, 1)), binding > 1),
                Operation.Subtract => pen.Group(pen.Difference(Text(it.A, 1), Text(it.B, 2)), binding > 1),
                Operation.Negate => pen.Group(pen.Opposite(Text(it.A, 2)), binding > 1),
                Operation.Multiply when graph[it.B].Operation == Operation.Reciprocal => pen.Fraction(Text(it.A, 0), Text(graph[it.B].A, 0)),
                Operation.Multiply when graph[it.A].Operation == Operation.Reciprocal => pen.Fraction(Text(it.B, 0), Text(graph[it.A].A, 0)),
                Operation.Multiply => pen.Product(Text(it.A, 2), Text(it.B, 2)),
                Operation.Reciprocal => pen.Fraction(pen.Number(1), Text(it.A, 0)),
                Operation.Exp => pen.Power(Text(it.A, 0)),
                Operation.Log => pen.Call("log", Text(it.A, 0)),
                Operation.Max => pen.Call("max", Text(it.A, 0), Text(it.B, 0)),
                Operation.Min => pen.Call("min", Text(it.A, 0), Text(it.B, 0)),
                _ => pen.Cases(Text(it.B, 0), Text(it.A, 0), Text(it.C, 0)),
            };
        }
        var lines = ImmutableArray.CreateBuilder<FormulaLine>();
        void Add(string subject, string text, int letter, string? state)
        {
            lines.Add(new FormulaLine(pen.Line(subject, text), letter, state, [.. parameters], [.. states], [.. used.Order()]));
            parameters.Clear();
            states.Clear();
            used.Clear();
        }
        foreach (var node in order)
            if (uses[node] > 1 && graph[node].Operands > 0 && graph[node].Operation is not (Operation.Reciprocal or Operation.Negate))
            {
                var text = Text(node, 0);
                letters[node] = letters.Count + 1;
                Add(pen.Letter(letters[node]), text, letters[node], null);
            }
        for (var i = 0; i < recording.Change.Length; i++)
            Add(pen.Rate(equations.States[i].Name), Text(recording.Change[i], 0), 0, equations.States[i].Name);
        return lines.ToImmutable();

        string NameOf(Node input) => input.Source switch
        {
            Segment.State => equations.States[input.B].Name,
            Segment.Parameter => equations.Parameters[input.B],
            Segment.Time => "t",
            _ => $"side {input.B + 1}",
        };
    }
}

/// <summary>One line of written equations.</summary>
/// <param name="Text">The line.</param>
/// <param name="Letter">The number of the shared value it defines, from 1; 0 for a rate of change.</param>
/// <param name="State">The state whose rate it gives; null for a shared value.</param>
/// <param name="Parameters">Parameters that stand in it, each as often as it does.</param>
/// <param name="States">States that stand in it.</param>
/// <param name="Uses">Shared values that stand in it, by number.</param>
public sealed record FormulaLine(string Text, int Letter, string? State, ImmutableArray<string> Parameters, ImmutableArray<string> States, ImmutableArray<int> Uses);
