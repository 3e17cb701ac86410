using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Osteon.Web.Starting;

namespace Osteon.Web.Tests.Http;

/// <summary>The app warms up before it calls itself ready, and takes questions meanwhile.</summary>
public sealed class WarmUpTests
{
    [Fact]
    public async Task It_is_ready_once_it_has_warmed_up_and_never_before()
    {
        await using WebApplication app = WebHost.Build(["--urls", "http://127.0.0.1:0"]);
        WarmUp warmUp = app.Services.GetRequiredService<WarmUp>();
        await app.StartAsync();
        using HttpClient client = new() { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) }; // a started server has one
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
        bool wasOver = warmUp.Done.IsCompleted;
        HttpStatusCode meanwhile = (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode;
        Assert.True(meanwhile == HttpStatusCode.OK ? warmUp.Done.IsCompleted : !wasOver && meanwhile == HttpStatusCode.ServiceUnavailable, $"{meanwhile}");
        await warmUp.Done;
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.Equal(WarmUp.Moves, warmUp.Moved);
    }
}
