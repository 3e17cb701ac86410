using System.Globalization;

namespace Osteon.Vocabulary.Quantities;

/// <summary>Reads <c>63 kg</c>, <c>180µg</c> or <c>1.5e3 mg</c>; numbers have a decimal point, and no separators between thousands.</summary>
public static class QuantityReader
{
    private const int LongestText = 60;

    /// <summary>Reads a number with a unit; a number alone has the unit 1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="why">What is wrong and what to write; empty where nothing is.</param>
    public static bool TryRead(string text, out Quantity quantity, out (string What, string Remedy) why)
    {
        ArgumentNullException.ThrowIfNull(text);
        (quantity, why) = (default, default);
        string trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestText)
        {
            why = (trimmed.Length == 0 ? "Nothing stands here." : "The text is too long for a quantity.", "Write a number and a unit, such as 180 ug.");
            return false;
        }
        int end = NumberEnd(trimmed);
        string unitText = trimmed[end..].Trim();
        if (end == 0 || !double.TryParse(trimmed.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            why = ($"'{Tables.DocumentReader.Short(trimmed)}' does not start with a number.", "Write a number and a unit, such as 180 ug.");
            return false;
        }
        if (!double.IsFinite(value))
        {
            why = ($"'{Tables.DocumentReader.Short(trimmed)}' is not a finite number.", "Write an ordinary number.");
            return false;
        }
        if (unitText.Length > 0 && unitText[0] is ',' or '\'' or '’' or '_' || unitText.Length > 0 && char.IsDigit(unitText[0]))
        {
            why = ($"'{Tables.DocumentReader.Short(trimmed)}' could be read as two numbers.", "Write a decimal point, and no separator between thousands: 1000 or 1.5.");
            return false;
        }
        Unit unit = Unit.One;
        if (unitText.Length > 0 && !UnitReader.TryRead(unitText, out unit))
        {
            string? near = Tables.Spelling.Nearest(unitText, UnitReader.Common.Select(c => (Tables.Spelling.Fold(c), c)));
            why = ($"'{Tables.DocumentReader.Short(unitText)}' is no unit.", near is null ? "Write a unit such as ug, mg, IU, mmol, kg, cm." : $"Did you mean '{near}'? Capital and small letters matter.");
            return false;
        }
        quantity = new Quantity(value, unit);
        return true;
    }

    private static int NumberEnd(string text)
    {
        int i = 0;
        if (i < text.Length && text[i] is '+' or '-' or '−')
            i++;
        if (i < text.Length && text[0] == '−')
            return 0;
        int digits = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '.'))
        {
            digits += text[i] == '.' ? 0 : 1;
            i++;
        }
        if (digits == 0)
            return 0;
        int exponent = i;
        if (exponent < text.Length && text[exponent] is 'e' or 'E')
        {
            exponent++;
            if (exponent < text.Length && text[exponent] is '+' or '-')
                exponent++;
            int from = exponent;
            while (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
                exponent++;
            if (exponent > from)
                i = exponent;
        }
        return i;
    }
}
