namespace Osteon.Guidance.Screening;

/// <summary>Which fractures a chance is about.</summary>
public enum FractureOutcome
{
    /// <summary>Hip, spine, wrist or shoulder.</summary>
    AnyOsteoporotic,

    /// <summary>Hip.</summary>
    Hip,
}
