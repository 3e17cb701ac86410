namespace Osteon.Vocabulary.Provenance;

/// <summary>Where the value of a parameter comes from.</summary>
public enum Origin
{
    /// <summary>Measured, and read in the named source.</summary>
    Measured,

    /// <summary>Computed from measured values by a rule the row states.</summary>
    Derived,

    /// <summary>Estimated by us, or by the named source, from data.</summary>
    Fitted,

    /// <summary>Chosen for want of data; the row says why.</summary>
    Assumed,
}
