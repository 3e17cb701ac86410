namespace Osteon.Evidence.Pooling;

/// <summary>One coefficient of a pool or meta-regression.</summary>
/// <param name="Name"><c>intercept</c> or the moderator's column.</param>
/// <param name="Estimate">The estimate, on the measure's scale.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Statistic">Estimate over standard error.</param>
/// <param name="P">Two-sided p-value.</param>
/// <param name="Confidence">Its confidence interval.</param>
public sealed record Coefficient(string Name, double Estimate, double StandardError, double Statistic, double P, Interval Confidence);
