using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Osteon.Web.Security;

/// <summary>How much one browser may ask, and how large a question may be.</summary>
public static class RequestLimits
{
    /// <summary>The largest body accepted, bytes; a person file is a few kilobytes, a food diary a few hundred.</summary>
    public const long LargestBody = 2 * 1024 * 1024;

    /// <summary>Requests allowed at once in a burst; sliders send a few a second.</summary>
    public const int Burst = 400;

    /// <summary>Requests allowed per second in the long run.</summary>
    public const int PerSecond = 100;

    /// <summary>Sets the server's limits.</summary>
    public static void Apply(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = LargestBody;
        options.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }

    /// <summary>Adds the rate limiter; it answers 429 with a problem document.</summary>
    public static void AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetTokenBucketLimiter("this machine", _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
            AutoReplenishment = true,
        }));
    });
}
