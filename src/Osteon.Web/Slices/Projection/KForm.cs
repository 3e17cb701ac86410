using System.Collections.Immutable;

namespace Osteon.Web.Slices.Projection;

/// <summary>A form of vitamin K to choose, with the slider of its dose; amounts in µg a day.</summary>
/// <param name="Key">The value of the field.</param>
/// <param name="Name">What the regimen reader calls it; empty for none.</param>
/// <param name="Most">The slider's end.</param>
/// <param name="Step">The slider's step.</param>
/// <param name="Usual">The dose the slider jumps to when the form is chosen.</param>
public sealed record KForm(string Key, string Name, int Most, int Step, int Usual)
{
    /// <summary>The forms. MK-4 of 45 mg is here so that its stop can be seen and read.</summary>
    public static ImmutableArray<KForm> All { get; } =
    [
        new("mk7", "mk7", 360, 15, 180),
        new("mk4", "mk4", 4500, 100, 1500),
        new("mk4-45", "mk4", 45000, 45000, 45000),
        new("k1", "k1", 1000, 50, 100),
        new("none", "", 0, 1, 0),
    ];
}
