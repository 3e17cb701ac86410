using System.Collections.Immutable;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Heterogeneity;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence;

/// <summary>The front door of the room's statistics: effects and a model become a pooled effect.</summary>
public static class MetaAnalysis
{
    /// <summary>Pools effects.</summary>
    /// <param name="effects">One effect a study, at least one.</param>
    /// <param name="model">The choices; metafor's where null.</param>
    /// <exception cref="ArgumentException">There is no effect.</exception>
    public static PooledEffect Pool(IReadOnlyList<Effect> effects, PoolingModel? model = null) => Pool(effects, Design.Intercept(effects.Count), model);

    /// <summary>Pools effects in a meta-regression.</summary>
    /// <param name="effects">One effect a study.</param>
    /// <param name="design">The moderators; as many rows as there are effects.</param>
    /// <param name="model">The choices; metafor's where null.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there are fewer studies than a model of that size needs.</exception>
    /// <exception cref="CollinearDesignException">A moderator repeats what others say.</exception>
    public static PooledEffect Pool(IReadOnlyList<Effect> effects, Design design, PoolingModel? model = null)
    {
        model ??= new();
        if (effects.Count == 0)
            throw new ArgumentException("There is no effect to pool.", nameof(effects));
        if (effects.Count != design.Studies)
            throw new ArgumentException($"{effects.Count} effects and a design of {design.Studies} studies.", nameof(design));
        int k = effects.Count, p = design.Columns, free = k - p;
        bool saturated = free == 0 && p > 1 && model is { Heterogeneity: null, Test: CoefficientTest.Wald };
        if (free < 0 || (free == 0 && p > 1 && !saturated))
            throw new ArgumentException($"{p} coefficients cannot be estimated from {k} studies; at least {p + 1} are needed.", nameof(design));

        List<string> notes = [];
        if (k == 1 && (model.Heterogeneity is not null || model.Test != CoefficientTest.Wald))
        {
            notes.Add("One study: heterogeneity cannot be estimated, so its own estimate and interval stand.");
            model = model with { Heterogeneity = null, Test = CoefficientTest.Wald };
        }
        (double[] y, double[] v) = ([.. effects.Select(e => e.Estimate)], [.. effects.Select(e => e.Variance)]);
        double span = v.Max() / v.Min();
        if (span > 1e12)
            notes.Add("The smallest and largest variance differ by a factor above 10¹²; check the units.");

        WeightedRegression regression = new(y, v, design);
        regression.SolveAt(0);
        double q = regression.ResidualSum, typical = free > 0 ? free / regression.Trace() : double.NaN;
        Tau2? tau2 = model.Heterogeneity?.Estimate(regression);
        double between = tau2?.Value ?? 0;
        Interval? profile = null;
        if (tau2 is not null)
        {
            (double low, double high) = GeneralizedQ.Interval(regression, model.Level);
            profile = new(low, high);
        }
        double? r2 = null;
        if (p > 1 && free > 0 && design.HasIntercept)
        {
            WeightedRegression plain = new(y, v, Design.Intercept(k));
            plain.SolveAt(0);
            double without = model.Heterogeneity?.Estimate(plain).Value ?? plain.ResidualSum / (k - 1);
            double with = model.Heterogeneity is null ? q / free : between;
            r2 = without > 0 ? Math.Max(0, 100 * (without - with) / without) : 0;
        }

        regression.SolveAt(between);
        double scale = model.Test is CoefficientTest.Wald or CoefficientTest.Student ? 1 : regression.ResidualSum / free;
        if (model.Test == CoefficientTest.HartungKnappAdHoc)
            scale = Math.Max(1, scale);
        else if (model.Test == CoefficientTest.HartungKnapp && scale < 1)
            notes.Add("The studies agree more closely than chance, so Hartung–Knapp gives a narrower interval than Wald; the ad hoc variant does not.");
        double[] covariance = regression.Covariance();
        for (int i = 0; i < covariance.Length; i++)
            covariance[i] *= scale;

        (double i2, double h2) = Inconsistency(model, q, free, between, typical);
        bool student = model.Test != CoefficientTest.Wald;
        double tail = (1 - model.Level) / 2;
        double quantile = student ? Distributions.StudentUpperQuantile(tail, free) : Distributions.NormalUpperQuantile(tail);
        ImmutableArray<Coefficient> coefficients = [.. Enumerable.Range(0, p).Select(c =>
        {
            double estimate = regression.Coefficients[c], error = Math.Sqrt(covariance[c * p + c]), statistic = estimate / error;
            double probability = 2 * (student ? Distributions.StudentUpper(Math.Abs(statistic), free) : Distributions.NormalUpper(Math.Abs(statistic)));
            return new Coefficient(design.Names[c], estimate, error, statistic, probability, new(estimate - quantile * error, estimate + quantile * error));
        })];
        double[] weights = regression.Weights.ToArray();
        ImmutableArray<double> leverages = [.. regression.Leverages];
        double total = weights.Sum(), likelihood = Likelihood.Of(regression, between, model.Heterogeneity is RestrictedMaximumLikelihood);
        (Interval? prediction, string? distribution) = tau2 is not null && design.InterceptOnly
            ? Predict(model, coefficients[0], between, k, notes)
            : (null, null);

        return new PooledEffect
        {
            Model = model,
            Studies = k,
            Coefficients = coefficients,
            Covariance = [.. covariance],
            Tau2 = between,
            Tau2StandardError = tau2?.StandardError,
            Tau2Interval = profile,
            I2 = i2,
            H2 = h2,
            Q = free > 0 ? q : 0,
            QDegrees = free,
            QP = free > 0 ? Distributions.ChiSquareUpper(q, free) : 1,
            Moderators = design.InterceptOnly ? null : TestModerators(coefficients, covariance, design.HasIntercept ? 1 : 0, student, free),
            R2 = r2,
            LogLikelihood = likelihood,
            Prediction = prediction,
            PredictionDistribution = distribution,
            Weights = [.. weights.Select(w => 100 * w / total)],
            Leverages = leverages,
            VarianceScale = scale,
            Notes = [.. notes],
        };
    }

    private static (double I2, double H2) Inconsistency(PoolingModel model, double q, int free, double tau2, double typical) =>
        free == 0 ? (0, 1)
        : model.Heterogeneity is null || model.Inconsistency == InconsistencyRule.FromQ ? (q > 0 ? Math.Max(0, 100 * (q - free) / q) : 0, q / free)
        : (100 * tau2 / (typical + tau2), tau2 / typical + 1);

    private static (Interval?, string?) Predict(PoolingModel model, Coefficient effect, double tau2, int k, List<string> notes)
    {
        int? degrees = model.Prediction switch
        {
            PredictionRule.StudentKMinus2 => k - 2,
            PredictionRule.StudentKMinus1 => k - 1,
            PredictionRule.Normal => null,
            _ => model.Test == CoefficientTest.Wald ? null : k - 1,
        };
        if (degrees < 1)
        {
            notes.Add($"A prediction interval with k − 2 degrees of freedom needs at least three studies; there are {k}.");
            return (null, null);
        }
        double tail = (1 - model.Level) / 2;
        double quantile = degrees is int df ? Distributions.StudentUpperQuantile(tail, df) : Distributions.NormalUpperQuantile(tail);
        double spread = quantile * Math.Sqrt(tau2 + effect.StandardError * effect.StandardError);
        return (new(effect.Estimate - spread, effect.Estimate + spread), degrees is int d ? $"t with {d} df" : "normal");
    }

    private static ModeratorTest TestModerators(ImmutableArray<Coefficient> coefficients, double[] covariance, int first, bool student, int free)
    {
        int p = coefficients.Length, m = p - first;
        double[] estimates = [.. coefficients.Skip(first).Select(c => c.Estimate)];
        double[,] block = new double[m, m];
        for (int a = 0; a < m; a++)
            for (int b = 0; b < m; b++)
                block[a, b] = covariance[(a + first) * p + b + first];
        // Scaled to unit diagonal first: moderators of very different size (year, share) stay solvable.
        double[] size = [.. Enumerable.Range(0, m).Select(a => Math.Sqrt(block[a, a]))];
        for (int a = 0; a < m; a++)
            for (int b = 0; b < m; b++)
                block[a, b] /= size[a] * size[b];
        var scaled = MathNet.Numerics.LinearAlgebra.Double.DenseVector.Build.Dense(m, a => estimates[a] / size[a]);
        double statistic = scaled.DotProduct(MathNet.Numerics.LinearAlgebra.Double.DenseMatrix.OfArray(block).Cholesky().Solve(scaled));
        return student
            ? new ModeratorTest(statistic / m, m, free, Distributions.FisherUpper(statistic / m, m, free))
            : new ModeratorTest(statistic, m, null, Distributions.ChiSquareUpper(statistic, m));
    }
}
