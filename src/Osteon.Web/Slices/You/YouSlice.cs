using Microsoft.AspNetCore.Http.HttpResults;

namespace Osteon.Web.Slices.You;

/// <summary>The form about yourself, its import and its export.</summary>
public static class YouSlice
{
    /// <summary>Adds the page and what it sends.</summary>
    public static void MapYou(this IEndpointRouteBuilder app)
    {
        app.MapGet("/you", () => Page(new Dictionary<string, string>())).ExcludeFromDescription();

        // The start page brings the first answer along.
        app.MapPost("/you", (IFormCollection form) => Page(form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal))).ExcludeFromDescription();

        app.MapPost("/you/export", (IFormCollection form) =>
            Results.File(System.Text.Encoding.UTF8.GetBytes(PersonForm.ToYaml(form)), "application/yaml", "person.yaml")).ExcludeFromDescription();
    }

    private static RazorComponentResult<YouPage> Page(Dictionary<string, string> given) => new(new Dictionary<string, object?> { [nameof(YouPage.Given)] = given });
}
