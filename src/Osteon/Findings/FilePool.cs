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
                FilePoolNumbers.Write(json, fit, _table);
            else if (_counts is TablePool counts)
                FilePoolNumbers.Write(json, counts);
            json.WriteStartArray("omitted");
            foreach (string omitted in _table.LeftOut)
                json.WriteStringValue(omitted);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The pool as a report.</summary>
    public Report ToReport() => FilePoolReport.Of(_table, _fit, _counts, _method);
}
