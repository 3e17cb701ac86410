using System.Globalization;
using System.Text;
using System.Text.Json;
using Osteon.Evidence;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Heterogeneity;
using Osteon.Evidence.Pooling;
using Osteon.Evidence.Studies;
using Osteon.Reports;
using Osteon.Vocabulary.Tables;

namespace Osteon.Findings;

/// <summary>What a person asks of their own table of effects, in the words of the command line.</summary>
/// <param name="File">The name problems are reported under.</param>
public sealed record FilePoolRequest(string File)
{
    /// <summary><c>REML</c>, <c>DL</c>, <c>PM</c>, <c>EB</c>, <c>ML</c>, <c>HE</c>, <c>HS</c>, <c>SJ</c>; <c>FE</c> for a common effect; <c>MH</c> or <c>PETO</c> for pools of counts.</summary>
    public string Method { get; init; } = "REML";

    /// <summary><c>z</c>, <c>t</c>, <c>knha</c> or <c>adhoc</c>.</summary>
    public string Test { get; init; } = "z";

    /// <summary>The measure's code, where the table holds raw data.</summary>
    public string? Measure { get; init; }

    /// <summary>Columns that stand under other names, such as <c>ai=tpos,bi=tneg</c>; empty where they do not.</summary>
    public string Columns { get; init; } = "";

    /// <summary><c>alphabetical</c> or <c>ordinal</c>: how the levels of a factor are ordered; the first is the reference.</summary>
    public string Levels { get; init; } = "alphabetical";

    /// <summary>The moderators, joined by + or a comma; empty for a plain pool.</summary>
    public string Moderators { get; init; } = "";

    /// <summary>Coverage of intervals, percent.</summary>
    public double LevelPercent { get; init; } = 95;

    /// <summary><c>test</c> (as metafor), <c>k-2</c>, <c>k-1</c> or <c>normal</c>.</summary>
    public string Prediction { get; init; } = "test";

    /// <summary><c>tau2</c> or <c>q</c>: where I² comes from.</summary>
    public string Inconsistency { get; init; } = "tau2";

    /// <summary><c>only0</c>, <c>all</c>, <c>if0all</c> or <c>none</c>: which studies get something added.</summary>
    public string ZeroCells { get; init; } = "only0";

    /// <summary>How much is added to each cell; the measure's custom where null.</summary>
    public double? Addition { get; init; }
}

/// <summary>The pool of a person's own table of effects: the numbers for machines and a report for people.</summary>
public sealed class FilePool
{
    private readonly EffectTable _table;
    private readonly PooledEffect? _fit;
    private readonly TablePool? _counts;
    private readonly string _method;

    private FilePool(EffectTable table, PooledEffect? fit, TablePool? counts, string method) => (_table, _fit, _counts, _method) = (table, fit, counts, method);

    /// <summary>Reads the table and pools it, or says everything that is wrong with either.</summary>
    public static Reading<FilePool> Of(FilePoolRequest request, TextReader text)
    {
        List<Problem> problems = [];
        void Wrong(string what, string remedy) => problems.Add(new Problem(request.File, 0, 0, what, remedy));
        T? Choice<T>(string option, string word, params (string Word, T Value)[] choices)
        {
            foreach ((string name, T value) in choices)
                if (name.Equals(word, StringComparison.OrdinalIgnoreCase))
                    return value;
            Wrong($"'{word}' is no {option}.", $"Write one of {string.Join(", ", choices.Select(c => c.Word))}.");
            return default;
        }
        string method = request.Method.ToUpperInvariant() is "CE" or "EE" or "COMMON" or "FIXED" ? "FE" : request.Method.ToUpperInvariant();
        bool counts = method is "MH" or "PETO";
        HeterogeneityEstimator? estimator = HeterogeneityEstimator.Find(method);
        if (estimator is null && !counts && method != "FE")
            Wrong($"'{request.Method}' is no method.", $"Write one of {string.Join(", ", HeterogeneityEstimator.All.Select(e => e.Code))}, FE, MH, PETO.");
        EffectMeasure? measure = EffectMeasures.Find(request.Measure ?? (method == "PETO" ? "PETO" : "GEN"));
        if (measure is null)
            Wrong($"'{request.Measure}' is no measure.", $"Write one of {string.Join(", ", EffectMeasures.All.Select(m => m.Code))}.");
        else if (method == "MH" && measure is not (RiskRatio or OddsRatio or RiskDifference or IncidenceRateRatio or IncidenceRateDifference))
            Wrong("Mantel–Haenszel pools counts.", "Add --measure RR, OR, RD, IRR or IRD.");
        else if (method == "PETO" && measure is not (PetoOddsRatio or OddsRatio))
            Wrong("Peto's method pools odds ratios of counts.", "Leave --measure out, or write OR.");
        if (counts && request.Moderators.Length > 0)
            Wrong("A pool of counts takes no moderators.", "Use --method FE for a common-effect regression.");
        if (request.LevelPercent is not (> 0 and < 100))
            Wrong($"{request.LevelPercent.ToString(CultureInfo.InvariantCulture)} is no level.", "Write a percentage between 0 and 100.");
        if (request.Addition is not (null or >= 0))
            Wrong("What is added to empty cells cannot be below zero.", "Write 0.5, or leave it out.");
        CoefficientTest test = Choice("test", request.Test, ("z", CoefficientTest.Wald), ("t", CoefficientTest.Student), ("knha", CoefficientTest.HartungKnapp), ("hksj", CoefficientTest.HartungKnapp), ("adhoc", CoefficientTest.HartungKnappAdHoc));
        PredictionRule prediction = Choice("prediction interval", request.Prediction, ("test", PredictionRule.AsTest), ("k-2", PredictionRule.StudentKMinus2), ("k-1", PredictionRule.StudentKMinus1), ("normal", PredictionRule.Normal));
        InconsistencyRule inconsistency = Choice("origin of I²", request.Inconsistency, ("tau2", InconsistencyRule.FromTau2), ("q", InconsistencyRule.FromQ));
        ZeroCellScope scope = Choice("way to meet empty cells", request.ZeroCells, ("only0", ZeroCellScope.StudiesWithZero), ("all", ZeroCellScope.AllStudies), ("if0all", ZeroCellScope.AllStudiesIfAnyZero), ("none", ZeroCellScope.None));
        LevelOrder levels = Choice("order of levels", request.Levels, ("alphabetical", LevelOrder.Alphabetical), ("ordinal", LevelOrder.Ordinal));
        Dictionary<string, string> columns = new(StringComparer.Ordinal);
        foreach (string pair in request.Columns.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (pair.Split('=', StringSplitOptions.TrimEntries) is not [string ours, string theirs] || !columns.TryAdd(ours, theirs))
                Wrong($"'{pair}' says not, or not once, which column to read.", "Write --columns ai=tpos,bi=tneg: ours, an equals sign, the file's.");
        Reading<CsvTable> csv = CsvTable.ReadAny(request.File, text);
        if (!csv.Succeeded || problems.Count > 0)
            return Reading<FilePool>.Failed([.. csv.Problems, .. problems]);

        ZeroCells zeroCells = new(scope, request.Addition);
        // A measure exists here: without one there is a problem, and we have left.
        Reading<EffectTable> reading = EffectTable.Read(csv.Value, measure!, request.Moderators, zeroCells, columns, levels);
        if (!reading.Succeeded)
            return Reading<FilePool>.Failed(reading.Problems);
        EffectTable table = reading.Value;
        if (counts && table.Cells.IsEmpty)
            return Reading<FilePool>.Failed([new Problem(request.File, 1, 0, "A pool of counts needs the counts; the file holds effects.", $"Give {string.Join(", ", measure!.Columns)}, or another --method.")]); // as above
        double level = request.LevelPercent / 100;
        try
        {
            if (counts)
                return Reading<FilePool>.Of(new FilePool(table, null, Counts(method, table, scope == ZeroCellScope.StudiesWithZero && request.Addition is null ? null : zeroCells, level), method));
            return Reading<FilePool>.Of(new FilePool(table, MetaAnalysis.Pool(table.Effects, table.Design, new PoolingModel
            {
                Heterogeneity = estimator,
                Test = test,
                Level = level,
                Prediction = prediction,
                Inconsistency = inconsistency,
            }), null, method));
        }
        catch (Exception error) when (error is ArgumentException or CollinearDesignException)
        {
            string what = error is ArgumentException argument && argument.ParamName is string name ? error.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : error.Message;
            return Reading<FilePool>.Failed([new Problem(request.File, 0, 0, what, table.LeftOut.IsEmpty ? "" : $"Left out: {string.Join("; ", table.LeftOut)}.")]);
        }
    }

    private static TablePool Counts(string method, EffectTable table, ZeroCells? zeroCells, double level)
    {
        TwoByTwo[] tables = [.. table.Cells.Select(c => new TwoByTwo(c[0], c[1], c[2], c[3]))];
        TwoRates[] rates = [.. table.Cells.Select(c => new TwoRates(c[0], c[1], c[2], c[3]))];
        return method == "PETO" ? Peto.OddsRatio(tables, level) : table.Measure switch
        {
            OddsRatio => MantelHaenszel.OddsRatio(tables, zeroCells, level),
            RiskRatio => MantelHaenszel.RiskRatio(tables, zeroCells, level),
            RiskDifference => MantelHaenszel.RiskDifference(tables, RiskDifferenceVariance.Sato1989, zeroCells, level),
            IncidenceRateRatio => MantelHaenszel.IncidenceRateRatio(rates, zeroCells, level),
            _ => MantelHaenszel.IncidenceRateDifference(rates, zeroCells, level),
        };
    }

    /// <summary>The numbers as JSON, 12 significant digits each; for a plain pool b, se and p are numbers and ci a pair, for a regression they are lists.</summary>
    public string ToJson()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("measure", _table.Measure.Code);
            json.WriteString("method", _method);
            if (_fit is PooledEffect fit)
                WriteFit(json, fit);
            else if (_counts is TablePool counts)
                WriteCounts(json, counts);
            json.WriteStartArray("omitted");
            foreach (string omitted in _table.LeftOut)
                json.WriteStringValue(omitted);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private void WriteFit(Utf8JsonWriter json, PooledEffect fit)
    {
        Coefficient[] all = [.. fit.Coefficients];
        json.WriteString("test", fit.Model.Test switch { CoefficientTest.Wald => "z", CoefficientTest.Student => "t", CoefficientTest.HartungKnapp => "knha", _ => "adhoc" });
        json.WriteNumber("k", fit.Studies);
        if (all.Length == 1)
            WriteEffect(json, all[0]);
        else
        {
            json.WriteStartArray("names");
            foreach (Coefficient c in all)
                json.WriteStringValue(c.Name);
            json.WriteEndArray();
            WriteList(json, "b", all.Select(c => c.Estimate));
            WriteList(json, "se", all.Select(c => c.StandardError));
            WriteList(json, "stat", all.Select(c => c.Statistic));
            WriteList(json, "pval", all.Select(c => c.P));
            json.WriteStartArray("ci");
            foreach (Coefficient c in all)
                WritePair(json, c.Confidence);
            json.WriteEndArray();
            WriteList(json, "ci.lb", all.Select(c => c.Confidence.Low));
            WriteList(json, "ci.ub", all.Select(c => c.Confidence.High));
        }
        json.WritePropertyName("pi");
        if (fit.Prediction is Interval prediction)
        {
            WritePair(json, prediction);
            Write(json, "pi.lb", prediction.Low);
            Write(json, "pi.ub", prediction.High);
        }
        else
            json.WriteNullValue();
        json.WriteString("pi.distribution", fit.PredictionDistribution);
        Write(json, "tau2", fit.Tau2);
        Write(json, "se.tau2", fit.Tau2StandardError);
        Write(json, "tau2.lb", fit.Tau2Interval?.Low);
        Write(json, "tau2.ub", fit.Tau2Interval?.High);
        Write(json, "I2", fit.I2);
        Write(json, "H2", fit.H2);
        Write(json, "Q", fit.Q);
        json.WriteNumber("Qdf", fit.QDegrees);
        Write(json, "Qp", fit.QP);
        Write(json, "QE", fit.Q);
        Write(json, "QEp", fit.QP);
        Write(json, "QM", fit.Moderators?.Statistic);
        Write(json, "QMdf", fit.Moderators?.Degrees);
        Write(json, "QMdf2", fit.Moderators?.DenominatorDegrees);
        Write(json, "QMp", fit.Moderators?.P);
        Write(json, "R2", fit.R2);
        Write(json, "logLik", fit.LogLikelihood);
        WriteList(json, "yi", _table.Effects.Select(e => e.Estimate));
        WriteList(json, "vi", _table.Effects.Select(e => e.Variance));
        WriteList(json, "weights", fit.Weights);
        json.WriteStartArray("notes");
        foreach (string note in fit.Notes.Concat(_table.Notes))
            json.WriteStringValue(note);
        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, TablePool counts)
    {
        json.WriteString("test", "z");
        json.WriteNumber("k", counts.Studies);
        WriteEffect(json, counts.Effect);
        json.WriteNull("pi");
        json.WriteNumber("tau2", 0);
        Write(json, "I2", counts.I2);
        Write(json, "H2", counts.H2);
        Write(json, "Q", counts.Q.Statistic);
        json.WriteNumber("Qdf", counts.Q.Degrees);
        Write(json, "Qp", counts.Q.P);
        Write(json, "QE", counts.Q.Statistic);
        Write(json, "QEp", counts.Q.P);
        json.WriteNull("QM");
        foreach ((string name, ChiSquareTest? test) in new[] { ("MH", counts.MantelHaenszelTest), ("CO", counts.CochranTest), ("BD", counts.BreslowDay), ("TA", counts.Tarone) })
            if (test is not null)
            {
                Write(json, name, test.Statistic);
                Write(json, name + "p", test.P);
            }
        WriteList(json, "weights", counts.Weights);
    }

    private static void WriteEffect(Utf8JsonWriter json, Coefficient effect)
    {
        Write(json, "b", effect.Estimate);
        Write(json, "se", effect.StandardError);
        Write(json, "stat", effect.Statistic);
        Write(json, "pval", effect.P);
        json.WritePropertyName("ci");
        WritePair(json, effect.Confidence);
        Write(json, "ci.lb", effect.Confidence.Low);
        Write(json, "ci.ub", effect.Confidence.High);
    }

    private static void WritePair(Utf8JsonWriter json, Interval pair)
    {
        json.WriteStartArray();
        WriteValue(json, pair.Low);
        WriteValue(json, pair.High);
        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (double value in values)
            WriteValue(json, value);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        WriteValue(json, value);
    }

    private static void WriteValue(Utf8JsonWriter json, double? value)
    {
        if (value is double number && double.IsFinite(number))
            json.WriteRawValue(number.ToString("G12", CultureInfo.InvariantCulture));
        else
            json.WriteNullValue();
    }

    /// <summary>The pool as a report.</summary>
    public Report ToReport() => FilePoolReport.Of(_table, _fit, _counts, _method);
}
