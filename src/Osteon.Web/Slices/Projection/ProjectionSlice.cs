using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using Osteon.Projection;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;
using Osteon.Web.Slices.People;

namespace Osteon.Web.Slices.Projection;

/// <summary>The projection: controls, and the pictures that follow them.</summary>
public static class ProjectionSlice
{
    /// <summary>Adds the page and the part of it that follows the controls.</summary>
    public static void MapProjection(this IEndpointRouteBuilder app)
    {
        app.MapGet("/projection", (string? example, CancellationToken gone) => Page(PersonInput.OfExample(example), ProjectionControls.Usual, gone)).ExcludeFromDescription();
        app.MapPost("/projection", (IFormCollection form, CancellationToken gone) => Page(PersonInput.Of(form), ProjectionControls.Of(form), gone)).ExcludeFromDescription();

        // A slider let go: first without draws, so that the curves follow at once, then with them. A request that the browser drops stops computing.
        app.MapPost("/projection/result", (IFormCollection form, CancellationToken gone) =>
        {
            PersonInput input = PersonInput.Of(form);
            bool quick = form["draws"] == "0";
            return new RazorComponentResult<ProjectionResult>(new Dictionary<string, object?> { [nameof(ProjectionResult.Answer)] = Answer(input, ProjectionControls.Of(form), quick, gone) });
        }).ExcludeFromDescription();
    }

    private static RazorComponentResult<ProjectionPage> Page(PersonInput? input, ProjectionControls controls, CancellationToken gone) => new(new Dictionary<string, object?>
    {
        [nameof(ProjectionPage.Input)] = input,
        [nameof(ProjectionPage.Controls)] = controls,
        [nameof(ProjectionPage.Answer)] = input is null ? null : Answer(input, controls, quick: false, gone),
    });

    private static ShownAnswer Answer(PersonInput input, ProjectionControls controls, bool quick, CancellationToken gone)
    {
        (ImmutableArray<Regimen> regimens, ImmutableArray<Problem> wrong) = controls.Regimens();
        List<Problem> problems = [.. input.Problems, .. wrong];
        if (controls.HorizonYears() is null)
            problems.Add(new Problem("years", 0, 0, "The horizon cannot be read.", "Choose from above 0 to 30 years."));
        if (regimens.Count(r => !r.Courses.IsEmpty) > ProjectionQuestion.MostRegimens)
            problems.Add(new Problem("others", 0, 0, $"At most {ProjectionQuestion.MostRegimens} regimens are compared.", "Leave some out."));
        if (problems.Count > 0 || input.Reading.Value is null)
            return new ShownAnswer(problems, "", controls.OwnInWords(), !input.Reading.Succeeded);
        ProjectionQuestion question = new(input.Reading.Value, regimens, DateOnly.FromDateTime(DateTime.Now))
        {
            Years = controls.HorizonYears()!.Value, // checked above
            Draws = quick ? 0 : ProjectionQuestion.UsualDraws,
            ForClinician = controls.View == View.Clinician,
        };
        ProjectionAnswer answer = Projector.Project(question, gone);
        // A stop for a regimen leaves the controls, so that another one can be chosen; a stop for the person takes them away.
        return new ShownAnswer([], HtmlRenderer.Fragment(answer.ToBoard(), controls.View, out _), controls.OwnInWords(), answer is ProjectionAnswer.Stopped { IsForRegimens: false });
    }
}

/// <summary>What a part of a page shows: problems, or a report.</summary>
/// <param name="Problems">Every problem; then there is no report.</param>
/// <param name="Html">The report's markup.</param>
/// <param name="Words">The regimen that the controls set, in the words of the regimen reader.</param>
/// <param name="IsClosed">Whether nothing may be tried with this person: a stop that no other regimen would lift.</param>
public sealed record ShownAnswer(IReadOnlyList<Problem> Problems, string Html, string Words, bool IsClosed);
