using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Osteon.Web.Tests.Http;

/// <summary>Bodies nobody thought of, through the whole pipeline of the app; only its rate limit is lifted.</summary>
[Collection(AppCollection.Name)]
public sealed class GeneratedBodiesTests
{
    [Theory]
    [InlineData("/api/v1/check", 18_500)]
    [InlineData("/api/v1/project", 1_500)]
    public async Task No_body_breaks_the_program_or_gets_an_empty_all_clear(string path, int bodies)
    {
        bool forProjection = path.EndsWith("project", StringComparison.Ordinal);
        await using WebApplication app = WebHost.Build(["--urls", "http://127.0.0.1:0"], services => services.PostConfigure<RateLimiterOptions>(o => o.GlobalLimiter = null));
        await app.StartAsync();
        using HttpClient client = new() { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) }; // a started server has one
        ConcurrentBag<string> wrong = [];
        ConcurrentDictionary<string, int> kinds = new();
        await Parallel.ForEachAsync(Enumerable.Range(0, bodies), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, stopping) =>
        {
            GeneratedBody body = GeneratedBody.Of(number, forProjection);
            using ByteArrayContent content = new(body.Bytes);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(body.ContentType);
            using HttpResponseMessage answer = await client.PostAsync(new Uri(path, UriKind.Relative), content, stopping);
            if (Fault(body, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsByteArrayAsync(stopping)) is string fault)
                wrong.Add($"{number}, {body.Kind}: {fault}");
            kinds.AddOrUpdate($"{body.Kind} {(int)answer.StatusCode}", 1, (_, n) => n + 1);
        });
        Assert.Empty(wrong.Take(10));
        // The generator must reach both answers and refusals, or this test would prove nothing.
        Assert.True(kinds.GetValueOrDefault("valid 200") > bodies / 10, string.Join(", ", kinds.OrderBy(k => k.Key).Select(k => $"{k.Key}: {k.Value}")));
        Assert.True(kinds.Where(k => k.Key.EndsWith("400", StringComparison.Ordinal)).Sum(k => k.Value) > bodies / 10);
        Assert.True(kinds.ContainsKey("wrong content type 415"));
    }

    private static string? Fault(GeneratedBody body, HttpStatusCode status, string? type, byte[] text)
    {
        if ((int)status >= 500)
            return $"answered {(int)status}";
        if (status != HttpStatusCode.OK)
            return type == "application/problem+json" ? null : $"answered {(int)status} without a problem document, as {type}";
        using JsonDocument answer = JsonDocument.Parse(text);
        if (!answer.RootElement.TryGetProperty("verdict", out JsonElement verdict) || !verdict.TryGetProperty("stop", out JsonElement stop))
            return "answered 200 without a verdict";
        if (stop.GetBoolean())
            return verdict.GetProperty("reasons").GetArrayLength() == 0 ? "stopped without a reason"
                : answer.RootElement.GetProperty("sections").EnumerateArray().Any(s => s.GetProperty("kind").GetString() == "effects") ? "stopped and told effects" : null;
        if (!body.TellsMedicines)
            return "cleared somebody whose medicines nobody told";
        if (body.NamesAntagonist)
            return "cleared somebody beside the name of an antagonist";
        return answer.RootElement.GetProperty("sections").GetArrayLength() == 0 ? "cleared without a word" : null;
    }
}
