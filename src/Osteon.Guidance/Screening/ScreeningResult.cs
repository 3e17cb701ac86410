using System.Collections.Immutable;
using Osteon.Guidance.Rules;

namespace Osteon.Guidance.Screening;

/// <summary>What a screening tool says of one person. These tools find low bone density; they do not tell fractures.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Value">Its value; null where an answer is missing.</param>
/// <param name="Formula">The formula with the person's numbers filled in; empty where there is no value.</param>
/// <param name="Reading">What the value means in the named band set, in words.</param>
/// <param name="BandSet">Which published bands were used.</param>
/// <param name="CheckAdvised">Whether it reaches the line at which a scan is advised; null where there is no value.</param>
/// <param name="Missing">The questions nobody answered.</param>
/// <param name="Sources">Where formula and bands come from.</param>
public sealed record ScreeningResult(
    string Tool, double? Value, string Formula, string Reading, string BandSet, bool? CheckAdvised, ImmutableArray<string> Missing, ImmutableArray<RuleSource> Sources);
