using Microsoft.AspNetCore.Http.HttpResults;
using Osteon.Claims;

namespace Osteon.Web.Slices.Claims;

/// <summary>What people may have read, each claim with a verdict that opens to its reason and sources.</summary>
public static class ClaimsSlice
{
    /// <summary>Adds the page.</summary>
    public static void MapClaims(this IEndpointRouteBuilder app) => app.MapGet("/claims", (string? search, string? verdict) =>
    {
        ClaimVerdict? only = Enum.TryParse(verdict, out ClaimVerdict known) && Enum.IsDefined(known) ? known : null;
        return new RazorComponentResult<ClaimsPage>(new Dictionary<string, object?>
        {
            [nameof(ClaimsPage.Search)] = search ?? "",
            [nameof(ClaimsPage.Only)] = only,
            [nameof(ClaimsPage.Found)] = ClaimCollection.Load().Search(search ?? "").Where(claim => only is null || claim.Verdict == only).ToArray(),
        });
    }).ExcludeFromDescription();
}
