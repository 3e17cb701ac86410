using System.Globalization;
using System.Text;

namespace Osteon.Benchmarks;

/// <summary>Interleaved rounds of all contenders, and their time at equal error by log-log interpolation between tolerances.</summary>
internal sealed class Comparison(string title, double[] reference, int times, int states, IReadOnlyList<Contender> contenders)
{
    private readonly Dictionary<(Contender, double), double> errors = [];
    private readonly Dictionary<(Contender, double), List<double>> spent = [];

    /// <summary>Runs the rounds, all contenders in each.</summary>
    public void Run(int rounds)
    {
        for (var round = 0; round < rounds; round++)
            foreach (var contender in contenders.Where(contender => round < contender.Rounds))
                foreach (var rtol in contender.Rtols)
                {
                    var (milliseconds, found) = contender.Run(rtol);
                    if (round == 0)
                    {
                        errors[(contender, rtol)] = Error(found);
                        spent[(contender, rtol)] = [];
                    }
                    spent[(contender, rtol)].Add(milliseconds);
                    Console.Error.WriteLine($"{title}: round {round + 1}, {contender.Name} at {rtol:E0}: {milliseconds:G3} ms, error {errors[(contender, rtol)]:E1}");
                }
    }

    /// <summary>Tables of what was measured.</summary>
    public string Report(double[] levels)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"### {title}").AppendLine();
        text.AppendLine("| solver | rtol | max error | ms a person, median | range |").AppendLine("|---|---|---|---|---|");
        foreach (var contender in contenders)
            foreach (var rtol in contender.Rtols)
            {
                var times = spent[(contender, rtol)];
                text.AppendLine(CultureInfo.InvariantCulture, $"| {contender.Name} | {rtol:0e+0} | {errors[(contender, rtol)]:0.0e+0} | {Median(times):G3} | {times.Min():G3}–{times.Max():G3} |");
            }
        foreach (var level in levels)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"At error {level:0e+0}, {contenders[0].Name} is faster than").AppendLine();
            text.AppendLine("| solver | times, median of rounds | range |").AppendLine("|---|---|---|");
            foreach (var contender in contenders.Skip(1))
            {
                var ratios = Ratios([contender], level);
                text.AppendLine(ratios.Count > 0
                    ? string.Create(CultureInfo.InvariantCulture, $"| {contender.Name} | {Median(ratios):F1} | {ratios.Min():F1}–{ratios.Max():F1} |")
                    : $"| {contender.Name} | not reached by the tolerances run | |");
            }
        }
        return text.AppendLine().ToString();
    }

    /// <summary>One line of the summary: how many times faster than each role, median and range of the rounds.</summary>
    public string Summary(double level)
    {
        var cells = new[] { Role.BestCvode, Role.PlainCvode, Role.DebianBest, Role.DebianPlain, Role.Lsoda, Role.Scalar }.Select(role =>
        {
            var ratios = Ratios([.. contenders.Where(contender => contender.Role == role)], level);
            return ratios.Count == 0 ? "not run so far" : string.Create(CultureInfo.InvariantCulture, $"{Median(ratios):F1} ({ratios.Min():F1}–{ratios.Max():F1})");
        });
        return string.Create(CultureInfo.InvariantCulture, $"| {title.Split(':')[0]}, {level:0e+0} | {string.Join(" | ", cells)} |");
    }

    /// <summary>How many times faster ours is than the quickest of these, in each round that all of them reach the error in.</summary>
    private List<double> Ratios(Contender[] these, double level)
    {
        if (these.Length == 0)
            return [];
        var rounds = these.Append(contenders[0]).Min(contender => contender.Rtols.Min(rtol => spent[(contender, rtol)].Count));
        return [.. Enumerable.Range(0, rounds)
            .Select(round => these.Select(contender => At(contender, level, round)).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Min() / At(contenders[0], level, round))
            .Where(double.IsFinite)];
    }

    /// <summary>Time at an error in one round: between the two tolerances around it, or beyond the last by no more than a factor of two in error.</summary>
    private double At(Contender contender, double level, int round)
    {
        var points = contender.Rtols.Select(rtol => (Error: Math.Log(errors[(contender, rtol)]), Time: Math.Log(spent[(contender, rtol)][round]))).OrderByDescending(p => p.Error).ToArray();
        var wanted = Math.Log(level);
        for (var i = 0; i + 1 < points.Length; i++)
        {
            var isLast = i + 2 == points.Length;
            if (points[i + 1].Error <= wanted || (isLast && points[i + 1].Error - wanted < Math.Log(2)))
            {
                if (wanted > points[i].Error)
                    return Math.Exp(points[i].Time);   // already better than asked at the loosest: its time, not less
                var share = (wanted - points[i].Error) / (points[i + 1].Error - points[i].Error);
                return Math.Exp(points[i].Time + share * (points[i + 1].Time - points[i].Time));
            }
        }
        return double.NaN;
    }

    /// <summary>Largest |difference| / max |reference| over people and states.</summary>
    private double Error(double[] found)
    {
        double worst = 0;
        var people = reference.Length / (times * states);   // ours may have run them more than once
        for (var person = 0; person < people; person++)
            for (var i = 0; i < states; i++)
            {
                double scale = 0, difference = 0;
                for (var t = 0; t < times; t++)
                {
                    var at = (person * times + t) * states + i;
                    scale = Math.Max(scale, Math.Abs(reference[at]));
                    difference = Math.Max(difference, Math.Abs(reference[at] - found[at]));
                }
                if (scale > 1e-30)
                    worst = Math.Max(worst, difference / scale);
            }
        return worst;
    }

    private static double Median(List<double> values)
    {
        var ordered = values.Order().ToArray();
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
