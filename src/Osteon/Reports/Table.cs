using System.Collections.Immutable;

namespace Osteon.Reports;

/// <summary>A table; the first column names the rows.</summary>
public sealed record Table : Block
{
    /// <summary>Builds a table and refuses rows of another length than the header.</summary>
    /// <param name="caption">What the table shows, with what its ranges mean.</param>
    /// <param name="columns">The header.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">A row has more or fewer cells than there are columns.</exception>
    public Table(string caption, ImmutableArray<Column> columns, ImmutableArray<Row> rows)
    {
        foreach (Row row in rows)
            if (row.Cells.Length != columns.Length)
                throw new ArgumentException($"'{caption}': a row has {row.Cells.Length} cells and the header {columns.Length}.", nameof(rows));
        (Caption, Columns, Rows) = (caption, columns, rows);
    }

    /// <summary>What the table shows.</summary>
    public string Caption { get; }

    /// <summary>The header.</summary>
    public ImmutableArray<Column> Columns { get; }

    /// <summary>The rows.</summary>
    public ImmutableArray<Row> Rows { get; }

    /// <summary>Whether a page opens it on request; a text shows it as it shows every table.</summary>
    public bool Folded { get; init; }
}

/// <summary>A column and the unit of its numbers.</summary>
/// <param name="Name">The header.</param>
/// <param name="Unit">The unit for print; empty for text and for bare numbers, and where each row has a unit of its own.</param>
public sealed record Column(string Name, string Unit = "")
{
    /// <summary>Name and unit as a header shows them.</summary>
    public string Heading => Unit.Length == 0 ? Name : $"{Name}, {Unit}";
}

/// <summary>One row of a table.</summary>
/// <param name="Cells">One for each column.</param>
public sealed record Row(ImmutableArray<Cell> Cells)
{
    /// <summary>A row of these cells.</summary>
    public static Row Of(params ReadOnlySpan<Cell> cells) => new([.. cells]);
}
