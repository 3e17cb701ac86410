using Osteon.Vocabulary.Tables;

namespace Osteon.Evidence.Studies;

/// <summary>A number a study, computed from the columns of a file: <c>dose</c>, <c>log(dose)</c>, <c>I((year - 1990) / 10)</c>, <c>scale(age)</c>.</summary>
/// <remarks>As in R, what looks at all studies (<c>scale</c>, <c>mean</c>) sees every row of the file that holds the number, those later left out included.</remarks>
internal sealed class ModeratorExpression
{
    private static readonly Dictionary<string, Func<double, double>> Each = new(StringComparer.Ordinal)
    {
        ["I"] = x => x, ["as.numeric"] = x => x, ["log"] = Math.Log, ["log2"] = Math.Log2, ["log10"] = Math.Log10, ["log1p"] = x => Math.Abs(x) < 1e-4 ? x * (1 - x * (0.5 - x * (1.0 / 3 - x / 4))) : Math.Log(1 + x),
        ["sqrt"] = Math.Sqrt, ["exp"] = Math.Exp, ["abs"] = Math.Abs,
    };

    private static readonly Dictionary<string, Func<double[], double>> All = new(StringComparer.Ordinal)
    {
        ["mean"] = Enumerable.Average, ["min"] = Enumerable.Min, ["max"] = Enumerable.Max, ["sd"] = Deviation,
        ["median"] = v => v.Order().ElementAt((v.Length - 1) / 2) / 2 + v.Order().ElementAt(v.Length / 2) / 2,
    };

    /// <summary>The functions people may write, for a message.</summary>
    public static string Functions => $"{string.Join(", ", Each.Keys.Concat(All.Keys))}, scale, factor, relevel";

    private readonly Func<Func<string, double[]>, double[]> _values;

    private ModeratorExpression(Func<Func<string, double[]>, double[]> values, params IEnumerable<string> columns) => (_values, Columns) = (values, [.. columns]);

    /// <summary>The columns it reads.</summary>
    public IReadOnlyCollection<string> Columns { get; }

    /// <summary>Its value for every row; NaN where a cell is empty or holds no number.</summary>
    public double[] Of(IReadOnlyList<CsvRow> rows) => _values(column => [.. rows.Select(r => Number(r[column]) ?? double.NaN)]);

    /// <summary>The number of a cell, or null.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;

    /// <summary>A column as it is.</summary>
    public static ModeratorExpression Column(string name) => new(column => column(name), name);

    /// <summary>What follows the opening parenthesis of <paramref name="function"/>, up to the closing one.</summary>
    /// <exception cref="FormulaException">The function is unknown, or what it takes is not understood.</exception>
    public static ModeratorExpression Call(string function, FormulaCursor cursor)
    {
        ModeratorExpression inner = Compared(cursor);
        List<(string Name, double Value)> settings = [];
        while (cursor.Take(","))
            settings.Add(Setting(cursor));
        if (!cursor.Take(")"))
            throw cursor.Unreadable();
        if (function == "scale")
            return Scaled(inner, Switch(settings, "center", 0), Switch(settings, "scale", 1));
        if (function == "log" && settings is [("base" or "", double radix)])
            return new(c => [.. inner._values(c).Select(v => Math.Log(v) / Math.Log(radix))], inner.Columns);
        if (Each.TryGetValue(function, out Func<double, double>? each) && settings.Count == 0)
            return new(c => [.. inner._values(c).Select(each)], inner.Columns);
        if (All.TryGetValue(function, out Func<double[], double>? all) && settings.All(s => s.Name == "na.rm"))
            return new(c =>
            {
                double[] values = inner._values(c), there = [.. values.Where(v => !double.IsNaN(v))];
                return [.. Enumerable.Repeat(there.Length == 0 ? double.NaN : all(there), values.Length)];
            }, inner.Columns);
        throw new FormulaException(Each.ContainsKey(function) || All.ContainsKey(function) ? $"'{function}()' takes one thing here." : $"'{function}' is no function known here.");
    }

    private static (string, double) Setting(FormulaCursor cursor)
    {
        foreach (string name in (string[])["center", "scale", "base", "na.rm"])
            if (cursor.Take(name))
                return cursor.Take("=") ? (name, Setting(cursor).Item2) : throw cursor.Unreadable();
        return ("", cursor.Take("TRUE") || cursor.Take("T") ? 1 : cursor.Take("FALSE") || cursor.Take("F") ? 0 : cursor.Number() ?? throw cursor.Unreadable());
    }

    private static bool Switch(List<(string Name, double Value)> settings, string name, int place) =>
        (settings.Any(s => s.Name == name) ? settings.First(s => s.Name == name).Value : place < settings.Count && settings[place].Name.Length == 0 ? settings[place].Value : 1) != 0;

    private static ModeratorExpression Scaled(ModeratorExpression inner, bool center, bool scale) => new(c =>
    {
        double[] values = inner._values(c), there = [.. values.Where(v => !double.IsNaN(v))];
        if (there.Length < 2)
            return values;
        double middle = center ? there.Average() : 0; // without a center, R takes the root mean square
        double size = scale ? Math.Sqrt(there.Sum(v => (v - middle) * (v - middle)) / (there.Length - 1)) : 1;
        return [.. values.Select(v => (v - middle) / size)];
    }, inner.Columns);

    private static double Deviation(double[] v)
    {
        double mean = v.Average();
        return Math.Sqrt(v.Sum(x => (x - mean) * (x - mean)) / (v.Length - 1));
    }

    private static ModeratorExpression Compared(FormulaCursor cursor)
    {
        ModeratorExpression left = Sum(cursor);
        foreach ((string sign, Func<double, double, bool> holds) in new (string, Func<double, double, bool>)[]
            { ("<=", (a, b) => a <= b), (">=", (a, b) => a >= b), ("==", (a, b) => a == b), ("!=", (a, b) => a != b), ("<", (a, b) => a < b), (">", (a, b) => a > b) })
            if (cursor.Take(sign))
                return Both(left, Sum(cursor), (a, b) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : holds(a, b) ? 1 : 0);
        return left;
    }

    private static ModeratorExpression Sum(FormulaCursor cursor)
    {
        ModeratorExpression sum = Product(cursor);
        while (true)
        {
            if (cursor.Take("+")) sum = Both(sum, Product(cursor), (a, b) => a + b);
            else if (cursor.Take("-")) sum = Both(sum, Product(cursor), (a, b) => a - b);
            else return sum;
        }
    }

    private static ModeratorExpression Product(FormulaCursor cursor)
    {
        ModeratorExpression product = Signed(cursor);
        while (true)
        {
            if (cursor.Take("*")) product = Both(product, Signed(cursor), (a, b) => a * b);
            else if (cursor.Take("/")) product = Both(product, Signed(cursor), (a, b) => a / b);
            else return product;
        }
    }

    private static ModeratorExpression Signed(FormulaCursor cursor)
    {
        if (cursor.Take("-"))
        {
            ModeratorExpression negated = Signed(cursor);
            return new(c => [.. negated._values(c).Select(v => -v)], negated.Columns);
        }
        ModeratorExpression root = Atom(cursor);
        return cursor.Take("^") ? Both(root, Signed(cursor), Math.Pow) : root;
    }

    private static ModeratorExpression Atom(FormulaCursor cursor)
    {
        if (cursor.Take("("))
        {
            ModeratorExpression inside = Compared(cursor);
            return cursor.Take(")") ? inside : throw cursor.Unreadable();
        }
        if (cursor.Number() is double number)
            return new(c => [number]);
        if (cursor.Function() is string function)
            return Call(function, cursor);
        return cursor.Column() is string column ? Column(column) : throw cursor.Unreadable();
    }

    /// <summary>A lone number stands for every row.</summary>
    private static ModeratorExpression Both(ModeratorExpression left, ModeratorExpression right, Func<double, double, double> together) => new(c =>
    {
        double[] a = left._values(c), b = right._values(c);
        return [.. Enumerable.Range(0, Math.Max(a.Length, b.Length)).Select(i => together(a[a.Length == 1 ? 0 : i], b[b.Length == 1 ? 0 : i]))];
    }, left.Columns.Concat(right.Columns).Distinct(StringComparer.Ordinal));
}
