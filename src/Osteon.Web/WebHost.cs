using Microsoft.AspNetCore.Http.HttpResults;
using Osteon.Web.Layout;
using Osteon.Web.Security;
using Osteon.Web.Slices.Answer;
using Osteon.Web.Slices.Api;
using Osteon.Web.Slices.Claims;
using Osteon.Web.Slices.Evidence;
using Osteon.Web.Slices.HowItWorks;
using Osteon.Web.Slices.Projection;
using Osteon.Web.Slices.Start;
using Osteon.Web.Slices.You;
using Osteon.Web.Starting;
using Osteon.Web.Wording;

namespace Osteon.Web;

/// <summary>The app: its services, the order of its safeguards, and its slices.</summary>
public static class WebHost
{
    /// <summary>Where the app listens when nobody says otherwise.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    private const int LeastThreads = 24;

    /// <summary>Builds the app, ready to run.</summary>
    /// <param name="arguments">Command-line settings, such as <c>--urls http://127.0.0.1:5080</c>.</param>
    /// <param name="adapt">What a host or a test changes of the services; none where null.</param>
    /// <exception cref="LoopbackOnlyException">An address that other machines could reach was asked for.</exception>
    public static WebApplication Build(string[] arguments, Action<IServiceCollection>? adapt = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        string[] addresses = (builder.Configuration["urls"] ?? DefaultAddress).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Loopback.Require(addresses);
        builder.WebHost.UseUrls(addresses);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(RequestLimits.Apply);

        // No request line and no body is ever logged: they hold medicines.
        builder.Logging.ClearProviders().AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services => Texts.For(services.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Headers.AcceptLanguage));
        builder.Services.AddSingleton<Slices.People.RecentPeople>();
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi();
        builder.Services.AddRequestLimits();
        builder.Services.AddAntiforgery(o => o.Cookie.SameSite = SameSiteMode.Strict);
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        builder.Services.AddSingleton<WarmUp>().AddHostedService(services => services.GetRequiredService<WarmUp>());

        // Projections compute on the thread that asks; a pool as wide as the cores would let new questions wait for old ones.
        ThreadPool.GetMinThreads(out int workers, out int ports);
        ThreadPool.SetMinThreads(Math.Max(workers, LeastThreads), ports);

        adapt?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        app.UseFailedPages();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SameOrigin>();
        app.UseRateLimiter();
        app.UseResponseCompression();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapSharedAssets();
        app.MapOpenApi();
        app.MapHealth();
        app.MapStart();
        app.MapYou();
        app.MapAnswer();
        app.MapProjection();
        app.MapEvidence();
        app.MapClaims();
        app.MapHowItWorks();
        app.MapMedicine();
        app.MapAnswers();
        app.MapApiFallback();
        app.MapFallback(() => new RazorComponentResult<NotFoundPage> { StatusCode = StatusCodes.Status404NotFound });
        return app;
    }

    private static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).DisableRateLimiting();
        app.MapGet("/health/ready", (WarmUp warmUp) => warmUp.Done.IsCompleted ? Results.Text("ready") : Results.Text("warming up", statusCode: StatusCodes.Status503ServiceUnavailable)).DisableRateLimiting();
    }
}
