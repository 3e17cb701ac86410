namespace Osteon.Evidence.Pooling;

/// <summary>The test of all moderators together (QM): chi-square with Wald, F with Hartung–Knapp.</summary>
/// <param name="Statistic">The statistic.</param>
/// <param name="Degrees">Degrees of freedom, the number of moderators.</param>
/// <param name="DenominatorDegrees">Residual degrees of freedom of an F; null for a chi-square.</param>
/// <param name="P">The p-value.</param>
public sealed record ModeratorTest(double Statistic, int Degrees, int? DenominatorDegrees, double P);
