using Microsoft.AspNetCore.Http.HttpResults;
using Osteon.Claims;
using Osteon.Reports;
using Osteon.Reports.Rendering;

namespace Osteon.Web.Slices.Claims;

/// <summary>What people may have read, each claim with a verdict.</summary>
public static class ClaimsSlice
{
    /// <summary>Adds the page.</summary>
    public static void MapClaims(this IEndpointRouteBuilder app) => app.MapGet("/claims", (string? search) => new RazorComponentResult<ClaimsPage>(new Dictionary<string, object?>
    {
        [nameof(ClaimsPage.Search)] = search ?? "",
        [nameof(ClaimsPage.Html)] = HtmlRenderer.Fragment(ClaimsReport.Of((search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)), View.Person, out _),
    })).ExcludeFromDescription();
}
