using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Osteon.Web.Tests.Http;

/// <summary>What the app does not take, and what it never writes down.</summary>
[Collection(AppCollection.Name)]
public sealed class RefusalTests(RunningApp app)
{
    [Theory]
    [InlineData("/answer")]
    [InlineData("/you")]
    [InlineData("/you/export")]
    [InlineData("/you/import")]
    [InlineData("/you/diary")]
    [InlineData("/projection")]
    public async Task A_form_without_its_token_is_refused(string path)
    {
        using FormUrlEncodedContent form = new([new("person", "age: 62\nsex: female\n")]);
        using HttpResponseMessage answer = await app.Client.PostAsync(new Uri(path, UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_can_neither_post_a_form_nor_ask_the_api(string header, string value)
    {
        foreach (string path in (string[])["/answer", "/api/v1/medicine", "/api/v1/check"])
        {
            using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
            request.Headers.Add(header, value);
            using HttpResponseMessage answer = await app.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_link_on_another_site_may_open_the_start_page()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", "navigate");
        using HttpResponseMessage answer = await app.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using StringContent body = new("{\"names\":[\"" + new string('a', 3 * 1024 * 1024) + "\"]}", Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await app.Client.PostAsync(new Uri("/api/v1/medicine", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_flood_is_refused_and_a_person_is_told_so_in_words()
    {
        RunningApp own = new();
        await own.InitializeAsync();
        try
        {
            HttpStatusCode[] codes = await Task.WhenAll(Enumerable.Range(0, 1500).Select(async _ =>
            {
                using HttpResponseMessage answer = await own.Client.GetAsync(new Uri("/assets/none", UriKind.Relative));
                return answer.StatusCode;
            }));
            Assert.Contains(HttpStatusCode.TooManyRequests, codes);
            Assert.Contains(HttpStatusCode.NotFound, codes);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_refusal_is_a_page_for_people_and_a_document_for_programs()
    {
        using FormUrlEncodedContent form = new([new("age", "62")]);
        using HttpRequestMessage person = new(HttpMethod.Post, "/answer") { Content = form };
        person.Headers.Accept.Add(new("text/html"));
        using HttpResponseMessage page = await app.Client.SendAsync(person);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("This request was not taken", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using HttpResponseMessage program = await app.Client.PostAsync(new Uri("/api/v1/medicine", UriKind.Relative), new StringContent("{", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, program.StatusCode);
        Assert.Equal("application/problem+json", program.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public void The_refusal_of_an_address_says_why_and_what_to_write()
    {
        LoopbackOnlyException refusal = Assert.Throws<LoopbackOnlyException>(() => WebHost.Build(["--urls", "http://0.0.0.0:5080"]));
        Assert.Contains("other machines", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(WebHost.DefaultAddress, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_a_person_says_is_ever_logged()
    {
        Collector log = new();
        RunningApp own = new() { Log = log };
        await own.InitializeAsync();
        try
        {
            foreach (string body in (string[])["{\"names\":[\"Secretumab\"]}", "{\"names\":\"Secretumab", "{\"person\":{\"age\":\"Secretumab\"}}"])
                foreach (string path in (string[])["/api/v1/medicine", "/api/v1/check", "/answer?example=Secretumab", "/Secretumab"])
                    (await own.Client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"))).Dispose();
            (await own.Client.GetAsync(new Uri("/claims?search=Secretumab", UriKind.Relative))).Dispose();
        }
        finally
        {
            await own.DisposeAsync();
        }
        Assert.DoesNotContain(log.Lines, line => line.Contains("Secretumab", StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(log.Lines); // the collector does collect: where the app listens is said
    }

    private sealed class Collector : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        // A scope is written only by a provider that asks for scopes, and the app's does not.
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
