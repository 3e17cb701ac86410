using System.Collections.Immutable;
using System.Globalization;
using Osteon.Findings;

namespace Osteon.Web.Slices.Evidence;

/// <summary>What the controls of the evidence page say.</summary>
public sealed record EvidenceChoice
{
    /// <summary>The outcome's plain name.</summary>
    public required string Outcome { get; init; }

    /// <summary>A form of vitamin K; empty for all.</summary>
    public string Form { get; init; } = "";

    /// <summary>A dose as printed; empty for all.</summary>
    public string Dose { get; init; } = "";

    /// <summary>The estimator of heterogeneity.</summary>
    public string Method { get; init; } = "REML";

    /// <summary>The test.</summary>
    public string Test { get; init; } = "knha";

    /// <summary>Risk without treatment, percent, as it was typed; empty where none was stated.</summary>
    public string Risk { get; init; } = "";

    /// <summary>The same as a number; null where none was stated or none can be read. A comma is a decimal one: no percentage has thousands.</summary>
    public double? RiskPercent => double.TryParse(Risk.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent) && percent is > 0 and < 100 ? percent : null;

    /// <summary>Whether studies of doubtful integrity enter.</summary>
    public bool WithConcern { get; init; }

    /// <summary>Whether numbers known from memory enter.</summary>
    public bool WithUnverified { get; init; }

    /// <summary>Studies that are ticked; null before anybody ticked: all that can enter.</summary>
    public ImmutableArray<string>? Ticked { get; init; }

    /// <summary>Ratings of certainty in place of the rules'.</summary>
    public ImmutableArray<GradeOverride> Overrides { get; init; } = [];

    /// <summary>Reads the query of a request.</summary>
    /// <param name="query">The query.</param>
    /// <param name="first">The outcome where none is named.</param>
    public static EvidenceChoice Of(IQueryCollection query, string first)
    {
        string Field(string name, string usual) => query.TryGetValue(name, out var value) && value.Count > 0 ? value[0]!.Trim() : usual; // counted
        string outcome = Field("outcome", first);
        return new EvidenceChoice
        {
            Outcome = outcome, Form = Field("form", ""), Dose = Field("dose", ""), Method = Field("method", "REML"), Test = Field("test", "knha"), Risk = Field("risk", ""),
            WithConcern = query.ContainsKey("concern"), WithUnverified = query.ContainsKey("unverified"),
            // Ticks belong to the outcome they were made for; another outcome starts with all of its studies.
            Ticked = Field("chosen", "") == outcome ? [.. query["in"].OfType<string>()] : null,
            Seen = Field("chosen", "") == outcome ? [.. query["seen"].OfType<string>()] : null,
            Overrides = [.. GradeOverride.Domains.Select(d => (Domain: d, Levels: Field("grade." + d, ""), Note: Field("note." + d, "")))
                .Where(o => o.Levels is "0" or "1" or "2" && o.Note.Length is > 0 and <= 200).Select(o => GradeOverride.Parse($"{o.Domain}={o.Levels}:{o.Note}")).OfType<GradeOverride>()],
        };
    }

    /// <summary>The same in the words of the evidence room.</summary>
    /// <param name="answers">What is known.</param>
    /// <param name="howToStateARisk">How the report says that a risk may be stated.</param>
    public OutcomeRequest ToRequest(EvidenceAnswers answers, string howToStateARisk = "")
    {
        OutcomeRequest all = new() { Form = Form.Length == 0 ? null : Form, Dose = Dose.Length == 0 ? null : Dose, Method = Method, Test = Test, WithConcern = WithConcern, WithUnverified = WithUnverified, Judgments = Overrides, BaselineRiskPercent = RiskPercent, HowToStateARisk = howToStateARisk };
        // What was not on the page when the ticks were made, such as a study in doubt just let in, enters.
        return Ticked is not { } ticked || Seen is not { } seen ? all
            : all with { Without = [.. answers.Choices(Outcome, all).Where(c => c.Why.Length == 0 && seen.Contains(c.Id) && !ticked.Contains(c.Id)).Select(c => c.Id)] };
    }

    /// <summary>Studies that could be ticked when the ticks were made; null where nobody ticked.</summary>
    public ImmutableArray<string>? Seen { get; init; }

    /// <summary>The choice as a query, for links that must mean the same.</summary>
    public string Query => string.Join('&', Pairs().Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));

    private IEnumerable<(string Name, string Value)> Pairs()
    {
        yield return ("outcome", Outcome);
        yield return ("form", Form);
        yield return ("dose", Dose);
        yield return ("method", Method);
        yield return ("test", Test);
        if (RiskPercent is double percent)
            yield return ("risk", percent.ToString(CultureInfo.InvariantCulture));
        if (WithConcern)
            yield return ("concern", "yes");
        if (WithUnverified)
            yield return ("unverified", "yes");
        if (Ticked is { } ticked && Seen is { } seen)
        {
            yield return ("chosen", Outcome);
            foreach (string id in ticked)
                yield return ("in", id);
            foreach (string id in seen)
                yield return ("seen", id);
        }
        foreach (GradeOverride own in Overrides)
        {
            yield return ("grade." + own.DomainName, own.Levels.ToString(CultureInfo.InvariantCulture));
            yield return ("note." + own.DomainName, own.Note);
        }
    }
}
