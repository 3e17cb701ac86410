using System.Collections.Immutable;

namespace Osteon.Vocabulary.Tables;

/// <summary>A part of a YAML or JSON document that remembers where it stood.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public abstract record DocumentNode(int Line, int Column)
{
    /// <summary>A single text; what it means is for the reader to say.</summary>
    /// <param name="Text">The text without quotes.</param>
    /// <param name="Quoted">Whether it stood in quotes or in a block.</param>
    /// <param name="Line">Line, from 1.</param>
    /// <param name="Column">Column, from 1.</param>
    public sealed record Scalar(string Text, bool Quoted, int Line, int Column) : DocumentNode(Line, Column)
    {
        /// <summary>Whether the file says nothing here.</summary>
        public bool IsBlank => string.IsNullOrWhiteSpace(Text);
    }

    /// <summary>A list.</summary>
    /// <param name="Items">The items in order.</param>
    /// <param name="Line">Line, from 1.</param>
    /// <param name="Column">Column, from 1.</param>
    public sealed record Sequence(ImmutableArray<DocumentNode> Items, int Line, int Column) : DocumentNode(Line, Column);

    /// <summary>Keys with values; each key once.</summary>
    /// <param name="Entries">The entries in order.</param>
    /// <param name="Line">Line, from 1.</param>
    /// <param name="Column">Column, from 1.</param>
    public sealed record Mapping(ImmutableArray<DocumentEntry> Entries, int Line, int Column) : DocumentNode(Line, Column);

    /// <summary>What kind of thing stands here, in a person's words.</summary>
    internal string Kind => this switch { Scalar => "a single value", Sequence => "a list", _ => "a block of keys" };
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Line">The key's line, from 1.</param>
/// <param name="Column">The key's column, from 1.</param>
/// <param name="Value">The value.</param>
public sealed record DocumentEntry(string Key, int Line, int Column, DocumentNode Value);
