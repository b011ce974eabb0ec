using CodeFarm.Client;
using CodeFarm.Contracts;
using CodeFarm.Gateway.Serving;

namespace CodeFarm.Gateway.Tests.Serving;

/// <summary>Who is let in.</summary>
public sealed class SecurityTests
{
    private const string Key = "a-key-of-the-tests-0123456789";

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example:5080", 421)]
    [InlineData("169.254.169.254", 421)]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:5080", 200)]
    [InlineData("127.0.0.1:5080", 200)]
    [InlineData("[::1]:5080", 200)]
    [InlineData("farm.example", 200)]
    public async Task A_request_must_be_meant_for_this_host(string host, int status)
    {
        await using var served = await ServedScript.StartAsync(static options => options with { Hosts = ["farm.example"] });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/farm");
        request.Headers.Host = host;

        var answer = await served.SendAsync(request);

        if (status == 200)
            answer.AssertJson(200);
        else
            answer.AssertProblem(status, "request.host");
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    [InlineData("nonsense")]
    public async Task A_page_of_another_site_is_refused(string origin)
    {
        await using var served = await ServedScript.StartAsync();

        var answer = await served.PostAsync("/v1/functions/echo/calls", """{ "in": ["a", 1] }""", headers: ("Origin", origin));

        answer.AssertProblem(403, "request.origin");
    }

    [Fact]
    public async Task The_farms_own_page_is_let_in()
    {
        await using var served = await ServedScript.StartAsync();
        var origin = served.Url.GetLeftPart(UriPartial.Authority);

        var answer = await served.PostAsync("/v1/functions/echo/calls", """{ "in": ["a", 1] }""", headers: ("Origin", origin));

        answer.AssertJson(200);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer another-key-of-the-tests-01234")]
    [InlineData("Bearer a-key-of-the-tests-012345678")]
    [InlineData("Basic " + Key)]
    public async Task Without_the_key_nothing_but_health_is_told(string? authorization)
    {
        await using var served = await ServedScript.StartAsync(static options => options with { ApiKey = Key });
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];

        foreach (var path in new[] { "/v1/tasks", "/v1/functions/echo/calls", "/v1/nothing" })
        {
            var answer = await served.PostAsync(path, "{}", headers: headers);
            answer.AssertProblem(401, "auth.required");
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        }

        (await served.GetAsync("/")).AssertProblem(401, "auth.required");
        Assert.Equal(200, (await served.GetAsync("/healthz")).Status);
    }

    [Fact]
    public async Task With_the_key_a_client_is_let_in()
    {
        await using var served = await ServedScript.StartAsync(static options => options with { ApiKey = Key });
        using var farm = served.Server.Address.Connect(Key);
        using var stranger = HttpFarm.Connect(served.Url);

        Assert.Equal("[\"a\",1]", (await farm.CallAsync("echo", ["\"a\"", "1"])).OutputJson);
        Assert.Equal("auth.required", (await Assert.ThrowsAsync<FarmException>(() => stranger.ListTasksAsync())).Code);
    }

    [Fact]
    public async Task A_server_without_a_key_is_not_opened_to_other_machines()
    {
        var directory = Directory.CreateTempSubdirectory("codefarm-gateway-");
        var options = new FarmServerOptions { DataDirectory = directory.FullName, Url = new("http://0.0.0.0:0"), ApiKey = null };

        var refusal = await Assert.ThrowsAsync<FarmException>(() => FarmServer.StartAsync(new ScriptedFarm(), options));

        Assert.Equal("server.insecure", refusal.Code);
        directory.Delete(recursive: true);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("a key with spaces in it")]
    public void A_weak_key_is_refused(string key) =>
        Assert.Throws<ArgumentException>(() => new FarmServerOptions { DataDirectory = "data", ApiKey = key }.Validate());

    [Theory]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/path")]
    [InlineData("ftp://127.0.0.1")]
    public void An_address_that_cannot_be_served_is_refused(string url) =>
        Assert.Throws<ArgumentException>(() => new FarmServerOptions { DataDirectory = "data", Url = new(url) }.Validate());
}
