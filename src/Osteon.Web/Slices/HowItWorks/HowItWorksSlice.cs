using Microsoft.AspNetCore.Http.HttpResults;
using Osteon.Qualification;
using Osteon.Reports;
using Osteon.Reports.Rendering;

namespace Osteon.Web.Slices.HowItWorks;

/// <summary>How it works and how far to trust it: limits, parameters, equations, and the model beside what was measured.</summary>
public static class HowItWorksSlice
{
    // Each is computed once, when first asked for; they depend on the program alone.
    private static readonly Dictionary<string, Lazy<string>> Parts = new(StringComparer.Ordinal)
    {
        ["vitamin-k"] = Fragment(VitaminKReport.Fit),
        ["structures"] = Fragment(VitaminKReport.Structures),
        ["medicines"] = Fragment(SafetyReport.Compute),
        ["parameters"] = Fragment(ModelReport.Parameters),
        ["calcium-and-bone"] = Fragment(BodyReport.Comparison),
    };

    private static readonly Dictionary<string, Lazy<string>> Equations = new(StringComparer.Ordinal)
    {
        ["vitamin-k"] = new(() => ModelReport.Equations("vitamin-k")!), // the part is known
        ["calcium-and-bone"] = new(() => ModelReport.Equations("calcium-and-bone")!), // the part is known
    };

    private static readonly Dictionary<string, Lazy<string>> OrganParameters = Organ.All.ToDictionary(o => o.Key, o => new Lazy<string>(() =>
        HtmlRenderer.Sections(ModelReport.ParametersOf(o), View.Clinician)), StringComparer.Ordinal);

    /// <summary>Adds the pages.</summary>
    public static void MapHowItWorks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/how-it-works", () => new RazorComponentResult<HowItWorksPage>()).ExcludeFromDescription();
        app.MapGet("/how-it-works/{part}", (string part) => Parts.TryGetValue(part, out Lazy<string>? html) ? Page("HowItWorks.Part." + part, html.Value) : (IResult)Results.NotFound()).ExcludeFromDescription();
        app.MapGet("/how-it-works/organs/{key}", (string key) => OrganEquations.All.FirstOrDefault(e => e.Organ.Key == key) is OrganEquations equations
            ? new RazorComponentResult<OrganPage>(new Dictionary<string, object?> { [nameof(OrganPage.Equations)] = equations, [nameof(OrganPage.Parameters)] = OrganParameters[key].Value })
            : (IResult)Results.NotFound()).ExcludeFromDescription();
        app.MapGet("/how-it-works/equations/{part}", (string part) => Equations.TryGetValue(part, out Lazy<string>? math)
            ? Page("HowItWorks.EquationsOf." + part, math.Value, areEquations: true)
            : (IResult)Results.NotFound()).ExcludeFromDescription();
    }

    private static Lazy<string> Fragment(Func<Report> report) => new(() => HtmlRenderer.Fragment(report(), View.Clinician, out _));

    private static RazorComponentResult<PartPage> Page(string title, string html, bool areEquations = false) =>
        new(new Dictionary<string, object?> { [nameof(PartPage.Title)] = title, [nameof(PartPage.Html)] = html, [nameof(PartPage.AreEquations)] = areEquations });
}
