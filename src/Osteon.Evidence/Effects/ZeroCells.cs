namespace Osteon.Evidence.Effects;

/// <summary>Which studies get something added to their counts before a ratio is taken.</summary>
public enum ZeroCellScope
{
    /// <summary>Only studies that hold a zero (metafor <c>only0</c>).</summary>
    StudiesWithZero,
    /// <summary>Every study.</summary>
    AllStudies,
    /// <summary>Every study, if any study holds a zero (metafor <c>if0all</c>).</summary>
    AllStudiesIfAnyZero,
    /// <summary>No study; one with a zero then has no logarithm and drops out.</summary>
    None,
}

/// <summary>How empty cells are met. The measure's own habit stands where <paramref name="Addition"/> is null.</summary>
/// <param name="Scope">Which studies are changed.</param>
/// <param name="Addition">How much is added to each cell; null takes the measure's custom (½, or 0 where the measure needs none).</param>
/// <param name="DropDoubleZero">Whether a comparison with no event in either arm, or events in everyone, is left out.</param>
public sealed record ZeroCells(ZeroCellScope Scope = ZeroCellScope.StudiesWithZero, double? Addition = null, bool DropDoubleZero = false)
{
    /// <summary>Metafor's convention: ½ in studies with a zero, none dropped.</summary>
    public static ZeroCells Default { get; } = new();
}
