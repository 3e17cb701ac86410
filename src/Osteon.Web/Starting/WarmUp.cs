using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Osteon.Web.Slices.Examples;

namespace Osteon.Web.Starting;

/// <summary>Asks the app for each of its pages, and moves a slider a few times, before it calls itself ready: a program is slow the first time it does a thing.</summary>
/// <remarks>It asks about an example person over the app's own address, as a browser would. Setting <c>warm-up</c> to <c>no</c> leaves it out.</remarks>
public sealed partial class WarmUp(IServer server, IHostApplicationLifetime life, IConfiguration settings, ILogger<WarmUp> log) : BackgroundService
{
    /// <summary>How often the slider moves.</summary>
    public const int Moves = 10;

    private static readonly string[] Pages = ["/", "/you", "/answer?example=anna", "/evidence", "/claims", "/how-it-works", "/projection?example=anna"];

    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the app is ready. It never fails: an app that could not warm up is slower and nothing else.</summary>
    public Task Done => _done.Task;

    /// <summary>How often it has moved; fewer than <see cref="Moves"/> at the end where something failed.</summary>
    public int Moved { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (settings["warm-up"] != "no")
            {
                await Started(stoppingToken);
                await Ask(new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()), stoppingToken); // a started server has one
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            if (!stoppingToken.IsCancellationRequested)
                LogCold(problem.Message);
        }
        finally
        {
            _done.TrySetResult();
        }
    }

    private Task Started(CancellationToken stopping)
    {
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        life.ApplicationStarted.Register(() => started.TrySetResult());
        return started.Task.WaitAsync(stopping);
    }

    private async Task Ask(Uri address, CancellationToken stopping)
    {
        using HttpClient client = new() { BaseAddress = address };
        string page = "";
        foreach (string path in Pages)
            page = await client.GetStringAsync(new Uri(path, UriKind.Relative), stopping);
        string token = Token().Match(page).Groups[1].Value;
        for (int move = 0; move < Moves; move++)
        {
            using MultipartFormDataContent form = new()
            {
                { new StringContent(token), "__RequestVerificationToken" },
                { new StringContent(ExamplePeople.Find("anna")!.Text), "person" }, // the example every page opens with
                { new StringContent((90 + 15 * move).ToString(CultureInfo.InvariantCulture)), "dose" },
            };
            using HttpResponseMessage answer = await client.PostAsync(new Uri("/projection/result", UriKind.Relative), form, stopping);
            _ = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(stopping);
            Moved++;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [LoggerMessage(LogLevel.Warning, "The first answers will take longer than later ones: {Why}")]
    private partial void LogCold(string why);
}
