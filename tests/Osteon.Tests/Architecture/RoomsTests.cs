using System.Xml.Linq;

namespace Osteon.Tests.Architecture;

/// <summary>Who may see whom, and whose data a room may carry.</summary>
public sealed class RoomsTests
{
    private static readonly Dictionary<string, string[]> MaySee = new()
    {
        ["Osteon.Vocabulary"] = [],
        ["Osteon.Numerics"] = [],
        ["Osteon.Body"] = ["Osteon.Vocabulary", "Osteon.Numerics"],               // never Evidence
        ["Osteon.Evidence"] = ["Osteon.Vocabulary", "Osteon.Numerics"],           // never Body
        ["Osteon.Guidance"] = ["Osteon.Vocabulary"],                              // never a simulation
        ["Osteon"] = ["Osteon.Vocabulary", "Osteon.Numerics", "Osteon.Body", "Osteon.Evidence", "Osteon.Guidance"],
        ["Osteon.Cli"] = ["Osteon", "Osteon.Vocabulary", "Osteon.Web"],           // it opens the app
        ["Osteon.Web"] = ["Osteon", "Osteon.Vocabulary"],
    };

    private static readonly Dictionary<string, string[]> MayCarry = new()
    {
        ["Osteon.Vocabulary"] = ["citations", "foods", "medicines", "vocabulary"],
        ["Osteon.Numerics"] = [],
        ["Osteon.Body"] = ["parameters", "population", "calibration"],
        ["Osteon.Evidence"] = ["studies"],
        ["Osteon.Guidance"] = ["guidance"],
        ["Osteon"] = ["claims.csv", "qualification", "answers"],
        ["Osteon.Cli"] = [],
        ["Osteon.Web"] = [],
    };

    public static TheoryData<string> Rooms() => [.. Directory.GetDirectories(Repository.Path("src")).Select(folder => System.IO.Path.GetFileName(folder)!)];

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_sees_only_whom_it_may(string room)
    {
        IEnumerable<string> seen = Project(room).Descendants("ProjectReference").Select(r => System.IO.Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.Empty(seen.Except(MaySee[room]));
    }

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_carries_only_its_own_data(string room)
    {
        IEnumerable<string> carried = Project(room).Descendants("EmbeddedResource").Select(r => r.Attribute("Include")?.Value ?? "")
            .Where(path => path.Contains("data/", StringComparison.Ordinal)).Select(path => path.Split("data/")[1].Split('/')[0]);
        Assert.Empty(carried.Except(MayCarry[room]));
    }

    private static XDocument Project(string room) => XDocument.Load(Repository.Path("src", room, room + ".csproj"));
}
