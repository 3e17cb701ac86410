namespace Osteon.Vocabulary.Provenance;

/// <summary>How a fact was read from its source.</summary>
public enum Seen
{
    /// <summary>From memory; shown as unverified, and never enough to reassure.</summary>
    Recalled,

    /// <summary>Computed from figures that were read in the named source.</summary>
    Derived,

    /// <summary>Read in the named source.</summary>
    Verbatim,
}
