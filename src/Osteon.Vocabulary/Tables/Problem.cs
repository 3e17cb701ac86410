namespace Osteon.Vocabulary.Tables;

/// <summary>One thing wrong with data from outside: where it stands, what is wrong, and what to do about it.</summary>
/// <param name="File">The file as the reader named it, or a word such as <c>request</c> where there is none.</param>
/// <param name="Line">Line, from 1; 0 where the whole file is meant.</param>
/// <param name="Column">Column, from 1; 0 where the whole line is meant.</param>
/// <param name="What">What is wrong, in one sentence.</param>
/// <param name="Remedy">What to write instead, in one sentence.</param>
public sealed record Problem(string File, int Line, int Column, string What, string Remedy)
{
    /// <summary>The form in which compilers and editors expect a location: <c>file(line,column): error: text</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column}): error: {What} {Remedy}".TrimEnd();
}
