namespace Osteon.Oracles;

/// <summary>
/// The command's own door, <c>osteon evidence pool --file</c>, beside R metafor on data sets drawn by chance: every measure, estimator and test, formulas as
/// people write them, missing cells, empty cells, commas, semicolons, tabs. Data/metafor/random.R draws them; one small draw is committed under
/// Data/metafor/unseen, and <c>./test --live-oracles</c> draws more.
/// </summary>
public sealed class UnseenTests
{
    [Fact]
    public void The_file_door_agrees_with_metafor_on_tables_drawn_by_chance()
    {
        FileDoor door = new(Path.Combine(AppContext.BaseDirectory, "Data", "metafor", "unseen"));
        door.CompareAll();
        Assert.True(door.Requests > 100, $"only {door.Requests} requests were compared");
        Assert.True(door.Misses.Count == 0, $"{door.Misses.Count} of {door.Numbers} numbers differ:\n" + string.Join('\n', door.Misses.Take(40)));
    }

    [Theory, InlineData(2), InlineData(3)]
    public async Task The_file_door_agrees_with_metafor_on_tables_drawn_now(int seed)
    {
        string? made = Environment.GetEnvironmentVariable("OSTEON_UNSEEN"); // a folder that random.R made before
        if (made is null && Environment.GetEnvironmentVariable("OSTEON_LIVE_ORACLES") != "1")
        {
            Console.WriteLine("skipped: R is run afresh only by ./test --live-oracles");
            return;
        }
        string folder = made ?? Directory.CreateTempSubdirectory("osteon-unseen").FullName;
        try
        {
            if (made is null)
                await FileDoor.RunR("random.R", folder, seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
            FileDoor door = new(folder);
            door.CompareAll();
            if (Environment.GetEnvironmentVariable("OSTEON_UNSEEN_REPORT") is string report)
                await File.WriteAllLinesAsync(report, [$"{door.Requests} requests, {door.Numbers} numbers, {door.Misses.Count} differ", .. door.Misses]);
            Assert.True(door.Requests > 1000, $"only {door.Requests} requests were compared");
            Assert.True(door.Misses.Count == 0, $"{door.Misses.Count} of {door.Numbers} numbers differ:\n" + string.Join('\n', door.Misses.Take(40)));
        }
        finally
        {
            if (made is null)
                Directory.Delete(folder, recursive: true);
        }
    }
}
