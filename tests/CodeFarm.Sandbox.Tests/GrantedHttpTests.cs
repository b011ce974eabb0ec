using System.Net;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Sandbox.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeFarm.Sandbox.Tests;

/// <summary>Real hosts on the loopback: those that were granted answer, and no other is asked.</summary>
public sealed class GrantedHttpTests : IAsyncLifetime
{
    private readonly GrantedResources _resources = new();
    private readonly List<string> _asked = [];
    private WebApplication _host = null!;
    private WebApplication _other = null!;

    private string Host => _host.Urls.First();

    private string Other => _other.Urls.First();

    public async Task InitializeAsync()
    {
        _other = Build();
        _other.Map("/{**path}", (HttpContext context) => { _asked.Add($"other{context.Request.Path}"); return "other"; });
        await _other.StartAsync();
        _host = Build();
        _host.MapGet("/rates", (HttpContext context) =>
        {
            _asked.Add(string.Join(' ', context.Request.Headers.Keys.Order(StringComparer.Ordinal)));
            return $"1.1{context.Request.QueryString}";
        });
        _host.MapGet("/none", () => Results.Text("nothing", statusCode: 404));
        _host.MapGet("/here", () => Results.Redirect("/rates?from=here"));
        _host.MapGet("/there", () => Results.Redirect($"{Other}/secret"));
        _host.MapGet("/loop", () => Results.Redirect("/loop"));
        _host.MapGet("/inside", () => Results.Redirect("http://169.254.169.254/latest"));
        _host.MapGet("/file", () => Results.Redirect("file:///etc/passwd"));
        _host.MapGet("/large", async (HttpContext context) =>
        {
            for (var i = 0; i < 5; i++)
                await context.Response.Body.WriteAsync(new byte[1024 * 1024]);
        });
        _host.MapGet("/never", (HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await _host.StartAsync();
    }

    [Fact]
    public async Task A_granted_host_answers_and_learns_nothing_but_the_address()
    {
        var reply = await GetAsync($"{Host}/rates?base=EUR");

        Assert.Equal(new HttpReply(200, "1.1?base=EUR"), reply);
        Assert.Equal("Host User-Agent", Assert.Single(_asked));
        Assert.Equal(new HttpReply(404, "nothing"), await GetAsync($"{Host}/none"));
    }

    [Fact]
    public async Task A_redirection_within_the_host_is_followed()
    {
        Assert.Equal("1.1?from=here", (await GetAsync($"{Host}/here")).Text);
    }

    [Theory]
    [InlineData("/there")]
    [InlineData("/inside")]
    [InlineData("/file")]
    [InlineData("/loop")]
    public async Task A_redirection_to_elsewhere_is_not_followed(string path)
    {
        await Assert.ThrowsAsync<ResourceException>(() => GetAsync(Host + path));

        Assert.Empty(_asked);
    }

    [Fact]
    public async Task A_host_that_is_declared_and_not_granted_is_not_asked()
    {
        var error = await Assert.ThrowsAsync<ResourceException>(() => GetAsync($"{Other}/secret"));

        Assert.True(error.IsRefused);
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_no_host_of_the_internet_unless_its_address_is_granted()
    {
        var port = new Uri(Host).Port;
        var name = $"http://localhost.localdomain:{port}";
        var (open, pinned) = (_resources.For(CapabilityGrants.Parse([$"http={name}"])), _resources.For(CapabilityGrants.Parse([$"http={name}@127.0.0.1"])));

        await Assert.ThrowsAsync<ResourceException>(async () => await open.GetAsync(new Uri($"{name}/rates"), static _ => true, default));

        Assert.Empty(_asked);
        Assert.Equal("1.1", (await pinned.GetAsync(new Uri($"{name}/rates"), static _ => true, default)).Text);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_not_kept()
    {
        var error = await Assert.ThrowsAsync<ResourceException>(() => GetAsync($"{Host}/large"));

        Assert.Contains("more than", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_never_comes_ends_with_the_call()
    {
        using var cancellation = new CancellationTokenSource();
        var answer = GetAsync($"{Host}/never", cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_said_in_words()
    {
        await _other.StopAsync();
        var source = _resources.For(CapabilityGrants.Parse([$"http={Other}"]));

        var error = await Assert.ThrowsAsync<ResourceException>(async () => await source.GetAsync(new Uri(Other), static _ => true, default));

        Assert.Contains("gives no answer", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2", false)]
    public void Addresses_of_the_internet_are_told_from_others(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _other.DisposeAsync();
        _resources.Dispose();
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    private async Task<HttpReply> GetAsync(string url, CancellationToken cancellationToken = default) =>
        await _resources.For(CapabilityGrants.Parse([$"http={Host}"])).GetAsync(HttpUrl.Parse(url), static _ => true, cancellationToken);
}
