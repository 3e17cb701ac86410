namespace Osteon.Vocabulary.Quantities;

/// <summary>A unit of measure.</summary>
/// <param name="Code">Its UCUM code, such as <c>ug/L</c>.</param>
/// <param name="Factor">How many g, mol, m, s, IU or AU it is, combined as its dimension says.</param>
/// <param name="Dimension">What it measures.</param>
public readonly record struct Unit(string Code, double Factor, Dimension Dimension)
{
    /// <summary>The unit of a pure number.</summary>
    public static Unit One { get; } = new("1", 1, Dimension.None);

    /// <summary>A unit by its UCUM code, for codes that stand in our own sources and data.</summary>
    /// <exception cref="ArgumentException">The code is no unit.</exception>
    public static Unit Of(string code) => UnitReader.TryRead(code, out Unit unit)
        ? unit
        : throw new ArgumentException($"'{code}' is no unit.", nameof(code));

    /// <summary>How people read it: micro with its sign, international units without brackets.</summary>
    public string Display => Code == "1" ? "" : UnitReader.ForPeople(Code);
}
