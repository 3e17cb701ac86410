using System.Net;
using Osteon.Web.Security;

namespace Osteon.Web.Tests.Http;

[Collection(AppCollection.Name)]
public sealed class SecurityTests(RunningApp app)
{
    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.5:5080")]
    [InlineData("http://example.org:5080")]
    [InlineData("http://localhost.example.org:5080")]
    [InlineData("nonsense")]
    public void An_address_that_others_could_reach_is_refused(string address) =>
        Assert.Throws<LoopbackOnlyException>(() => Loopback.Require([address]));

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://localhost:5080")]
    public void An_address_of_this_machine_is_taken(string address) => Loopback.Require([address]);

    [Fact]
    public async Task Another_host_name_is_refused()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/") { Headers = { Host = "rebound.example.org" } };
        using HttpResponseMessage answer = await app.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_request_of_another_site_is_refused(string header, string value)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/openapi/v1.json");
        request.Headers.Add(header, value);
        using HttpResponseMessage answer = await app.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/no-such-page")]
    [InlineData("/icon.svg")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using HttpResponseMessage answer = await app.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public void The_policy_allows_nothing_inline() =>
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
}
