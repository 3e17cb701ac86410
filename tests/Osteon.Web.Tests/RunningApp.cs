using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Osteon.Web;

namespace Osteon.Web.Tests;

/// <summary>The real app on a free port of this machine, started once for all tests that share it.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    private WebApplication? _app;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!; // set before any test runs

    /// <summary>A client that speaks to it.</summary>
    public HttpClient Client { get; private set; } = null!; // set before any test runs

    /// <summary>Hears everything that the app writes to its log.</summary>
    public ILoggerProvider? Log { get; init; }

    public async Task InitializeAsync()
    {
        _app = WebHost.Build(["--urls", "http://127.0.0.1:0", "--warm-up", "no"]);
        if (Log is not null)
            _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
        await _app.StartAsync();
        string address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(); // a started server has one
        Address = new Uri(address);
        Client = new HttpClient { BaseAddress = Address };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class AppCollection : ICollectionFixture<RunningApp>
{
    public const string Name = "app";
}
