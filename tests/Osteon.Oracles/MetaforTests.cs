using System.Diagnostics;
using System.Globalization;
using Osteon.Evidence;
using Osteon.Evidence.Bias;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Heterogeneity;
using Osteon.Evidence.Pooling;
using Osteon.Vocabulary.Tables;

namespace Osteon.Oracles;

/// <summary>
/// The evidence engine beside R metafor 3.8-1 on data sets of metadat 1.2-0. Data/metafor/metafor.R makes both the inputs and the numbers.
/// Closed forms agree within 1e-10 relative; τ² of iterative estimators within 1e-7, coefficients within 1e-8.
/// </summary>
public sealed class MetaforTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "metafor");

    private static readonly Lazy<ILookup<string, Oracle>> Oracles = new(() => Oracle.Read(Path.Combine(Folder, "metafor.csv")).ToLookup(o => o.Id));

    public static TheoryData<string> DataSets
    {
        get
        {
            TheoryData<string> ids = [];
            foreach (string id in Oracles.Value.Select(g => g.Key))
                ids.Add(id);
            return ids;
        }
    }

    [Theory]
    [MemberData(nameof(DataSets))]
    public void The_engine_agrees_with_metafor(string id)
    {
        Comparison comparison = new(Path.Combine(Folder, "inputs"));
        foreach (IGrouping<(string, string, string), Oracle> group in Oracles.Value[id].GroupBy(o => (o.Id, o.Measure, o.Model)))
            comparison.Compare(group.Key.Item1, group.Key.Item2, group.Key.Item3, [.. group]);
        Assert.True(comparison.Compared > 0, "nothing was compared");
        Assert.True(comparison.Misses.Count == 0, $"{comparison.Misses.Count} of {comparison.Compared} differ:\n" + string.Join('\n', comparison.Misses.Take(25)));
    }

    [Fact]
    public async Task The_engine_agrees_with_metafor_run_now()
    {
        if (Environment.GetEnvironmentVariable("OSTEON_LIVE_ORACLES") != "1")
        {
            Console.WriteLine("skipped: R is run afresh only by ./test --live-oracles");
            return;
        }
        string folder = Directory.CreateTempSubdirectory("osteon-metafor").FullName;
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", Path.Combine(Folder, "metafor.R"), folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!; // started, or throws
            Task<string> errors = process.StandardError.ReadToEndAsync();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, "Rscript failed; Debian's r-cran-metafor and r-cran-metadat are needed:\n" + await errors);
            Comparison comparison = new(Path.Combine(folder, "inputs"));
            foreach (IGrouping<(string, string, string), Oracle> group in Oracle.Read(Path.Combine(folder, "metafor.csv")).GroupBy(o => (o.Id, o.Measure, o.Model)))
                comparison.Compare(group.Key.Item1, group.Key.Item2, group.Key.Item3, [.. group]);
            Assert.True(comparison.Misses.Count == 0, $"{comparison.Misses.Count} of {comparison.Compared} differ:\n" + string.Join('\n', comparison.Misses.Take(25)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>One number of another program.</summary>
internal sealed record Oracle(string Id, string Measure, string Model, string Quantity, double? Value)
{
    public static IEnumerable<Oracle> Read(string file)
    {
        foreach (string line in File.ReadLines(file).Skip(1))
        {
            string[] cells = line.Split(',');
            yield return new(cells[0], cells[2], cells[3], cells[4], cells[5] is "NA" or "NaN" ? null : double.Parse(cells[5].Replace("Inf", "Infinity"), CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>Computes what the other program computed and notes every difference beyond the tolerance of its kind.</summary>
internal sealed class Comparison(string inputs)
{
    private const double Closed = 1e-10;
    private const double Coefficients = 1e-8;
    private const double Iterative = 1e-7;

    public List<string> Misses { get; } = [];
    public int Compared { get; private set; }

    public void Compare(string id, string measure, string model, Oracle[] oracles)
    {
        string data = id.Split('-')[0];
        using StreamReader reader = File.OpenText(Path.Combine(inputs, data + ".csv"));
        CsvTable table = CsvTable.Read(data + ".csv", reader).OrThrow();
        IEnumerable<CsvRow> rows = table.Rows.Where(r => id == data || r.Cells.All(c => c.Length > 0));
        CsvRow[] kept = [.. rows];
        EffectMeasure of = EffectMeasures.Find(measure)!; // every measure of the file is known, or the test fails here
        double[][] cells = [.. kept.Select(r => of.Columns.Select(c => r.RequiredNumber(c)).ToArray())];
        Effect[] effects = [.. of.Of(cells).OfType<Effect>()];
        string[] words = model.Split(' ');
        Dictionary<string, double> ours = words[0] switch
        {
            "escalc" => Many(("yi", effects.Select(e => e.Estimate)), ("vi", effects.Select(e => e.Variance))),
            "rma" => Pool(id, effects, kept, words[1], words[2]),
            "rma.mh" => MantelHaenszelOf(measure, cells),
            "rma.peto" => Table(Peto.OddsRatio([.. cells.Select(c => new TwoByTwo(c[0], c[1], c[2], c[3]))])),
            "permutest" => new() { ["pval.size"] = PermutationTest.Of(effects, Design.Intercept(effects.Length).With("size", [.. cells.Select(c => c.Sum())]), new() { Heterogeneity = HeterogeneityEstimator.Find(words[2]) }).P[1] },
            _ => Biases(model, effects),
        };
        bool closed = words[0] is "escalc" or "rma.mh" or "rma.peto" || (words[0] == "rma" && words[1] is "FE" or "DL" or "HE" or "HS" or "SJ" && id == data)
            || model is "Egger lm" or "Begg rank" or "baujat FE" or "GOSH FE all subsets" or "GOSH DL all subsets";
        foreach (Oracle oracle in oracles.Where(o => o.Value is not null))
        {
            string name = oracle.Quantity;
            if (!ours.TryGetValue(name, out double value) && !ours.TryGetValue(name.Split('[')[0], out value))
            {
                Misses.Add($"{id} {measure} {model} {name}: not computed");
                continue;
            }
            Compared++;
            double expected = oracle.Value!.Value, difference = Math.Abs(value - expected); // null was left out above
            double tolerance = name.StartsWith("Qprofile", StringComparison.Ordinal) ? Iterative
                : closed ? Closed
                : name.Contains("tau2", StringComparison.Ordinal) || name is "I2" or "H2" or "R2" or "logLik" ? Iterative : Coefficients;
            // Beside a number near zero, the size of its fellows decides; a printed number has 15 digits.
            double size = Math.Max(Math.Abs(expected), name.Contains("pval", StringComparison.Ordinal) || name.EndsWith('p') ? 0 : closed ? 1e-2 : 1);
            // A p-value multiplies the relative error of its statistic by about its logarithm.
            if (name.Contains("pval", StringComparison.Ordinal) || name.EndsWith('p'))
                tolerance *= 1 - 2 * Math.Log(expected);
            if (!(difference <= tolerance * size) && Math.Max(Math.Abs(value), Math.Abs(expected)) > 1e-300)
                Misses.Add(FormattableString.Invariant($"{id} {measure} {model} {name}: {value:R} here, {expected:R} there ({difference / size:0.0e+0})"));
        }
    }

    private static Dictionary<string, double> Pool(string id, Effect[] effects, CsvRow[] rows, string method, string test)
    {
        string[] moderators = id.Split('-')[1..];
        Design design = Design.Intercept(effects.Length);
        if (moderators.Contains("x"))
        {
            (string first, string second) = (moderators[0], moderators[2]);
            design = With(With(design, first, rows), second, rows);
            design = design.WithInteraction(ColumnsOf(design, first), ColumnsOf(design, second));
        }
        else
        {
            foreach (string moderator in moderators)
                design = With(design, moderator, rows);
        }
        PooledEffect fit = MetaAnalysis.Pool(effects, design, new PoolingModel
        {
            Heterogeneity = HeterogeneityEstimator.Find(method),
            Test = test == "knha" ? CoefficientTest.HartungKnapp : CoefficientTest.Wald,
        });
        bool plain = design.InterceptOnly;
        Dictionary<string, double> all = plain ? [] : Many(
            ("b", fit.Coefficients.Select(c => c.Estimate)), ("se", fit.Coefficients.Select(c => c.StandardError)), ("stat", fit.Coefficients.Select(c => c.Statistic)),
            ("pval", fit.Coefficients.Select(c => c.P)), ("ci.lb", fit.Coefficients.Select(c => c.Confidence.Low)), ("ci.ub", fit.Coefficients.Select(c => c.Confidence.High)));
        if (plain)
            (all["b"], all["se"], all["stat"], all["pval"], all["ci.lb"], all["ci.ub"]) =
                (fit.Effect.Estimate, fit.Effect.StandardError, fit.Effect.Statistic, fit.Effect.P, fit.Effect.Confidence.Low, fit.Effect.Confidence.High);
        (all["tau2"], all["I2"], all["H2"], all["QE"], all["QEp"], all["logLik"]) = (fit.Tau2, fit.I2, fit.H2, fit.Q, fit.QP, fit.LogLikelihood);
        if (fit.Tau2StandardError is double error) all["se.tau2"] = error;
        if (fit.Prediction is Interval prediction) (all["pi.lb"], all["pi.ub"]) = (prediction.Low, prediction.High);
        if (fit.Tau2Interval is Interval profile) (all["Qprofile.tau2.lb"], all["Qprofile.tau2.ub"]) = (profile.Low, profile.High);
        if (fit.Moderators is ModeratorTest moderatorTest) (all["QM"], all["QMp"]) = (moderatorTest.Statistic, moderatorTest.P);
        if (fit.R2 is double r2) all["R2"] = r2;
        return all;
    }

    private static Design With(Design design, string name, CsvRow[] rows) => rows.All(r => double.TryParse(r[name], CultureInfo.InvariantCulture, out _))
        ? design.With(name, [.. rows.Select(r => r.RequiredNumber(name))])
        : design.WithFactor(name, [.. rows.Select(r => r[name])]);

    private static IEnumerable<string> ColumnsOf(Design design, string moderator) => design.Names.Where(n => n == moderator || n.StartsWith(moderator + "=", StringComparison.Ordinal));

    private static Dictionary<string, double> MantelHaenszelOf(string measure, double[][] cells)
    {
        TwoByTwo[] tables = [.. cells.Select(c => new TwoByTwo(c[0], c[1], c[2], c[3]))];
        TwoRates[] rates = [.. cells.Select(c => new TwoRates(c[0], c[1], c[2], c[3]))];
        return Table(measure switch
        {
            "OR" => MantelHaenszel.OddsRatio(tables),
            "RR" => MantelHaenszel.RiskRatio(tables),
            "RD" => MantelHaenszel.RiskDifference(tables),
            "IRR" => MantelHaenszel.IncidenceRateRatio(rates),
            _ => MantelHaenszel.IncidenceRateDifference(rates),
        });
    }

    private static Dictionary<string, double> Table(TablePool pool)
    {
        Dictionary<string, double> all = new()
        {
            ["beta"] = pool.Effect.Estimate, ["se"] = pool.Effect.StandardError, ["zval"] = pool.Effect.Statistic, ["pval"] = pool.Effect.P,
            ["ci.lb"] = pool.Effect.Confidence.Low, ["ci.ub"] = pool.Effect.Confidence.High, ["QE"] = pool.Q.Statistic, ["I2"] = pool.I2,
        };
        foreach ((string name, ChiSquareTest? test) in new[] { ("CO", pool.CochranTest), ("MH", pool.MantelHaenszelTest), ("BD", pool.BreslowDay), ("TA", pool.Tarone) })
            if (test is not null)
                (all[name], all[name + "p"]) = (test.Statistic, test.P);
        return all;
    }

    private static Dictionary<string, double> Biases(string model, Effect[] effects)
    {
        string last = model.Split(' ')[^1];
        switch (model.Split(' ')[0])
        {
            case "Egger":
                EggerTest egger = last == "lm" ? EggerTest.Classic(effects) : EggerTest.Mixed(effects);
                return new() { ["t"] = egger.Statistic, ["z"] = egger.Statistic, ["p"] = egger.P, ["limit.est"] = egger.Limit.Estimate };
            case "Begg":
                BeggTest begg = BeggTest.Of(effects);
                return new() { ["tau"] = begg.Tau, ["p.exact"] = begg.P, ["p.normal"] = begg.NormalP };
            case "trimfill":
                TrimAndFill fill = TrimAndFill.Of(effects, null, Enum.Parse<MissingStudies>(last));
                return new() { ["k0"] = fill.Missing, ["b"] = fill.Pooled.Effect.Estimate, ["se"] = fill.Pooled.Effect.StandardError, ["side.left"] = fill.OnTheLeft ? 1 : 0 };
            case "fsn":
                return new() { ["fsnum"] = last switch { "Rosenthal" => FailSafe.Rosenthal(effects), "Orwin" => FailSafe.Orwin(effects), _ => FailSafe.Rosenberg(effects) } };
            case "PET" or "PEESE":
                Coefficient chosen = model.StartsWith("PET", StringComparison.Ordinal) ? PetPeese.Of(effects).Pet : PetPeese.Of(effects).Peese;
                return new() { ["b0"] = chosen.Estimate, ["se0"] = chosen.StandardError };
            case "leave1out":
                return Many(("b", LeaveOneOut.Of(effects).Select(f => f.Effect.Estimate)), ("tau2", LeaveOneOut.Of(effects).Select(f => f.Tau2)));
            case "cumul":
                return Many(("b", LeaveOneOut.Cumulative(effects).Select(f => f.Effect.Estimate)));
            case "influence":
                var influence = Influence.Of(effects);
                return Many(("rstudent", influence.Select(i => i.StudentizedResidual)), ("dffits", influence.Select(i => i.Dffits)), ("cook.d", influence.Select(i => i.CooksDistance)),
                    ("cov.r", influence.Select(i => i.CovarianceRatio)), ("tau2.del", influence.Select(i => i.Tau2Without)), ("QE.del", influence.Select(i => i.QWithout)),
                    ("hat", influence.Select(i => i.Leverage)), ("weight", influence.Select(i => i.Weight)));
            case "baujat":
                return Many(("x", Influence.Baujat(effects).Select(b => b.Heterogeneity)), ("y", Influence.Baujat(effects).Select(b => b.Influence)));
            case "GOSH":
                var points = Gosh.Of(effects, new PoolingModel { Heterogeneity = HeterogeneityEstimator.Find(model.Split(' ')[1]) });
                return new()
                {
                    ["n"] = points.Length, ["mean.b"] = points.Average(p => p.Estimate), ["median.b"] = Median(points.Select(p => p.Estimate)), ["median.I2"] = Median(points.Select(p => p.I2)),
                    ["median.with1"] = Median(points.Where(p => p.Holds(0)).Select(p => p.Estimate)), ["median.without1"] = Median(points.Where(p => !p.Holds(0)).Select(p => p.Estimate)),
                };
            default:
                return [];
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static Dictionary<string, double> Many(params (string Name, IEnumerable<double> Values)[] quantities) =>
        quantities.SelectMany(q => q.Values.Select((v, i) => ($"{q.Name}[{i + 1}]", v))).ToDictionary(p => p.Item1, p => p.v);
}
