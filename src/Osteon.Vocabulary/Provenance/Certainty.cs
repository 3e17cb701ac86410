namespace Osteon.Vocabulary.Provenance;

/// <summary>How sure anyone can be of a statement, in the words of GRADE. The default is that nobody rated it.</summary>
public enum Certainty
{
    /// <summary>Nobody rated it.</summary>
    NotRated,

    /// <summary>Very little confidence: the truth is probably substantially different.</summary>
    VeryLow,

    /// <summary>Limited confidence: the truth may be substantially different.</summary>
    Low,

    /// <summary>Moderate confidence: the truth is probably close.</summary>
    Moderate,

    /// <summary>High confidence: the truth lies close.</summary>
    High,
}

/// <summary>How certainty is said to people.</summary>
public static class Certainties
{
    /// <summary>Sure, fairly sure or not sure; <c>not rated</c> where nobody rated it.</summary>
    public static string InPlainWords(this Certainty certainty) => certainty switch
    {
        Certainty.High => "sure",
        Certainty.Moderate => "fairly sure",
        Certainty.Low or Certainty.VeryLow => "not sure",
        _ => "not rated",
    };
}
