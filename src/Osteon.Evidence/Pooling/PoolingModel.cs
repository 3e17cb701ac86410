using Osteon.Evidence.Heterogeneity;

namespace Osteon.Evidence.Pooling;

/// <summary>How the uncertainty of a pooled effect is judged.</summary>
public enum CoefficientTest
{
    /// <summary>Normal quantiles, the variance as if τ² were known (Wald; metafor <c>z</c>).</summary>
    Wald,
    /// <summary>Student's t with k − p degrees, the variance as with Wald (metafor <c>t</c>).</summary>
    Student,
    /// <summary>Hartung–Knapp: the variance scaled by the weighted spread, Student's t with k − p degrees (metafor <c>knha</c>). May be narrower than Wald.</summary>
    HartungKnapp,
    /// <summary>Hartung–Knapp, the scale never below one (metafor <c>adhoc</c>).</summary>
    HartungKnappAdHoc,
}

/// <summary>Which distribution a prediction interval takes its quantile from.</summary>
public enum PredictionRule
{
    /// <summary>As metafor: normal with Wald, Student's t with k − p degrees with Hartung–Knapp.</summary>
    AsTest,
    /// <summary>Student's t with k − 2 degrees (Higgins, Thompson and Spiegelhalter 2009).</summary>
    StudentKMinus2,
    /// <summary>Student's t with k − 1 degrees.</summary>
    StudentKMinus1,
    /// <summary>The normal distribution.</summary>
    Normal,
}

/// <summary>Where I² and H² come from.</summary>
public enum InconsistencyRule
{
    /// <summary>From τ² and the typical sampling variance, as metafor and RevMan since 2024; from Q in a common-effect model.</summary>
    FromTau2,
    /// <summary>From Cochran's Q, as Higgins and Thompson first wrote it and most papers print it.</summary>
    FromQ,
}

/// <summary>The choices of one analysis; the defaults are metafor's.</summary>
public sealed record PoolingModel
{
    /// <summary>The estimator of heterogeneity; null for a common-effect (inverse-variance) model.</summary>
    public HeterogeneityEstimator? Heterogeneity { get; init; } = HeterogeneityEstimator.Reml;

    /// <summary>How uncertainty is judged.</summary>
    public CoefficientTest Test { get; init; } = CoefficientTest.Wald;

    /// <summary>The prediction interval's distribution.</summary>
    public PredictionRule Prediction { get; init; } = PredictionRule.AsTest;

    /// <summary>Where I² and H² come from.</summary>
    public InconsistencyRule Inconsistency { get; init; } = InconsistencyRule.FromTau2;

    /// <summary>Coverage of intervals, above 0 and below 1.</summary>
    public double Level
    {
        get;
        init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A level lies above 0 and below 1.");
    } = 0.95;

    /// <summary>The common-effect model.</summary>
    public static PoolingModel CommonEffect { get; } = new() { Heterogeneity = null };

    /// <summary>The method's code: the estimator's, or <c>FE</c>.</summary>
    public string Code => Heterogeneity?.Code ?? "FE";
}
