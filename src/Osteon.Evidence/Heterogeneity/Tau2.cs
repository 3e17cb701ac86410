namespace Osteon.Evidence.Heterogeneity;

/// <summary>How much true effects vary between studies.</summary>
/// <param name="Value">The between-study variance τ², zero or more, in the square of the effect's unit.</param>
/// <param name="StandardError">Its asymptotic standard error; NaN where there is none.</param>
public readonly record struct Tau2(double Value, double StandardError);
