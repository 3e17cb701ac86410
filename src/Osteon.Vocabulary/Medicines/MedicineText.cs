using System.Collections.Immutable;
using System.Text;

namespace Osteon.Vocabulary.Medicines;

/// <summary>A written medicine taken apart: folded words, numbers apart from letters, marks dropped.</summary>
internal sealed class MedicineText
{
    private MedicineText(ImmutableArray<string> tokens, ImmutableArray<string> chunks, string folded)
        => (Tokens, Chunks, Folded) = (tokens, chunks, folded);

    /// <summary>Runs of letters and runs of digits, in order, folded. <c>D3</c> is two tokens.</summary>
    public ImmutableArray<string> Tokens { get; }

    /// <summary>What stood between blanks, folded, marks inside dropped, digits kept: <c>w4rfarin</c>.</summary>
    public ImmutableArray<string> Chunks { get; }

    /// <summary>The whole text folded, blanks and marks kept.</summary>
    public string Folded { get; }

    /// <summary>Takes a text apart.</summary>
    public static MedicineText Of(string text)
    {
        StringBuilder builder = new(text.Length);
        foreach (char c in text)
            LetterFold.Append(builder, c);
        string folded = builder.ToString();
        return new MedicineText(Tokenize(folded), Chunk(folded), folded);
    }

    /// <summary>The key a name is kept under: its tokens run together.</summary>
    public static string KeyOf(string name) => string.Concat(Of(name).Tokens);

    private static ImmutableArray<string> Tokenize(string text)
    {
        ImmutableArray<string>.Builder tokens = ImmutableArray.CreateBuilder<string>();
        StringBuilder token = new();
        bool digits = false;
        void End()
        {
            if (token.Length > 0)
                tokens.Add(token.ToString());
            token.Clear();
        }
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool inner = i > 0 && i + 1 < text.Length;
            if (char.IsAsciiDigit(c))
            {
                if (token.Length > 0 && !digits)
                    End();
                digits = true;
                token.Append(c);
            }
            else if (IsOfWord(c))
            {
                if (token.Length > 0 && digits)
                    End();
                digits = false;
                token.Append(c);
            }
            else if (c is '\'' or '`')
                continue; // St John's
            else if (c == '.' && inner && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]))
                continue; // b.i.d.
            else if (c is '.' or ',' && inner && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
                token.Append('.'); // 2.5 and 1,000
            else
                End();
        }
        End();
        return tokens.ToImmutable();
    }

    private static bool IsOfWord(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark || c == 'ー';

    private static ImmutableArray<string> Chunk(string text) =>
        [.. text.Split([' ', '\t', '\r', '\n', '/', '+', ';', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(chunk => string.Concat(chunk.Where(c => char.IsLetterOrDigit(c) || c is '@' or '$' or '!' or 'ー')))
            .Where(chunk => chunk.Length > 0)];
}
