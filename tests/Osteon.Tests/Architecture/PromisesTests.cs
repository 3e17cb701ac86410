using System.Reflection;
using System.Text.RegularExpressions;

namespace Osteon.Tests.Architecture;

/// <summary>Every promise of <c>docs/claims.md</c> is kept by a test that exists.</summary>
public sealed class PromisesTests
{
    public static TheoryData<string> Named() => [.. Rows().Select(m => m.Groups[1].Value)];

    [Theory, MemberData(nameof(Named))]
    public void The_test_that_keeps_a_promise_exists(string name)
    {
        string[] parts = name.Split('.');
        Assert.Contains(typeof(PromisesTests).Assembly.GetTypes().Where(t => t.Name == parts[0]).SelectMany(t => t.GetMethods()),
            method => method.Name == parts[1] && method.GetCustomAttributes<FactAttribute>(inherit: true).Any());
    }

    [Fact]
    public void Every_promise_names_a_test()
    {
        string[] rows = [.. File.ReadAllLines(Repository.Path("docs", "claims.md")).Where(line => line.StartsWith('|')).Skip(2)];
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Length, Rows().Count);
    }

    private static MatchCollection Rows() => Regex.Matches(File.ReadAllText(Repository.Path("docs", "claims.md")), @"\| `(\w+\.\w+)` \|");
}
