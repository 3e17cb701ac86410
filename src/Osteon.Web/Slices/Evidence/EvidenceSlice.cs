using Microsoft.AspNetCore.Http.HttpResults;
using Osteon.Findings;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Vocabulary.Tables;
using Osteon.Web.Layout;
using Osteon.Web.Wording;

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
        app.MapGet("/evidence", (HttpRequest request, Texts words) =>
        {
            EvidenceChoice choice = EvidenceChoice.Of(request.Query, FirstOutcome);
            if (choice is { Risk.Length: > 0, RiskPercent: null })
                return Page(choice, Reading<Report>.Failed([new Problem(ProblemList.Field("risk"), 0, 0, words["Evidence.NoRisk", choice.Risk], words["Evidence.NoRiskRemedy"])]));
            // The report is English in every language.
            OutcomeRequest asked = choice.ToRequest(Answers.Value, Texts.English["Evidence.StateARisk"]);
            (Reading<Report> pool, Reading<Report> choices) = (Answers.Value.Pool(choice.Outcome, asked), Answers.Value.Sensitivity(choice.Outcome, asked));
            // An outcome that only others pooled has no study of ours whose choice could be varied.
            return pool.Succeeded && !choices.Succeeded ? Page(choice, pool) : Page(choice, pool, choices);
        }).ExcludeFromDescription();
        app.MapGet("/evidence/studies", () => Page(null, Reading<Report>.Of(Answers.Value.Studies()))).ExcludeFromDescription();
        app.MapGet("/evidence/studies/{id}", (string id) => Page(null, Answers.Value.Show(id))).ExcludeFromDescription();
        app.MapGet("/evidence/check", () => Page(null, Reading<Report>.Of(Answers.Value.Check()))).ExcludeFromDescription();
        app.MapGet("/evidence/export", (HttpRequest request) =>
        {
            EvidenceChoice choice = EvidenceChoice.Of(request.Query, FirstOutcome);
            bool asR = request.Query["kind"] == "r";
            return Answers.Value.Export(choice.Outcome, choice.ToRequest(Answers.Value), asR) is { Succeeded: true } text
                ? Results.File(System.Text.Encoding.UTF8.GetBytes(text.Value!), asR ? "text/plain" : "text/csv", $"{OutcomeName(choice.Outcome)}.{(asR ? "R" : "csv")}") // succeeded implies a value
                : Results.NotFound();
        }).ExcludeFromDescription();
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
                string html = HtmlRenderer.Fragment(reading.Value, View.Person, out int count);
                // A page has one title; a second report on it is a part of it.
                parts.Add(parts.Count == 0 ? html : html.Replace("<h1>", "<h2 class=\"part\">", StringComparison.Ordinal).Replace("</h1>", "</h2>", StringComparison.Ordinal));
                charts += count;
            }
            else if (problems.Count == 0)
                problems.AddRange(reading.Problems);
        }
        return new RazorComponentResult<EvidencePage>(new Dictionary<string, object?>
        {
            [nameof(EvidencePage.Choice)] = choice,
            [nameof(EvidencePage.Outcomes)] = (IReadOnlyList<string>)Answers.Value.OutcomeNames,
            [nameof(EvidencePage.Doses)] = choice is null ? (IReadOnlyList<string>)[] : Answers.Value.Doses(choice.Outcome),
            [nameof(EvidencePage.Studies)] = choice is null ? (IReadOnlyList<StudyChoice>)[] : Answers.Value.Choices(choice.Outcome, choice.ToRequest(Answers.Value)),
            [nameof(EvidencePage.IsPooled)] = choice is not null && Answers.Value.IsPooled(choice.Outcome, choice.ToRequest(Answers.Value)),
            [nameof(EvidencePage.Problems)] = problems,
            [nameof(EvidencePage.Parts)] = parts,
            [nameof(EvidencePage.Charts)] = charts > 0,
        })
        { StatusCode = problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }
}
