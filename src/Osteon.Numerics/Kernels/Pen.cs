namespace Osteon.Numerics.Kernels;

/// <summary>How one kind of document writes an operation; operands arrive as already written.</summary>
internal abstract class Pen
{
    public abstract string Number(double value);

    public abstract string Name(string name);

    public abstract string Letter(int number);

    public abstract string Rate(string state);

    public abstract string Sum(string left, string right);

    public abstract string Difference(string left, string right);

    public abstract string Opposite(string value);

    public abstract string Product(string left, string right);

    public abstract string Fraction(string above, string below);

    public abstract string Power(string exponent);

    public abstract string Call(string function, params string[] operands);

    public abstract string Cases(string above, string guard, string below);

    public abstract string Group(string inner, bool isNeeded);

    public abstract string Line(string left, string right);

    public abstract string Page(string lines);
}
