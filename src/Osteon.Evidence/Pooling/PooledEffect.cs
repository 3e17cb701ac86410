using System.Collections.Immutable;

namespace Osteon.Evidence.Pooling;

/// <summary>What came of pooling: the effect, how much studies differ, and how the numbers were made.</summary>
public sealed record PooledEffect
{
    /// <summary>The model that made it.</summary>
    public required PoolingModel Model { get; init; }

    /// <summary>Studies pooled.</summary>
    public required int Studies { get; init; }

    /// <summary>The coefficients; a plain pool has one.</summary>
    public required ImmutableArray<Coefficient> Coefficients { get; init; }

    /// <summary>Variances and covariances of the coefficients, row-major.</summary>
    public required ImmutableArray<double> Covariance { get; init; }

    /// <summary>Between-study variance; zero in a common-effect model.</summary>
    public required double Tau2 { get; init; }

    /// <summary>Its standard error; null in a common-effect model.</summary>
    public double? Tau2StandardError { get; init; }

    /// <summary>The Q-profile interval of τ² without the model's moderators' share; null in a common-effect model.</summary>
    public Interval? Tau2Interval { get; init; }

    /// <summary>Share of the variation that is not sampling, percent.</summary>
    public required double I2 { get; init; }

    /// <summary>Total over sampling variation.</summary>
    public required double H2 { get; init; }

    /// <summary>Cochran's Q (of the residuals where there are moderators).</summary>
    public required double Q { get; init; }

    /// <summary>Its degrees of freedom.</summary>
    public required int QDegrees { get; init; }

    /// <summary>Its p-value.</summary>
    public required double QP { get; init; }

    /// <summary>The test of the moderators; null in a plain pool.</summary>
    public ModeratorTest? Moderators { get; init; }

    /// <summary>Share of τ² (in a common-effect model, of Q per degree) that the moderators explain, percent; zero where there is nothing to explain, null in a plain pool and without an intercept.</summary>
    public double? R2 { get; init; }

    /// <summary>The log-likelihood, restricted where the model is REML.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Where the true effect of a new study is expected; null in a common-effect model and in a regression.</summary>
    public Interval? Prediction { get; init; }

    /// <summary>The prediction interval's distribution in words, such as <c>t with 11 df</c>.</summary>
    public string? PredictionDistribution { get; init; }

    /// <summary>Each study's weight, percent; they sum to 100.</summary>
    public required ImmutableArray<double> Weights { get; init; }

    /// <summary>Each study's leverage: the diagonal of the hat matrix.</summary>
    public required ImmutableArray<double> Leverages { get; init; }

    /// <summary>The scale Hartung–Knapp put on the variance; one with Wald.</summary>
    public required double VarianceScale { get; init; }

    /// <summary>What a reader must know of how these numbers came about.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The first coefficient: in a plain pool, the pooled effect.</summary>
    public Coefficient Effect => Coefficients[0];
}
