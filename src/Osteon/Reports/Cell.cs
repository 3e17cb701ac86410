namespace Osteon.Reports;

/// <summary>What stands in one cell of a table.</summary>
public abstract record Cell
{
    private Cell() { }

    /// <summary>Words.</summary>
    /// <param name="Value">The words.</param>
    public sealed record Words(string Value) : Cell;

    /// <summary>A number with its ranges.</summary>
    /// <param name="Value">The number.</param>
    /// <param name="Decimals">Decimals shown; machines get them all.</param>
    /// <param name="Signed">Whether a plus sign stands before a rise.</param>
    /// <param name="Unit">The unit where it is not the column's.</param>
    public sealed record Number(Estimate Value, int Decimals, bool Signed = false, string Unit = "") : Cell;

    /// <summary>A number that lies between two limits, without a most likely place.</summary>
    /// <param name="Low">Lower limit.</param>
    /// <param name="High">Upper limit.</param>
    /// <param name="Decimals">Decimals shown; machines get them all.</param>
    /// <param name="Unit">The unit where it is not the column's.</param>
    public sealed record Between(double Low, double High, int Decimals, string Unit = "") : Cell;

    /// <summary>Nobody knows, or we do not trust what we have; the reader is told why.</summary>
    /// <param name="Why">Why there is no number.</param>
    public sealed record NotKnown(string Why) : Cell;

    /// <summary>Words in a cell.</summary>
    public static implicit operator Cell(string words) => new Words(words);
}
