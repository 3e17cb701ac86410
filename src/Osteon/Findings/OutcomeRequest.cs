using System.Collections.Immutable;
using Osteon.Evidence.Certainty;
using Osteon.Evidence.Heterogeneity;
using Osteon.Evidence.Pooling;
using Osteon.Evidence.Studies;
using Osteon.Vocabulary.Tables;

namespace Osteon.Findings;

/// <summary>What a person asks about an outcome, in the words of the command line.</summary>
public sealed record OutcomeRequest
{
    /// <summary>Only this form, such as <c>MK-7</c>; <c>K2</c> for its forms together, <c>all</c> for every form together; null for each by itself.</summary>
    public string? Form { get; init; }

    /// <summary>Only this dose as printed, such as <c>180</c>.</summary>
    public string? Dose { get; init; }

    /// <summary><c>REML</c>, <c>DL</c>, <c>PM</c>, … or <c>FE</c>.</summary>
    public string Method { get; init; } = "REML";

    /// <summary><c>z</c>, <c>t</c>, <c>knha</c> or <c>adhoc</c>.</summary>
    public string Test { get; init; } = "knha";

    /// <summary>Risk without treatment of people like those asked about, percent; the trials' own where null.</summary>
    public double? BaselineRiskPercent { get; init; }

    /// <summary>How a reader who stated no such risk is told that they may, in the words of where they ask.</summary>
    public string HowToStateARisk { get; init; } = "With --baseline-risk PERCENT these ratios are shown as people of 1,000.";

    /// <summary>A person's own GRADE judgments.</summary>
    public ImmutableArray<GradeOverride> Judgments { get; init; } = [];

    /// <summary>What was written as a judgment and is none; an answer refuses it.</summary>
    public ImmutableArray<string> UnreadJudgments { get; init; } = [];

    /// <summary>Whether studies of doubtful integrity enter.</summary>
    public bool WithConcern { get; init; }

    /// <summary>Whether numbers known from memory alone enter.</summary>
    public bool WithUnverified { get; init; }

    /// <summary>Studies left out by hand, by their ids.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    /// <summary>The same with judgments as people write them, such as <c>indirectness=0:fractures were asked for</c>.</summary>
    public OutcomeRequest Judged(IEnumerable<string> written)
    {
        ImmutableArray<(string Text, GradeOverride? Read)> all = [.. written.Select(text => (text, GradeOverride.Parse(text)))];
        return this with { Judgments = [.. all.Select(j => j.Read).OfType<GradeOverride>()], UnreadJudgments = [.. all.Where(j => j.Read is null).Select(j => j.Text)] };
    }

    internal PoolSelection Selection => new(Form, Dose, WithConcern, WithUnverified) { Without = Without };

    internal Reading<PoolingModel> ToModel()
    {
        HeterogeneityEstimator? estimator = HeterogeneityEstimator.Find(Method);
        bool common = Method.ToUpperInvariant() is "FE" or "CE" or "EE";
        CoefficientTest? test = Test.ToUpperInvariant() switch { "Z" => CoefficientTest.Wald, "T" => CoefficientTest.Student, "KNHA" => CoefficientTest.HartungKnapp, "ADHOC" => CoefficientTest.HartungKnappAdHoc, _ => null };
        List<Problem> problems = [];
        if (estimator is null && !common)
            problems.Add(new Problem("--method", 0, 0, $"'{Method}' is no method.", $"Write one of {string.Join(", ", HeterogeneityEstimator.All.Select(e => e.Code))}, FE."));
        if (test is null)
            problems.Add(new Problem("--test", 0, 0, $"'{Test}' is no test.", "Write z, t, knha or adhoc."));
        if (BaselineRiskPercent is not (null or (> 0 and < 100)))
            problems.Add(new Problem("--baseline-risk", 0, 0, "A risk lies above 0 and below 100 percent.", "Write the percentage of people who have the event without treatment."));
        foreach (string judgment in UnreadJudgments)
            problems.Add(new Problem("--grade", 0, 0, $"'{judgment}' is no judgment.", $"Write DOMAIN=LEVELS:REASON with a reason, a domain of {string.Join(", ", GradeOverride.Domains)} and 0, 1 or 2 levels down."));
        return problems.Count > 0 || test is null
            ? Reading<PoolingModel>.Failed(problems)
            : Reading<PoolingModel>.Of(new PoolingModel { Heterogeneity = estimator, Test = common ? CoefficientTest.Wald : test.Value });
    }
}
