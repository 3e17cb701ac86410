namespace Osteon.Reports;

/// <summary>One or a few plain sentences that say one thing.</summary>
/// <param name="Text">The words, with every unit written out.</param>
/// <param name="Tone">How it stands out.</param>
public sealed record Sentence(string Text, Tone Tone = Tone.Plain) : Block;

/// <summary>How a sentence stands out. Words carry the meaning; tone never does alone.</summary>
public enum Tone
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>The one sentence to remember.</summary>
    Lead,

    /// <summary>Something to be careful about.</summary>
    Caution,

    /// <summary>A safety stop.</summary>
    Stop,

    /// <summary>Small print.</summary>
    Quiet,

    /// <summary>An entry of a list.</summary>
    Item,
}
