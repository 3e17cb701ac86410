namespace Osteon.Web.Security;

/// <summary>Answers only requests that name this machine and come from its own pages: against DNS rebinding and other sites' scripts.</summary>
public sealed class SameOrigin(RequestDelegate next)
{
    /// <summary>Lets a request pass, or answers 421 (wrong host) or 403 (another site).</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!Loopback.IsLoopbackHost(request.Host.Host))
        {
            await Refuse(context, StatusCodes.Status421MisdirectedRequest, "Osteon answers only under its own address on this machine.");
            return;
        }
        string? origin = request.Headers.Origin;
        string? site = request.Headers["Sec-Fetch-Site"];
        bool foreignOrigin = !string.IsNullOrEmpty(origin) && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        bool foreignFetch = site is "cross-site" or "same-site" && !(HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate");
        if (foreignOrigin || foreignFetch)
        {
            await Refuse(context, StatusCodes.Status403Forbidden, "Another site may not ask Osteon on your behalf.");
            return;
        }
        await next(context);
    }

    private static Task Refuse(HttpContext context, int status, string why) =>
        Results.Problem(statusCode: status, title: why).ExecuteAsync(context);
}
