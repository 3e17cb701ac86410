using System.Collections.Immutable;
using Osteon.Guidance.Advice;

namespace Osteon.Guidance.Reading;

/// <summary>The statements of one file.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Statements">In the file's order.</param>
public sealed record AdviceFile(string Name, ImmutableArray<Statement> Statements);
