using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Osteon.Tests;

/// <summary>
/// A law that must hold for every generated case. The cases come from one seed, so that a run repeats;
/// <c>OSTEON_LAW_SEED=N</c> draws others, and <c>OSTEON_LAW_CASES=N</c> draws more of them.
/// </summary>
internal static class PropertyLaw
{
    private static readonly ulong Seed = ulong.Parse(Environment.GetEnvironmentVariable("OSTEON_LAW_SEED") ?? "20261122", CultureInfo.InvariantCulture);

    /// <summary>Fails with the smallest case found that breaks the law.</summary>
    public static void Holds(this Property law, int cases = 100)
    {
        if (Environment.GetEnvironmentVariable("OSTEON_LAW_CASES") is { } wanted)
            cases = int.Parse(wanted, CultureInfo.InvariantCulture);
        // The second half of a seed must be odd.
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(Seed, 2 * Seed + 1), law);
    }
}
