using System.Text;

namespace Osteon.Tests.Cli;

/// <summary>What the program itself does with malformed files: code 2, the place on standard error, nothing on standard output, no file, no stack trace.</summary>
public sealed class MalformedFilesTests
{
    private static readonly Dictionary<string, byte[]> Contents = new()
    {
        { "unknown key and bad number", Encoding.UTF8.GetBytes("age: NaN\nsex: f\nheigth: 165 cm\n") },
        { "empty list of medicines", Encoding.UTF8.GetBytes("age: 62\nsex: f\nmedicines: []\n") },
        { "truncated", Encoding.UTF8.GetBytes("age: 62\nsex: f\nmedicines: [warf") },
        { "utf-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("age: 62\nsex: f\n")] },
        { "latin-1", Encoding.Latin1.GetBytes("age: 62\nsex: f\nname: Zoë\n") },
        { "binary", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3] },
        { "empty", [] },
        { "fifty megabytes", new byte[50 * 1024 * 1024] },
    };

    // Only the names are test arguments: a test runner writes every argument out in full.
    public static TheoryData<string> Kinds() => [.. Contents.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void A_malformed_file_ends_with_2_and_writes_nothing(string what)
    {
        string folder = Directory.CreateTempSubdirectory("osteon-").FullName;
        try
        {
            string file = Path.Combine(folder, "person.yaml"), output = Path.Combine(folder, "out.html");
            File.WriteAllBytes(file, Contents[what]);
            Run run = CommandLine.Run("diet", file, "--format", "html", "--out", output);
            Assert.True(run.Code == 2, $"{what}: {run.Code}");
            Assert.Empty(run.Output);
            Assert.Contains("person.yaml", run.Errors, StringComparison.Ordinal);
            Assert.Contains("error:", run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
            Assert.Equal([file], Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
