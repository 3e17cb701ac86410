using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Osteon.Findings;
using Osteon.Vocabulary.Tables;

namespace Osteon.Oracles;

/// <summary>Asks the file door what R was asked, and notes every difference.</summary>
internal sealed class FileDoor(string folder)
{
    private const double Relative = 1e-8;

    /// <summary>Where the likelihood peaks at zero, metafor ends its scoring some 1e-11 of the variances short of it (the threshold the scripts ask for); zero is the peak.</summary>
    private const double ShortOfZero = 1e-10;

    public List<string> Misses { get; } = [];
    public int Numbers { get; private set; }
    public int Requests { get; private set; }

    public void CompareAll()
    {
        JsonElement? answer = null;
        string request = "";
        foreach (string line in File.ReadLines(Path.Combine(folder, "requests.txt")))
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                request = line[2..];
                answer = Ask(request.Split('\t'));
                Requests++;
            }
            else if (answer is JsonElement json)
                Compare(request, json, line.Split(' '));
        }
    }

    private JsonElement? Ask(string[] words)
    {
        string Word(string option, string otherwise) => Array.IndexOf(words, option) is >= 0 and int at ? words[at + 1] : otherwise;
        using StreamReader reader = File.OpenText(Path.Combine(folder, words[0]));
        Reading<FilePool> pool = FilePool.Of(new FilePoolRequest(words[0])
        {
            Method = Word("--method", "REML"), Test = Word("--test", "z"), Measure = Word("--measure", "") is { Length: > 0 } measure ? measure : null,
            Moderators = Word("--mods", ""), Columns = Word("--columns", ""), LevelPercent = double.Parse(Word("--level", "95"), CultureInfo.InvariantCulture),
        }, reader);
        if (pool.Succeeded)
            return JsonDocument.Parse(pool.Value.ToJson()).RootElement;
        Misses.Add($"{string.Join(' ', words)}: refused, {pool.Problems[0]}{(pool.Problems.Length > 1 ? $" and {pool.Problems.Length - 1} more" : "")}");
        return null;
    }

    private void Compare(string request, JsonElement json, string[] words)
    {
        double[] theirs = [.. words.Skip(1).Select(w => w is "NA" or "NaN" ? double.NaN : double.Parse(w.Replace("Inf", "Infinity", StringComparison.Ordinal), CultureInfo.InvariantCulture))];
        if (!json.TryGetProperty(words[0], out JsonElement value))
        {
            Misses.Add($"{request} {words[0]}: not printed");
            return;
        }
        double[] ours = value.ValueKind switch
        {
            JsonValueKind.Array => [.. value.EnumerateArray().Select(Of)],
            _ => [Of(value)],
        };
        if (ours.Length != theirs.Length)
        {
            Misses.Add($"{request} {words[0]}: {ours.Length} numbers here, {theirs.Length} there");
            return;
        }
        double fellows = theirs.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        for (int i = 0; i < ours.Length; i++)
        {
            if (double.IsNaN(theirs[i]))
                continue; // R has no number there
            Numbers++;
            bool probability = words[0].EndsWith('p') || words[0] == "pval";
            double size = probability ? Math.Abs(theirs[i]) * (1 - 2 * Math.Log(Math.Max(theirs[i], 1e-300))) : Math.Max(Math.Max(Math.Abs(theirs[i]), 1e-2 * fellows), words[0] is "I2" or "H2" or "stat" or "QE" or "QM" ? 1 : 1e-3);
            double floor = words[0] == "tau2" && json.TryGetProperty("vi", out JsonElement variances) ? ShortOfZero * variances.EnumerateArray().Select(Of).Order().ElementAt(variances.GetArrayLength() / 2) : 0;
            if (!(Math.Abs(ours[i] - theirs[i]) <= Relative * size + floor) && !(theirs[i] < 1e-290 && probability))
                Misses.Add(FormattableString.Invariant($"{request} {words[0]}[{i + 1}]: {ours[i]:R} here, {theirs[i]:R} there"));
        }
    }

    /// <summary>Asserts that nothing differs, over at least so many requests.</summary>
    public void AssertAgreement(int least)
    {
        Assert.True(Requests > least, $"only {Requests} requests were compared");
        Assert.True(Misses.Count == 0, $"{Misses.Count} of {Numbers} numbers differ:\n" + string.Join('\n', Misses.Take(40)));
    }

    /// <summary>
    /// Lets a script of Data/metafor fill a folder and compares afresh. The environment variable <paramref name="variable"/> names a folder that the
    /// script filled before; the same name with _REPORT names a file for every difference. Without either, runs only with <c>./test --live-oracles</c>.
    /// </summary>
    public static async Task CompareAfresh(string script, string variable, params string[] arguments)
    {
        string? made = Environment.GetEnvironmentVariable(variable);
        if (made is null && Environment.GetEnvironmentVariable("OSTEON_LIVE_ORACLES") != "1")
        {
            Console.WriteLine("skipped: R is run afresh only by ./test --live-oracles");
            return;
        }
        string folder = made ?? Directory.CreateTempSubdirectory("osteon-oracle").FullName;
        try
        {
            if (made is null)
                await RunR(script, folder, arguments);
            FileDoor door = new(folder);
            door.CompareAll();
            if (Environment.GetEnvironmentVariable(variable + "_REPORT") is string report)
                await File.WriteAllLinesAsync(report, [$"{door.Requests} requests, {door.Numbers} numbers, {door.Misses.Count} differ", .. door.Misses]);
            door.AssertAgreement(1000);
        }
        finally
        {
            if (made is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunR(string name, string folder, string[] more)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "Data", "metafor", name);
        using Process process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", script, folder, .. more]) { RedirectStandardOutput = true, RedirectStandardError = true })!; // started, or throws
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, "Rscript failed; Debian's r-cran-metafor and r-cran-metadat are needed:\n" + await errors);
    }

    private static double Of(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.NaN;
}
