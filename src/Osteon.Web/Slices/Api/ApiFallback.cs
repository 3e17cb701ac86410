namespace Osteon.Web.Slices.Api;

/// <summary>What a program is told that asks for what the API does not have: a problem document, never a page.</summary>
public static class ApiFallback
{
    private static readonly string[] Paths = ["/api/v1/check", "/api/v1/project", "/api/v1/medicine"];

    /// <summary>Adds the answer for every other request under <c>/api</c>.</summary>
    public static void MapApiFallback(this IEndpointRouteBuilder app) => app.MapFallback("/api/{**rest}", (HttpRequest request) =>
        !Paths.Contains(request.Path.Value?.TrimEnd('/'), StringComparer.OrdinalIgnoreCase) ? Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is nothing under this address; /openapi/v1.json lists what there is.")
        : !HttpMethods.IsPost(request.Method) ? Results.Problem(statusCode: StatusCodes.Status405MethodNotAllowed, title: "Ask with POST and a body.")
        : Results.Problem(statusCode: StatusCodes.Status415UnsupportedMediaType, title: "Send the body as application/json. Nothing was computed."));
}
