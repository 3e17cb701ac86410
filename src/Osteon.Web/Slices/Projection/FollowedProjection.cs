using System.Text.Json;
using Osteon.Projection;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Web.Wording;

namespace Osteon.Web.Slices.Projection;

/// <summary>What follows a control that was let go, in two lines of JSON: first the curves alone, then everything with its ranges.</summary>
/// <remarks>A line holds markup of the board and apart from it the charts, whose drawings outlive it. A browser that drops the request stops the computing.</remarks>
/// <param name="projector">The person.</param>
/// <param name="question">What is asked.</param>
/// <param name="controls">Where the controls stand.</param>
/// <param name="words">The language that numbers are written in.</param>
public sealed class FollowedProjection(PersonProjector projector, ProjectionQuestion question, ProjectionControls controls, Texts words) : IResult
{
    // Ranges take every core for some tenths of a second. A few at once each come sooner than all at once, and curves find a core between them.
    private static readonly SemaphoreSlim Turn = new(Environment.ProcessorCount);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        CancellationToken gone = httpContext.RequestAborted;
        httpContext.Response.ContentType = "application/x-ndjson; charset=utf-8";
        ProjectionAnswer answer = projector.Project(question with { Draws = 0, WeighsAssumptions = false }, gone);
        if (answer is ProjectionAnswer.Projected)
            await Write(httpContext.Response, HtmlRenderer.Live(answer.ToCurves(), controls.View), isWhole: false, gone);
        // Under a stop there is nothing more to compute, but for a clinician who sees the course of the INR.
        if (answer is ProjectionAnswer.Projected || question.ForClinician)
        {
            await Turn.WaitAsync(gone);
            try
            {
                answer = projector.Project(question, gone);
            }
            finally
            {
                Turn.Release();
            }
        }
        await Write(httpContext.Response, HtmlRenderer.Live(answer.ToBoard(), controls.View), isWhole: true, gone);
    }

    private async Task Write(HttpResponse response, LiveReport report, bool isWhole, CancellationToken gone)
    {
        using (Utf8JsonWriter line = new(response.BodyWriter))
        {
            line.WriteStartObject();
            line.WriteBoolean("whole", isWhole);
            line.WriteString("words", controls.OwnInWords());
            line.WriteString("html", words.NumbersInMarkup(report.Html));
            line.WriteStartArray("charts");
            foreach ((Chart chart, string twin) in report.Charts)
            {
                line.WriteStartObject();
                line.WriteString("title", words.Numbers(chart.Title));
                line.WriteString("saying", words.Numbers(chart.Saying));
                line.WriteNumber("height", chart.HeightPixels);
                line.WritePropertyName("option");
                chart.Option.WriteTo(line);
                line.WriteString("twin", words.NumbersInMarkup(twin));
                line.WriteEndObject();
            }
            line.WriteEndArray();
            line.WriteEndObject();
        }
        await response.WriteAsync("\n", gone);
        await response.BodyWriter.FlushAsync(gone);
    }
}
