using System.Text.Encodings.Web;
using System.Text.Json;
using Osteon.Projection;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Web.Wording;

namespace Osteon.Web.Slices.Projection;

/// <summary>What follows a control that was let go, in lines of JSON: first the curves alone, then everything with its ranges.</summary>
/// <remarks>A line holds markup of the board and apart from it the charts, whose drawings outlive it. A browser that drops the request stops the computing.</remarks>
/// <param name="projector">The person.</param>
/// <param name="question">What is asked.</param>
/// <param name="controls">Where the controls stand.</param>
/// <param name="words">The language that numbers are written in.</param>
/// <param name="part"><c>curves</c> or <c>ranges</c> for one of the lines; anything else for both. Curves under a stop are all there is, but for a clinician.</param>
public sealed class FollowedProjection(PersonProjector projector, ProjectionQuestion question, ProjectionControls controls, Texts words, string part) : IResult
{
    /// <summary>The field that names the part asked for.</summary>
    public const string Field = "part";

    // The answer is read as JSON and never as a page, so that markup in it needs no escapes.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Ranges take every core for some tenths of a second: each comes sooner in turn than all at once. Curves wait for nobody.
    private static readonly SemaphoreSlim Turn = new(1);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        CancellationToken gone = httpContext.RequestAborted;
        httpContext.Response.ContentType = "application/x-ndjson; charset=utf-8";
        if (part != "ranges")
        {
            ProjectionAnswer answer = projector.Project(question with { Draws = 0, WeighsAssumptions = false }, gone);
            if (answer is ProjectionAnswer.Projected)
                await Write(httpContext.Response, HtmlRenderer.Live(answer.ToCurves(), controls.View), isWhole: false, gone);
            // Under a stop there is nothing more to compute, but for a clinician who sees the course of the INR.
            else if (!question.ForClinician)
            {
                await Write(httpContext.Response, HtmlRenderer.Live(answer.ToBoard(), controls.View), isWhole: true, gone);
                return;
            }
        }
        if (part != "curves")
            await Write(httpContext.Response, await Whole(gone), isWhole: true, gone);
    }

    private async Task<LiveReport> Whole(CancellationToken gone)
    {
        await Turn.WaitAsync(gone);
        try
        {
            return HtmlRenderer.Live(projector.Project(question, gone).ToBoard(), controls.View);
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task Write(HttpResponse response, LiveReport report, bool isWhole, CancellationToken gone)
    {
        using (Utf8JsonWriter line = new(response.BodyWriter, Plain))
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
