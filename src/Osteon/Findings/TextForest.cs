using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Osteon.Reports.Charts;

namespace Osteon.Findings;

/// <summary>A forest plot in letters, for a terminal of 80 columns.</summary>
internal static class TextForest
{
    private const int Columns = 78; // the report indents by two
    private const int LongestName = 26;
    private const int Widest = 44;
    private const int Narrowest = 12;

    /// <summary>One line a study and a pool; <c>·</c> marks no difference, <c>■</c> a study, <c>◆</c> a pool; the last line says where the picture ends.</summary>
    public static string Draw(ForestPlot plot)
    {
        Func<double, double> scale = plot.Logarithmic ? v => Math.Log(Math.Max(v, 1e-9)) : v => v;
        double[] shown = [.. plot.Studies.Select(s => s.Effect).Concat(plot.Pools.Select(p => p.Effect))
            .SelectMany(e => e.Widest is { } range ? new[] { range.Low, range.High } : [e.Middle]).Append(plot.NoDifference).Where(v => double.IsFinite(scale(v)))];
        (double low, double high) = (scale(shown.Min()), scale(shown.Max()));
        if (!(high > low))
            return "";
        ImmutableArray<(string Name, Osteon.Reports.Estimate Effect, char Mark, string End)> lines =
        [
            .. plot.Studies.Select(s => (s.Name, s.Effect, s.Included ? '■' : '□', s.Included ? "" : " *")),
            .. plot.Pools.Select(p => (p.Name, p.Effect, '◆', "")),
        ];
        int names = Math.Min(LongestName, lines.Max(l => l.Name.Length)) + 1, numbers = lines.Max(l => Numbers(l.Effect).Length + l.End.Length);
        int wide = Math.Clamp(Columns - names - 1 - numbers, Narrowest, Widest);
        int At(double value) => (int)Math.Clamp(Math.Round((scale(value) - low) / (high - low) * (wide - 1)), 0, wide - 1);
        StringBuilder text = new();
        foreach ((string name, Osteon.Reports.Estimate effect, char mark, string end) in lines)
        {
            char[] cells = [.. Enumerable.Repeat(' ', wide)];
            cells[At(plot.NoDifference)] = '·';
            if (effect.Widest is { } range)
                for (int i = At(range.Low); i <= At(range.High); i++)
                    cells[i] = '-';
            cells[At(effect.Middle)] = mark;
            text.Append((name.Length >= names ? name[..(names - 1)] : name).PadRight(names)).Append(cells).Append(' ').Append(Numbers(effect)).Append(end).Append('\n');
        }
        string left = Number(shown.Min()), right = Number(shown.Max());
        text.Append(' ', names).Append(left).Append(right.PadLeft(Math.Max(right.Length + 1, wide - left.Length))).Append('\n');
        if (plot.Studies.Any(s => !s.Included))
            text.Append("* not in the pool\n");
        return text.ToString();

        string Numbers(Osteon.Reports.Estimate effect) => effect.Widest is { } r ? $"{Number(effect.Middle)} ({Number(r.Low)} to {Number(r.High)})" : Number(effect.Middle);
        string Number(double value) => value.ToString("F" + plot.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
