using System.Collections.Immutable;

namespace Osteon.Body.Outcomes;

/// <summary>Something that was not told and had to be assumed, and how much it matters.</summary>
/// <param name="Key">Stable key, such as <c>calcidiol</c>.</param>
/// <param name="What">What was not told, in plain words.</param>
/// <param name="Assumed">What stood in for it, with its unit.</param>
/// <param name="Why">On what ground.</param>
/// <param name="Effects">What would change at the projection's end if the truth lay at the ends of its usual range; empty where this could not be computed.</param>
public sealed record Assumption(string Key, string What, string Assumed, string Why, ImmutableArray<AssumptionEffect> Effects);

/// <summary>How one result depends on one assumption.</summary>
/// <param name="Endpoint">The result.</param>
/// <param name="IfLow">Change of the result, in its unit, if the truth lay at the low end of the usual range.</param>
/// <param name="IfHigh">The same at the high end.</param>
/// <param name="LowText">The low end, with unit.</param>
/// <param name="HighText">The high end, with unit.</param>
public sealed record AssumptionEffect(Endpoint Endpoint, double IfLow, double IfHigh, string LowText, string HighText);
