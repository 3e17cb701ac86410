namespace Osteon.Vocabulary.Answers;

/// <summary>The answer to a clinical question. What nobody answered is <see cref="Unknown"/>, never <see cref="No"/>.</summary>
public enum Answer
{
    /// <summary>Not asked, not answered, or not understood.</summary>
    Unknown,

    /// <summary>Asked and denied.</summary>
    No,

    /// <summary>Asked and affirmed.</summary>
    Yes,
}
