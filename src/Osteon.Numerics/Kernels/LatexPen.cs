using System.Globalization;

namespace Osteon.Numerics.Kernels;

/// <summary>Formulas as LaTeX writes them.</summary>
internal sealed class LatexPen : Pen
{
    public override string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var at = text.IndexOf('E', StringComparison.Ordinal);
        var number = at < 0 ? text : $"{text[..at]} \\cdot 10^{{{int.Parse(text[(at + 1)..], CultureInfo.InvariantCulture)}}}";
        return value < 0 || at >= 0 ? $"({number})" : number;
    }

    public override string Name(string name) => $"\\mathit{{{name.Replace("_", "\\_", StringComparison.Ordinal)}}}";

    public override string Letter(int number) => $"v_{{{number}}}";

    public override string Rate(string state) => $"\\frac{{d\\,{Name(state)}}}{{dt}}";

    public override string Sum(string left, string right) => $"{left} + {right}";

    public override string Difference(string left, string right) => $"{left} - {right}";

    public override string Opposite(string value) => $"-{value}";

    public override string Product(string left, string right) => $"{left} \\, {right}";

    public override string Fraction(string above, string below) => $"\\frac{{{above}}}{{{below}}}";

    public override string Power(string exponent) => $"e^{{{exponent}}}";

    public override string Call(string function, params string[] operands) => $"\\{function}\\left({string.Join(", ", operands)}\\right)";

    public override string Cases(string above, string guard, string below)
        => $"\\begin{{cases}} {above} & {guard} > 0 \\\\ {below} & \\text{{otherwise}} \\end{{cases}}";

    public override string Group(string inner, bool isNeeded) => isNeeded ? $"\\left({inner}\\right)" : inner;

    public override string Line(string left, string right) => $"{left} &= {right} \\\\\n";

    public override string Page(string lines) => $"\\begin{{aligned}}\n{lines}\\end{{aligned}}\n";
}
