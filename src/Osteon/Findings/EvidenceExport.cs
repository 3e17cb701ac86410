using System.Globalization;
using System.Text;
using Osteon.Evidence.Heterogeneity;
using Osteon.Evidence.Pooling;
using Osteon.Evidence.Studies;

namespace Osteon.Findings;

/// <summary>The effects of an outcome for other programs.</summary>
internal static class EvidenceExport
{
    /// <summary>A CSV of effects, or an R script for metafor; null where nothing is known of the outcome.</summary>
    public static string? Of(EvidenceAnswers answers, string outcome, OutcomeRequest request, bool asR)
    {
        PoolingModel model = request.ToModel() is { Succeeded: true } read ? read.Value : new PoolingModel();
        var pools = OutcomePool.Of(answers.Library, outcome, request.Selection, model);
        if (pools.IsEmpty)
            return null;
        StringBuilder text = new();
        if (!asR)
        {
            text.Append("outcome,scale,form,study,month,measure,yi,vi,included,why,conversion,seen,source\n");
            foreach (OutcomePool pool in pools)
                foreach ((Contrast c, string why) in pool.Poolable.Select(c => (c, "")).Concat(pool.LeftOut))
                    text.Append(string.Join(',', new[] { outcome, pool.Scale, pool.Form, c.Study.Id, Number(c.Month), c.Measure.Code, Number(c.Effect?.Estimate ?? c.Difference), Number(c.Effect?.Variance),
                        why.Length == 0 ? "yes" : "no", why, c.Conversion, c.Seen.ToString().ToLowerInvariant(), string.Join(' ', c.Sources.Distinct()) }.Select(Quoted))).Append('\n');
            return text.ToString();
        }
        string test = model.Test switch { CoefficientTest.HartungKnapp => "knha", CoefficientTest.HartungKnappAdHoc => "adhoc", CoefficientTest.Student => "t", _ => "z" };
        // metafor stops iterating early unless told not to; its estimators without an iteration take no such word.
        string control = model.Heterogeneity switch
        {
            RestrictedMaximumLikelihood or MaximumLikelihood or EmpiricalBayes => ", control = list(threshold = 1e-12, maxiter = 10000)",
            PauleMandel => ", control = list(tol = 1e-14)",
            _ => "",
        };
        text.Append("# Reproduces what osteon evidence pool ").Append(outcome).Append(" computes, with R metafor.\nlibrary(metafor)\n");
        foreach (OutcomePool pool in pools.Where(p => p.Poolable.Length > 0))
        {
            text.Append("\n# scale: ").Append(pool.Scale.Length > 0 ? pool.Scale : "not printed").Append(", form: ").Append(pool.Form).Append('\n');
            if (pool.Poolable.Length < OutcomePool.FewestStudies)
                text.Append("# fewer than three studies: not a finding\n");
            text.Append("dat <- data.frame(\n  study = c(").AppendJoin(", ", pool.Poolable.Select(c => $"\"{c.Study.Id.Replace("\"", "'", StringComparison.Ordinal)}\""))
                .Append("),\n  yi = c(").AppendJoin(", ", pool.Poolable.Select(c => Number(c.Effect!.Value.Estimate))) // a poolable contrast has an effect
                .Append("),\n  vi = c(").AppendJoin(", ", pool.Poolable.Select(c => Number(c.Effect!.Value.Variance)))
                .Append("))\nres <- rma(yi, vi, slab = study, data = dat, method = \"").Append(pool.Poolable.Length == 1 ? "FE" : model.Code).Append("\", test = \"").Append(pool.Poolable.Length == 1 ? "z" : test)
                .Append('"').Append(pool.Poolable.Length == 1 ? "" : control).Append(")\nprint(res, digits = 10)\n");
            if (pool.Pooled is PooledEffect fit)
                text.Append("# Osteon: b = ").Append(Number(fit.Effect.Estimate)).Append(", se = ").Append(Number(fit.Effect.StandardError)).Append(", tau2 = ").Append(Number(fit.Tau2)).Append('\n');
        }
        return text.ToString();
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
