namespace Osteon.Tests;

/// <summary>Texts that may not move unnoticed. <c>OSTEON_ACCEPT=1</c> writes them anew; the commit says why they moved.</summary>
internal static class Golden
{
    /// <summary>Compares with <c>Golden/NAME</c>, such as <c>anna.approved.txt</c>.</summary>
    public static void Equal(string name, string actual)
    {
        string path = Repository.Path("tests", "Osteon.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("OSTEON_ACCEPT") == "1")
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!); // the path has a folder
            File.WriteAllText(path, actual);
        }
        Assert.True(File.Exists(path), $"Golden/{name} does not exist; run the test with OSTEON_ACCEPT=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
