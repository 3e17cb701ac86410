namespace Osteon.Body.Outcomes;

/// <summary>The chance of a fracture, as so many of 100 people alike.</summary>
/// <param name="Site">Which fracture, in plain words.</param>
/// <param name="Years">Within how many years.</param>
/// <param name="OfHundred">People of 100 with such a fracture if nothing changes.</param>
/// <param name="OfHundredTreated">The same under the regimen, only where trials with fractures as outcome support it; else null.</param>
/// <param name="Statement">What must stand beside the number, such as that vitamin K2 is not shown to change fractures.</param>
public sealed record FractureChance(string Site, double Years, Band OfHundred, Band? OfHundredTreated, string Statement);
