using Microsoft.AspNetCore.Http.HttpResults;
using Osteon.Findings;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Vocabulary.Tables;

namespace Osteon.Web.Slices.Evidence;

/// <summary>The evidence: outcomes, pools and their sensitivity, study cards.</summary>
public static class EvidenceSlice
{
    /// <summary>The outcome a page opens with.</summary>
    public const string FirstOutcome = "lumbar_spine_bmd";

    private static readonly Lazy<EvidenceAnswers> Answers = new(EvidenceAnswers.Shipped);

    /// <summary>Adds the pages.</summary>
    public static void MapEvidence(this IEndpointRouteBuilder app)
    {
        app.MapGet("/evidence", (string? outcome, string? form, string? method, string? test, string? concern, string? unverified) =>
        {
            EvidenceChoice choice = new(outcome ?? FirstOutcome, form ?? "", method ?? "REML", test ?? "knha", concern is not null, unverified is not null);
            return Page(choice, Answers.Value.Pool(choice.Outcome, choice.ToRequest()), Answers.Value.Sensitivity(choice.Outcome, choice.ToRequest()));
        }).ExcludeFromDescription();
        app.MapGet("/evidence/studies", () => Page(null, Reading<Report>.Of(Answers.Value.Studies()))).ExcludeFromDescription();
        app.MapGet("/evidence/studies/{id}", (string id) => Page(null, Answers.Value.Show(id))).ExcludeFromDescription();
        app.MapGet("/evidence/check", () => Page(null, Reading<Report>.Of(Answers.Value.Check()))).ExcludeFromDescription();
        app.MapGet("/evidence/export", (string outcome, string? form, string? kind) =>
            Answers.Value.Export(outcome, new OutcomeRequest { Form = string.IsNullOrEmpty(form) ? null : form }, kind == "r") is { Succeeded: true } text
                ? Results.File(System.Text.Encoding.UTF8.GetBytes(text.Value!), "text/plain", $"{(OutcomeName(outcome))}.{(kind == "r" ? "R" : "csv")}") // succeeded implies a value
                : Results.NotFound()).ExcludeFromDescription();
    }

    private static string OutcomeName(string outcome) => Answers.Value.OutcomeNames.FirstOrDefault(n => n == outcome) ?? "effects";

    private static RazorComponentResult<EvidencePage> Page(EvidenceChoice? choice, params Reading<Report>[] readings)
    {
        int charts = 0;
        List<string> parts = [];
        List<Problem> problems = [];
        foreach (Reading<Report> reading in readings)
        {
            if (reading.Succeeded)
            {
                parts.Add(HtmlRenderer.Fragment(reading.Value, View.Person, out int count));
                charts += count;
            }
            else if (problems.Count == 0)
                problems.AddRange(reading.Problems);
        }
        return new RazorComponentResult<EvidencePage>(new Dictionary<string, object?>
        {
            [nameof(EvidencePage.Choice)] = choice,
            [nameof(EvidencePage.Outcomes)] = (IReadOnlyList<string>)Answers.Value.OutcomeNames,
            [nameof(EvidencePage.Problems)] = problems,
            [nameof(EvidencePage.Parts)] = parts,
            [nameof(EvidencePage.Charts)] = charts > 0,
        })
        { StatusCode = problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }
}

/// <summary>What the controls of the evidence page say.</summary>
/// <param name="Outcome">The outcome's plain name.</param>
/// <param name="Form">A form of vitamin K; empty for all.</param>
/// <param name="Method">The estimator of heterogeneity.</param>
/// <param name="Test">The test.</param>
/// <param name="WithConcern">Whether studies of doubtful integrity enter.</param>
/// <param name="WithUnverified">Whether numbers known from memory enter.</param>
public sealed record EvidenceChoice(string Outcome, string Form, string Method, string Test, bool WithConcern, bool WithUnverified)
{
    /// <summary>The same in the words of the evidence room.</summary>
    public OutcomeRequest ToRequest() => new() { Form = Form.Length == 0 ? null : Form, Method = Method, Test = Test, WithConcern = WithConcern, WithUnverified = WithUnverified };
}
