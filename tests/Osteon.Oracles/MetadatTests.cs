namespace Osteon.Oracles;

/// <summary>
/// The command's own door, <c>osteon evidence pool --file</c>, beside R metafor on every data set of metadat whose columns fit, with their text,
/// missing cells and factors as R writes them. Data/metafor/metadat.R makes files and numbers; nothing of it is committed, so it runs with
/// <c>./test --live-oracles</c> alone.
/// </summary>
public sealed class MetadatTests
{
    [Fact]
    public async Task The_file_door_agrees_with_metafor_on_every_data_set_that_fits()
    {
        string? made = Environment.GetEnvironmentVariable("OSTEON_METADAT"); // a folder that metadat.R made before
        if (made is null && Environment.GetEnvironmentVariable("OSTEON_LIVE_ORACLES") != "1")
        {
            Console.WriteLine("skipped: R is run afresh only by ./test --live-oracles");
            return;
        }
        string folder = made ?? Directory.CreateTempSubdirectory("osteon-metadat").FullName;
        try
        {
            if (made is null)
                await FileDoor.RunR("metadat.R", folder);
            FileDoor door = new(folder);
            door.CompareAll();
            if (Environment.GetEnvironmentVariable("OSTEON_METADAT_REPORT") is string report)
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
