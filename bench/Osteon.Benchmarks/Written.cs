using System.Globalization;
using System.Text;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;

namespace Osteon.Benchmarks;

/// <summary>A scalar that writes plain C, one statement an operation: what a modeler writes by hand. What only depends on parameters is computed once.</summary>
internal readonly struct Written(string text, bool isConstant) : IScalar<Written>
{
    [ThreadStatic]
    private static Page? page;

    private string Text => text ?? "0.0";

    private bool IsConstant => text is null || isConstant;

    public static implicit operator Written(double value)
    {
        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        return new(digits.Contains('.') || digits.Contains('E') ? $"({digits})" : $"({digits}.0)", true);
    }

    public static Written operator +(Written left, Written right) => Say($"{left.Text} + {right.Text}", left, right);

    public static Written operator -(Written left, Written right) => Say($"{left.Text} - {right.Text}", left, right);

    public static Written operator *(Written left, Written right) => Say($"{left.Text} * {right.Text}", left, right);

    public static Written operator /(Written left, Written right) => Say($"{left.Text} / {right.Text}", left, right);

    public static Written operator -(Written value) => Say($"-{value.Text}", value);

    public static Written Exp(Written value) => Say($"exp({value.Text})", value);

    public static Written Log(Written value) => Say($"log({value.Text})", value);

    public static Written Pow(Written value, Written exponent) => Say($"pow({value.Text}, {exponent.Text})", value, exponent);

    public static Written Tanh(Written value) => Say($"tanh({value.Text})", value);

    public static Written Max(Written left, Written right) => Say($"{left.Text} > {right.Text} ? {left.Text} : {right.Text}", left, right);

    public static Written Min(Written left, Written right) => Say($"{left.Text} < {right.Text} ? {left.Text} : {right.Text}", left, right);

    public static Written Switch(Written guard, Written threshold, Written below, Written above)
        => Say($"{guard.Text} > {threshold.Text} ? {above.Text} : {below.Text}", guard, threshold, below, above);

    /// <summary>The functions <c>plain_prologue(p, c)</c>, <c>plain_start(p, y)</c> and <c>plain_change(t, y, p, c, f)</c>.</summary>
    public static string Model(IEquations equations)
    {
        var n = equations.States.Length;
        var parameters = Enumerable.Range(0, equations.Parameters.Length).Select(i => new Written($"p[{i}]", true)).ToArray();
        var state = Enumerable.Range(0, n).Select(i => new Written($"y[{i}]", false)).ToArray();
        page = new();
        var change = new Written[n];
        equations.Change<Written>(new("t", false), state, parameters, change);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"#define N {n}\n#define P {parameters.Length}\n#define C {page.Count + 1}\n");
        text.Append("static void plain_prologue(const double *p, double *c) {\n").Append(page.Once).Append("}\n");
        text.Append("static void plain_change(double t, const double *y, const double *p, const double *c, double *f) {\n").Append(page.Always);
        for (var i = 0; i < n; i++)
            text.Append(CultureInfo.InvariantCulture, $"  f[{i}] = {change[i].Text};\n");
        text.Append("}\n");
        return text.ToString();
    }

    private static Written Say(string text, params ReadOnlySpan<Written> operands)
    {
        var isConstant = true;
        foreach (var operand in operands)
            isConstant &= operand.IsConstant;
        return page!.Say(text, isConstant);   // Model opens the page
    }

    private sealed class Page
    {
        public StringBuilder Once { get; } = new();

        public StringBuilder Always { get; } = new();

        public int Count { get; private set; }

        public Written Say(string text, bool isConstant)
        {
            var number = Count++;
            if (isConstant)
                Once.Append(CultureInfo.InvariantCulture, $"  c[{number}] = {text};\n");
            else
                Always.Append(CultureInfo.InvariantCulture, $"  const double v{number} = {text};\n");
            return new(isConstant ? $"c[{number}]" : $"v{number}", isConstant);
        }
    }
}
