using System.Collections.Immutable;

namespace Osteon.Vocabulary.Tables;

/// <summary>A block of keys that a reader knows; the JSON Schema has a definition of the same name with the same keys.</summary>
/// <param name="Name">Its name, as in the schema's <c>$defs</c>.</param>
/// <param name="Keys">The keys allowed in it.</param>
public sealed record MappingShape(string Name, ImmutableArray<string> Keys);
