using System.Collections.Frozen;
using System.Globalization;

namespace Osteon.Vocabulary.Quantities;

/// <summary>
/// Reads units: UCUM codes as far as persons, regimens and laboratories need them (atoms, prefixes, powers, products, quotients,
/// annotations in braces), and the spellings people use, such as mcg, IU, lb or months. Case matters, as in UCUM: <c>mg</c> is not <c>Mg</c>.
/// </summary>
/// <remarks>Month and year are the mean Julian ones of UCUM, 30.4375 and 365.25 days.</remarks>
public static class UnitReader
{
    private const int LongestCode = 40;
    private const double SecondsPerDay = 86_400;

    private static readonly FrozenDictionary<string, (double Factor, Dimension Dimension, bool Prefixed)> Atoms =
        new Dictionary<string, (double, Dimension, bool)>(StringComparer.Ordinal)
        {
            ["g"] = (1, new Dimension(1, 0, 0, 0, 0, 0), true),
            ["mol"] = (1, new Dimension(0, 1, 0, 0, 0, 0), true),
            ["m"] = (1, new Dimension(0, 0, 1, 0, 0, 0), true),
            ["L"] = (1e-3, new Dimension(0, 0, 3, 0, 0, 0), true),
            ["l"] = (1e-3, new Dimension(0, 0, 3, 0, 0, 0), true),
            ["s"] = (1, new Dimension(0, 0, 0, 1, 0, 0), false),
            ["min"] = (60, new Dimension(0, 0, 0, 1, 0, 0), false),
            ["h"] = (3600, new Dimension(0, 0, 0, 1, 0, 0), false),
            ["d"] = (SecondsPerDay, new Dimension(0, 0, 0, 1, 0, 0), false),
            ["wk"] = (7 * SecondsPerDay, new Dimension(0, 0, 0, 1, 0, 0), false),
            ["mo"] = (30.4375 * SecondsPerDay, new Dimension(0, 0, 0, 1, 0, 0), false),
            ["a"] = (365.25 * SecondsPerDay, new Dimension(0, 0, 0, 1, 0, 0), false),
            ["[IU]"] = (1, new Dimension(0, 0, 0, 0, 1, 0), true),
            ["[AU]"] = (1, new Dimension(0, 0, 0, 0, 0, 1), true),
            ["%"] = (0.01, Dimension.None, false),
            ["1"] = (1, Dimension.None, false),
            ["[in_i]"] = (0.0254, new Dimension(0, 0, 1, 0, 0, 0), false),
            ["[ft_i]"] = (0.3048, new Dimension(0, 0, 1, 0, 0, 0), false),
            ["[lb_av]"] = (453.59237, new Dimension(1, 0, 0, 0, 0, 0), false),
            ["[oz_av]"] = (28.349523125, new Dimension(1, 0, 0, 0, 0, 0), false),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Prefixes = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["k"] = 1e3, ["d"] = 1e-1, ["c"] = 1e-2, ["m"] = 1e-3, ["u"] = 1e-6, ["n"] = 1e-9, ["p"] = 1e-12, ["f"] = 1e-15,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What people write, after the micro signs, superscripts and spaces are gone, to the UCUM code.
    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mcg"] = "ug", ["IU"] = "[IU]", ["iu"] = "[IU]", ["I.U."] = "[IU]", ["UI"] = "[IU]", ["IE"] = "[IU]", ["[iU]"] = "[IU]",
        ["mAU"] = "m[AU]", ["AU"] = "[AU]", ["{AU}"] = "[AU]", ["Agatston"] = "[AU]", ["HU"] = "[AU]",
        ["lb"] = "[lb_av]", ["lbs"] = "[lb_av]", ["oz"] = "[oz_av]", ["in"] = "[in_i]", ["inch"] = "[in_i]", ["inches"] = "[in_i]", ["ft"] = "[ft_i]",
        ["gram"] = "g", ["grams"] = "g", ["kilo"] = "kg", ["kilos"] = "kg", ["liter"] = "L", ["liters"] = "L", ["litre"] = "L",
        ["second"] = "s", ["seconds"] = "s", ["minute"] = "min", ["minutes"] = "min", ["hour"] = "h", ["hours"] = "h", ["hr"] = "h", ["hrs"] = "h",
        ["day"] = "d", ["days"] = "d", ["week"] = "wk", ["weeks"] = "wk", ["month"] = "mo", ["months"] = "mo",
        ["year"] = "a", ["years"] = "a", ["yr"] = "a", ["yrs"] = "a", ["y"] = "a", ["percent"] = "%",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names of units, for suggestions.</summary>
    internal static readonly string[] Common =
        ["ug", "mg", "g", "kg", "IU", "mmol", "umol", "nmol", "pmol", "cm", "m", "lb", "nmol/L", "ng/mL", "mmol/L", "mg/dL", "pmol/L", "pg/mL", "umol/L", "ug/L", "ng/L", "g/cm2", "mL/min/1.73m2", "days", "weeks", "months", "years"];

    /// <summary>Reads a unit.</summary>
    /// <param name="text">A UCUM code or a common spelling.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>False where the text is no unit that we know.</returns>
    public static bool TryRead(string text, out Unit unit)
    {
        unit = Unit.One;
        if (text is null || text.Length > LongestCode)
            return false;
        string code = Plain(text);
        if (code.Length == 0)
            return false;
        if (Spellings.TryGetValue(code, out string? whole))
            code = whole;
        (double factor, Dimension dimension) = (1, Dimension.None);
        List<string> canonical = [];
        int power = 1, start = 0;
        for (int i = 0; i <= code.Length; i++)
        {
            if (i < code.Length && !IsOperator(code, i))
                continue;
            string component = code[start..i];
            if (component.Length == 0 && !(i == 0 && i < code.Length && code[0] == '/'))
                return false;
            if (component.Length > 0)
            {
                if (!Component(component, out double one, out Dimension measure, out string name))
                    return false;
                factor *= Math.Pow(one, power);
                dimension = dimension.Times(measure, power);
                canonical.Add((power < 0 ? "/" : canonical.Count > 0 ? "." : "") + name);
            }
            power = i < code.Length && code[i] == '/' ? -1 : 1;
            start = i + 1;
        }
        if (!double.IsFinite(factor) || factor <= 0)
            return false;
        unit = new Unit(string.Concat(canonical), factor, dimension);
        return true;
    }

    internal static string ForPeople(string code) => code.Replace("[IU]", "IU", StringComparison.Ordinal).Replace("m[AU]", "mAU", StringComparison.Ordinal)
        .Replace("ug", "µg", StringComparison.Ordinal).Replace("umol", "µmol", StringComparison.Ordinal)
        .Replace("cm2", "cm²", StringComparison.Ordinal).Replace("{1.73_m2}", "1.73 m²", StringComparison.Ordinal);

    private static string Plain(string text)
    {
        string code = text.Trim().Replace('µ', 'u').Replace('μ', 'u').Replace("²", "2", StringComparison.Ordinal).Replace("³", "3", StringComparison.Ordinal)
            .Replace("^", "", StringComparison.Ordinal).Replace('·', '.').Replace(" per ", "/", StringComparison.Ordinal).Replace(" / ", "/", StringComparison.Ordinal);
        // The surface to which filtration is related is an annotation, not a divisor.
        foreach (string surface in (string[])["/1.73 m2", "/1.73m2", "/{1.73_m2}", "/(1.73 m2)", "/(1.73.m2)"])
            code = code.Replace(surface, "/{1.73_m2}", StringComparison.Ordinal);
        return code;
    }

    // A slash or a point joins two units, but not inside the braces of an annotation.
    private static bool IsOperator(string code, int at) =>
        code[at] is '/' or '.' && (at == 0 || code.LastIndexOf('{', at - 1) <= code.LastIndexOf('}', at - 1));

    private static bool Component(string text, out double factor, out Dimension dimension, out string canonical)
    {
        (factor, dimension, canonical) = (1, Dimension.None, text);
        if (text[0] == '{' && !Spellings.ContainsKey(text))
            return text[^1] == '}';
        if (text.IndexOf('{', StringComparison.Ordinal) is > 0 and int brace)
        {
            if (text[^1] != '}')
                return false;
            text = text[..brace];
        }
        if (Spellings.TryGetValue(text, out string? spelling))
            text = spelling;
        int digits = text.Length;
        while (digits > 1 && char.IsAsciiDigit(text[digits - 1]))
            digits--;
        int exponent = 1;
        if (digits < text.Length && text[digits - 1] == '-' && digits > 1)
            digits--;
        if (digits < text.Length && !int.TryParse(text.AsSpan(digits), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs(exponent) > 4)
            return false;
        string symbol = text[..digits];
        double prefix = 1;
        if (!Atoms.TryGetValue(symbol, out (double Factor, Dimension Dimension, bool Prefixed) atom))
        {
            if (symbol.Length < 2 || !Prefixes.TryGetValue(symbol[..1], out prefix) || !Atoms.TryGetValue(symbol[1..], out atom) || !atom.Prefixed)
                return false;
            symbol = symbol[1..] == "l" ? symbol[..1] + "L" : symbol;
        }
        factor = Math.Pow(prefix * atom.Factor, exponent);
        dimension = Dimension.None.Times(atom.Dimension, exponent);
        canonical = (symbol == "l" ? "L" : symbol) + (exponent == 1 ? "" : exponent.ToString(CultureInfo.InvariantCulture));
        return true;
    }
}
