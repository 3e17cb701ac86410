using Osteon.Body.Qualification;
using Osteon.Vocabulary.Tables;

namespace Osteon.Oracles;

/// <summary>The published calcium–bone equations against the released model under its own solver; see data/qualification/body/README.md.</summary>
public sealed class OpenBoneMin2020Tests
{
    public static TheoryData<string, double, double> Runs()
    {
        TheoryData<string, double, double> runs = [];
        foreach (ReferenceScenario scenario in ReferenceScenario.All)
        {
            foreach ((double rtol, double allowed) in ReferenceComparison.Levels)
                runs.Add(scenario.Name, rtol, allowed);
        }
        return runs;
    }

    [Theory, MemberData(nameof(Runs))]
    public void Every_state_follows_the_released_model(string name, double rtol, double allowed)
    {
        ReferenceScenario scenario = ReferenceScenario.All.Single(s => s.Name == name);
        using StreamReader file = new(Path.Combine(AppContext.BaseDirectory, "qualification", "body", name + ".csv"));
        CsvTable reference = CsvTable.Read(name + ".csv", file).OrThrow();

        string[] misses = [.. ReferenceComparison.Compare(scenario, reference, rtol, allowed).Where(row => !row.Met).Select(row => $"{row.State} {row.Difference:E2}")];

        Assert.True(misses.Length == 0, $"{name} at rtol {rtol}: " + string.Join(", ", misses));
    }
}
