using System.Globalization;
using System.Text.Json;
using Osteon.Evidence.Pooling;
using Osteon.Evidence.Studies;

namespace Osteon.Findings;

/// <summary>The numbers of a pool of a person's own table, for machines: 12 significant digits each.</summary>
internal static class FilePoolNumbers
{
    public static void Write(Utf8JsonWriter json, PooledEffect fit, EffectTable table)
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
        WriteList(json, "yi", table.Effects.Select(e => e.Estimate));
        WriteList(json, "vi", table.Effects.Select(e => e.Variance));
        WriteList(json, "weights", fit.Weights);
        json.WriteStartArray("notes");
        foreach (string note in fit.Notes.Concat(table.Notes))
            json.WriteStringValue(note);
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, TablePool counts)
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
}
