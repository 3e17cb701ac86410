using System.Collections.Immutable;

namespace Osteon.Guidance.Advice;

/// <summary>The advice under one heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Sentences">In the order of the data; never empty.</param>
public sealed record AdviceSection(Heading Heading, ImmutableArray<AdviceSentence> Sentences);
