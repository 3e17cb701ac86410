using System.Text.RegularExpressions;
using Osteon.Qualification;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Tests.Qualification;

/// <summary>The pages about the model say what the program computes, and cite what exists.</summary>
public sealed partial class ModelPagesTests
{
    private static string Folder => Repository.Path("docs", "model");

    [Fact]
    public void The_page_of_equations_is_what_the_program_computes()
    {
        string path = Path.Combine(Folder, "equations.md"), page = ModelReport.EquationsPage();
        if (Environment.GetEnvironmentVariable("OSTEON_ACCEPT") == "1")
            File.WriteAllText(path, page);
        Assert.Equal(File.ReadAllText(path), page);
    }

    [Fact]
    public void Every_page_cites_what_the_bibliography_holds()
    {
        (string File, string Key)[] cited = [.. Directory.GetFiles(Folder, "*.md").SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => (Path.GetFileName(file), match.Groups[1].Value)))];
        Assert.True(cited.Length > 20);
        Assert.All(cited, c => Assert.True(Bibliography.Contains(c.Key), $"{c.File} cites {c.Key}"));
    }

    [Fact]
    public void Every_page_has_the_same_headings()
    {
        string[] headings = ["## What it does", "## Equations", "## Parameters", "## How it was checked", "## What it leaves out", "## Sources"];
        foreach (string file in Directory.GetFiles(Folder, "*.md").Where(file => Path.GetFileName(file) is not ("README.md" or "equations.md")))
            Assert.All(headings, heading => Assert.Contains("\n" + heading + "\n", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\[([a-z-]+-[0-9]{4})\]")]
    private static partial Regex Key();
}
