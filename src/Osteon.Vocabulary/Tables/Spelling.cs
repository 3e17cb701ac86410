using System.Text;

namespace Osteon.Vocabulary.Tables;

/// <summary>How two spellings are compared. Uses its own accent table, so it gives the same answer on a machine without ICU.</summary>
public static class Spelling
{
    private const int LongestCompared = 80;

    /// <summary>Lower case, without accents, spaces or punctuation: <c>25-OH vitamin D</c> becomes <c>25ohvitamind</c>.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            string plain = Plain(c);
            foreach (char letter in plain)
            {
                if (char.IsAsciiLetterOrDigit(letter))
                    folded.Append(char.ToLowerInvariant(letter));
                else if (letter > 127 && char.IsLetter(letter))
                    folded.Append(char.ToLowerInvariant(letter));
            }
        }
        return folded.ToString();
    }

    /// <summary>The nearest of some names by changed, missing, added or swapped letters; null where none is near.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="candidates">Folded form and name.</param>
    public static string? Nearest(string text, IEnumerable<(string Folded, string Name)> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        string folded = Fold(text);
        if (folded.Length is 0 or > LongestCompared)
            return null;
        int limit = Math.Max(1, folded.Length / 3);
        (string? best, int bestDistance) = (null, limit + 1);
        foreach ((string candidate, string name) in candidates)
        {
            if (Math.Abs(candidate.Length - folded.Length) >= bestDistance || candidate.Length > LongestCompared)
                continue;
            int distance = Distance(folded, candidate);
            if (distance < bestDistance)
                (best, bestDistance) = (name, distance);
        }
        return best ?? (folded.Length < 4 ? null : candidates.Where(c => c.Folded.Contains(folded, StringComparison.Ordinal)).Select(c => c.Name).FirstOrDefault());
    }

    /// <summary>The least number of letters changed, left out, added or swapped with a neighbor that turns one text into the other.</summary>
    public static int Distance(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        int[] beforeLast = new int[second.Length + 1], last = new int[second.Length + 1], row = new int[second.Length + 1];
        for (int j = 0; j <= second.Length; j++)
            last[j] = j;
        for (int i = 1; i <= first.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int change = first[i - 1] == second[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[second.Length];
    }

    private static string Plain(char c) => c switch
    {
        < (char)128 => c.ToString(),
        'à' or 'á' or 'â' or 'ã' or 'å' or 'ā' or 'ă' or 'ą' or 'À' or 'Á' or 'Â' or 'Ã' or 'Å' or 'Ā' or 'Ă' or 'Ą' => "a",
        'ä' or 'Ä' or 'æ' or 'Æ' => "a",
        'ç' or 'ć' or 'č' or 'Ç' or 'Ć' or 'Č' => "c",
        'ď' or 'đ' or 'Ď' or 'Đ' or 'ð' or 'Ð' => "d",
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ė' or 'ę' or 'ě' or 'È' or 'É' or 'Ê' or 'Ë' or 'Ē' or 'Ė' or 'Ę' or 'Ě' => "e",
        'ğ' or 'Ğ' => "g",
        'ì' or 'í' or 'î' or 'ï' or 'ī' or 'ı' or 'İ' or 'Ì' or 'Í' or 'Î' or 'Ï' or 'Ī' => "i",
        'ł' or 'ľ' or 'Ł' or 'Ľ' => "l",
        'ñ' or 'ń' or 'ň' or 'Ñ' or 'Ń' or 'Ň' => "n",
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ō' or 'ő' or 'œ' or 'Ò' or 'Ó' or 'Ô' or 'Õ' or 'Ö' or 'Ø' or 'Ō' or 'Ő' or 'Œ' => "o",
        'ř' or 'Ř' => "r",
        'ś' or 'š' or 'ş' or 'ș' or 'Ś' or 'Š' or 'Ş' or 'Ș' => "s",
        'ß' => "ss",
        'ť' or 'ţ' or 'ț' or 'Ť' or 'Ţ' or 'Ț' => "t",
        'ù' or 'ú' or 'û' or 'ü' or 'ū' or 'ů' or 'ű' or 'Ù' or 'Ú' or 'Û' or 'Ü' or 'Ū' or 'Ů' or 'Ű' => "u",
        'ý' or 'ÿ' or 'Ý' or 'Ÿ' => "y",
        'ź' or 'ž' or 'ż' or 'Ź' or 'Ž' or 'Ż' => "z",
        'μ' or 'µ' => "u",
        '₀' => "0", '₁' => "1", '₂' => "2", '₃' => "3", '₄' => "4", '₇' => "7",
        _ => c.ToString(),
    };
}
