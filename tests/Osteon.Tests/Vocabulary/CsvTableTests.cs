using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Vocabulary;

public sealed class CsvTableTests
{
    private static Reading<CsvTable> Read(string text) => CsvTable.Read("t.csv", new StringReader(text));

    [Fact]
    public void Quoted_cells_keep_commas_quotes_and_line_breaks()
    {
        CsvTable table = Read("a,b\n\"x, \"\"y\"\"\nz\",2\n3,4\n").OrThrow();
        Assert.Equal("x, \"y\"\nz", table.Rows[0]["a"]);
        Assert.Equal(4, table.Rows[1].Line);
        Assert.Equal(4.0, table.Rows[1].Number("b"));
    }

    [Fact]
    public void Every_problem_is_reported_at_once_with_its_line()
    {
        Reading<CsvTable> reading = Read("a,a\n1\n1,2,3\n");
        Assert.Equal([1, 2, 3], reading.Problems.Select(p => p.Line));
    }

    [Fact]
    public void An_empty_cell_is_no_number_and_a_word_is_an_error()
    {
        CsvRow row = Read("a,b\n,x\n").OrThrow().Rows[0];
        Assert.Null(row.Number("a"));
        Assert.Throws<InvalidDataException>(() => row.Number("b"));
    }
}
