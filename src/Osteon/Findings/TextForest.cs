using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Osteon.Reports.Charts;

namespace Osteon.Findings;

/// <summary>A forest plot in letters, for a terminal.</summary>
internal static class TextForest
{
    private const int Wide = 44;

    /// <summary>One line a study and a pool; <c>·</c> marks no difference, <c>■</c> a study, <c>◆</c> a pool.</summary>
    public static string Draw(ForestPlot plot)
    {
        Func<double, double> scale = plot.Logarithmic ? v => Math.Log(Math.Max(v, 1e-9)) : v => v;
        double[] ends = [.. plot.Studies.Select(s => s.Effect).Concat(plot.Pools.Select(p => p.Effect))
            .SelectMany(e => e.Widest is { } range ? new[] { range.Low, range.High } : [e.Middle]).Append(plot.NoDifference).Select(scale).Where(double.IsFinite)];
        (double low, double high) = (ends.Min(), ends.Max());
        if (!(high > low))
            return "";
        int At(double value) => (int)Math.Clamp(Math.Round((scale(value) - low) / (high - low) * (Wide - 1)), 0, Wide - 1);
        StringBuilder text = new();
        void Line(string name, Osteon.Reports.Estimate effect, char mark, string end)
        {
            char[] cells = [.. Enumerable.Repeat(' ', Wide)];
            cells[At(plot.NoDifference)] = '·';
            if (effect.Widest is { } range)
                for (int i = At(range.Low); i <= At(range.High); i++)
                    cells[i] = '-';
            cells[At(effect.Middle)] = mark;
            string numbers = effect.Widest is { } r ? $"{Number(effect.Middle)} ({Number(r.Low)} to {Number(r.High)})" : Number(effect.Middle);
            text.Append((name.Length > 26 ? name[..26] : name).PadRight(27)).Append(cells).Append(' ').Append(numbers).AppendLine(end);
        }
        foreach (ForestStudy study in plot.Studies)
            Line(study.Name, study.Effect, study.Included ? '■' : '□', study.Included ? "" : " *");
        foreach (ForestPool pool in plot.Pools)
            Line(pool.Name, pool.Effect, '◆', "");
        if (plot.Studies.Any(s => !s.Included))
            text.AppendLine("* not in the pool");
        return text.ToString().ReplaceLineEndings("\n");

        string Number(double value) => value.ToString("F" + plot.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
