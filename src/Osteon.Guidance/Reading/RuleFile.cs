using System.Collections.Immutable;
using Osteon.Guidance.Rules;

namespace Osteon.Guidance.Reading;

/// <summary>The rules of one file.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Rules">In the file's order.</param>
public sealed record RuleFile(string Name, ImmutableArray<Rule> Rules);
