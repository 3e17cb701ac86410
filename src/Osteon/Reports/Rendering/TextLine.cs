namespace Osteon.Reports.Rendering;

/// <summary>One line of a text report and how it stands out.</summary>
/// <param name="Text">The line, without its end.</param>
/// <param name="Tone">How it stands out where colors are allowed.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
public readonly record struct TextLine(string Text, Tone Tone = Tone.Plain, bool IsHeading = false);
