using System.Globalization;

namespace Osteon.Numerics.Kernels;

/// <summary>Formulas as presentation MathML writes them.</summary>
internal sealed class MathMlPen : Pen
{
    public override string Number(double value)
    {
        var text = $"<mn>{Math.Abs(value).ToString("R", CultureInfo.InvariantCulture)}</mn>";
        return value < 0 ? Group($"<mo>−</mo>{text}", true) : text;
    }

    public override string Name(string name) => $"<mi>{System.Security.SecurityElement.Escape(name)}</mi>";

    public override string Letter(int number) => $"<msub><mi>v</mi><mn>{number}</mn></msub>";

    public override string Rate(string state) => $"<mfrac><mrow><mi>d</mi>{Name(state)}</mrow><mrow><mi>d</mi><mi>t</mi></mrow></mfrac>";

    public override string Sum(string left, string right) => $"{left}<mo>+</mo>{right}";

    public override string Difference(string left, string right) => $"{left}<mo>−</mo>{right}";

    public override string Opposite(string value) => $"<mo>−</mo>{value}";

    public override string Product(string left, string right) => $"{left}<mo>⋅</mo>{right}";

    public override string Fraction(string above, string below) => $"<mfrac><mrow>{above}</mrow><mrow>{below}</mrow></mfrac>";

    public override string Power(string exponent) => $"<msup><mi>e</mi><mrow>{exponent}</mrow></msup>";

    public override string Call(string function, params string[] operands)
        => $"<mrow><mi>{function}</mi><mo>(</mo>{string.Join("<mo>,</mo>", operands.Select(operand => $"<mrow>{operand}</mrow>"))}<mo>)</mo></mrow>";

    public override string Cases(string above, string guard, string below)
        => $"<mrow><mo>{{</mo><mtable><mtr><mtd>{above}</mtd><mtd>{guard}<mo>&gt;</mo><mn>0</mn></mtd></mtr><mtr><mtd>{below}</mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>";

    public override string Group(string inner, bool isNeeded) => isNeeded ? $"<mrow><mo>(</mo>{inner}<mo>)</mo></mrow>" : inner;

    public override string Line(string left, string right) => $"<math display=\"block\"><mrow>{left}<mo>=</mo>{right}</mrow></math>\n";

    public override string Page(string lines) => lines;
}
