namespace Osteon.Evidence.Pooling;

/// <summary>How the levels of a factor are ordered; the first is the reference.</summary>
public enum LevelOrder
{
    /// <summary>As a dictionary does, whatever the case: R in most locales.</summary>
    Alphabetical,
    /// <summary>By character code, capitals before small letters: R in the C locale.</summary>
    Ordinal,
}
