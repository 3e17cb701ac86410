namespace Osteon.Claims;

/// <summary>What the program makes of a claim that people have read.</summary>
public enum ClaimVerdict
{
    /// <summary>A source that was read carries it.</summary>
    Supported,

    /// <summary>Sources disagree, or carry less than it says, or none was read.</summary>
    Contested,

    /// <summary>A source that was read says otherwise.</summary>
    Wrong,

    /// <summary>It is opinion, wording or decoration.</summary>
    NotTestable,
}
