using Microsoft.AspNetCore.Http.HttpResults;
using Osteon.Answers;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Web.Slices.People;
using Osteon.Web.Slices.You;
using Osteon.Web.Wording;

namespace Osteon.Web.Slices.Answer;

/// <summary>Your answer: the verdict first, then what the guidance says.</summary>
public static class AnswerSlice
{
    /// <summary>Adds the page.</summary>
    public static void MapAnswer(this IEndpointRouteBuilder app)
    {
        app.MapGet("/answer", (string? example, string? view) => Page(PersonInput.OfExample(example), ViewOf(view))).ExcludeFromDescription();
        app.MapPost("/answer", (IFormCollection form, Texts words) => Page(PersonInput.Of(form, words), ViewOf(form["view"]))).ExcludeFromDescription();
    }

    private static View ViewOf(string? word) => word == "clinician" ? View.Clinician : View.Person;

    private static IResult Page(PersonInput? input, View view)
    {
        // A form goes back to the form, where each problem leads to its field.
        if (input is { Form: { } form, Reading.Succeeded: false })
            return YouSlice.Again(form, PersonForm.Problems(input.Text, input.Reading));
        Report? report = input?.Reading.Value is { } person ? AnswerReport.Of(person, DateOnly.FromDateTime(DateTime.Now)) : null;
        int charts = 0;
        string html = report is null ? "" : HtmlRenderer.Fragment(report, view, out charts);
        return new RazorComponentResult<AnswerPage>(new Dictionary<string, object?>
        {
            [nameof(AnswerPage.Input)] = input,
            [nameof(AnswerPage.View)] = view,
            [nameof(AnswerPage.Html)] = html,
            [nameof(AnswerPage.IsStop)] = report?.IsStop ?? true,
            [nameof(AnswerPage.Charts)] = charts > 0,
        })
        { StatusCode = input is { Reading.Succeeded: false } ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }
}
