using Microsoft.AspNetCore.Http.HttpResults;

namespace Osteon.Web.Slices.Start;

/// <summary>The first page: one sentence, one picture, one question.</summary>
public static class StartSlice
{
    /// <summary>Adds the page.</summary>
    public static void MapStart(this IEndpointRouteBuilder app) =>
        app.MapGet("/", () => new RazorComponentResult<StartPage>()).ExcludeFromDescription();
}
