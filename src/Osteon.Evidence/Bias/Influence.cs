using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Bias;

/// <summary>How much one study moves the result (Viechtbauer and Cheung 2010).</summary>
/// <param name="StudentizedResidual">The study's distance from the result without it, in standard errors.</param>
/// <param name="Dffits">How far its own fitted value moves when it is left out, in standard errors.</param>
/// <param name="CooksDistance">How far all coefficients move.</param>
/// <param name="CovarianceRatio">Below one: without it the result is sharper.</param>
/// <param name="Tau2Without">τ² without it.</param>
/// <param name="QWithout">Q without it.</param>
/// <param name="Leverage">Its leverage.</param>
/// <param name="Weight">Its weight, percent.</param>
/// <param name="Dfbetas">How far each coefficient moves, in standard errors.</param>
/// <param name="IsInfluential">Whether any of the usual limits is passed.</param>
public sealed record StudyInfluence(double StudentizedResidual, double Dffits, double CooksDistance, double CovarianceRatio, double Tau2Without, double QWithout,
    double Leverage, double Weight, ImmutableArray<double> Dfbetas, bool IsInfluential);

/// <summary>A point of a Baujat plot.</summary>
/// <param name="Heterogeneity">The study's share of Q.</param>
/// <param name="Influence">How far the result moves without it, squared, in its variance.</param>
public readonly record struct BaujatPoint(double Heterogeneity, double Influence);

/// <summary>Deletion diagnostics of a pool or meta-regression.</summary>
public static class Influence
{
    /// <summary>The diagnostics of each study; NaN where the model cannot be fitted without it.</summary>
    /// <exception cref="ArgumentException">Fewer than two studies.</exception>
    public static ImmutableArray<StudyInfluence> Of(IReadOnlyList<Effect> effects, PoolingModel? model = null, Design? design = null)
    {
        design ??= Design.Intercept(effects.Count);
        PooledEffect full = MetaAnalysis.Pool(effects, design, model);
        int p = design.Columns;
        Matrix<double> covariance = Covariance(full), inverse = covariance.Inverse();
        return [.. Enumerable.Range(0, effects.Count).Select(i => Without(effects, full.Model, design, i) is PooledEffect rest ? One(i, rest) : Nothing(i))];

        StudyInfluence One(int i, PooledEffect rest)
        {
            Vector<double> row = Row(design, i), moved = Estimates(full) - Estimates(rest);
            Matrix<double> restCovariance = Covariance(rest);
            double variance = effects[i].Variance;
            double residual = effects[i].Estimate - row * Estimates(rest);
            double student = residual / Math.Sqrt((variance + rest.Tau2) * rest.VarianceScale + row * restCovariance * row);
            double dffits = row * moved / Math.Sqrt(rest.VarianceScale * full.Leverages[i] * (rest.Tau2 + variance));
            double cook = moved * inverse * moved;
            ImmutableArray<double> dfbetas = Dfbetas(effects, design, rest, moved);
            bool influential = Math.Abs(dffits) > 3 * Math.Sqrt(p / (double)(effects.Count - p)) || Distributions.ChiSquareUpper(cook, p) < 0.5
                || full.Leverages[i] > 3d * p / effects.Count || dfbetas.Any(d => Math.Abs(d) > 1);
            return new(student, dffits, cook, restCovariance.Determinant() / covariance.Determinant(), rest.Tau2, rest.Q, full.Leverages[i], full.Weights[i], dfbetas, influential);
        }

        StudyInfluence Nothing(int i) => new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, full.Leverages[i], full.Weights[i],
            [.. Enumerable.Repeat(double.NaN, p)], false);
    }

    /// <summary>The points of a Baujat plot (2002), in the order of the studies.</summary>
    /// <exception cref="ArgumentException">Fewer than two studies.</exception>
    public static ImmutableArray<BaujatPoint> Baujat(IReadOnlyList<Effect> effects, PoolingModel? model = null)
    {
        PooledEffect full = MetaAnalysis.Pool(effects, model ?? PoolingModel.CommonEffect);
        ImmutableArray<PooledEffect> without = LeaveOneOut.Of(effects, full.Model);
        return [.. effects.Select((e, i) =>
        {
            double residual = e.Estimate - full.Effect.Estimate, moved = full.Effect.Estimate - without[i].Effect.Estimate;
            return new BaujatPoint(residual * residual / (e.Variance + full.Tau2), moved * moved / (without[i].Effect.StandardError * without[i].Effect.StandardError));
        })];
    }

    /// <summary>The change of each coefficient over its standard error with τ² as it is without the study.</summary>
    private static ImmutableArray<double> Dfbetas(IReadOnlyList<Effect> effects, Design design, PooledEffect rest, Vector<double> moved)
    {
        WeightedRegression regression = new(effects.Select(e => e.Estimate).ToArray(), effects.Select(e => e.Variance).ToArray(), design);
        regression.SolveAt(rest.Tau2);
        double[] covariance = regression.Covariance();
        return [.. Enumerable.Range(0, design.Columns).Select(c => moved[c] / Math.Sqrt(rest.VarianceScale * covariance[c * design.Columns + c]))];
    }

    private static PooledEffect? Without(IReadOnlyList<Effect> effects, PoolingModel model, Design design, int left)
    {
        int[] kept = [.. Enumerable.Range(0, effects.Count).Where(i => i != left)];
        try
        {
            return MetaAnalysis.Pool([.. kept.Select(i => effects[i])], design.Subset(kept), model);
        }
        catch (CollinearDesignException)
        {
            return null;
        }
    }

    private static Vector<double> Row(Design design, int study) => Vector<double>.Build.Dense(design.Columns, c => design[study, c]);

    private static Vector<double> Estimates(PooledEffect fit) => Vector<double>.Build.Dense(fit.Coefficients.Length, c => fit.Coefficients[c].Estimate);

    private static Matrix<double> Covariance(PooledEffect fit) =>
        Matrix<double>.Build.Dense(fit.Coefficients.Length, fit.Coefficients.Length, (a, b) => fit.Covariance[a * fit.Coefficients.Length + b]);
}
