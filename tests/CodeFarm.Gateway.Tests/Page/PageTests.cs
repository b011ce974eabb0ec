using System.Text.RegularExpressions;
using CodeFarm.Gateway.Tests.Serving;

namespace CodeFarm.Gateway.Tests.Page;

/// <summary>The page and its files, as they are served.</summary>
public sealed partial class PageTests(ServedScriptFixture fixture) : IClassFixture<ServedScriptFixture>
{
    private ServedScript Served => fixture.Served;

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/page.css", "text/css")]
    [InlineData("/page.js", "text/javascript")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task Each_file_has_its_type_a_strict_policy_and_a_tag(string path, string contentType)
    {
        var answer = await Served.GetAsync(path);

        Assert.Equal((200, contentType), (answer.Status, answer.ContentType));
        Assert.StartsWith("default-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        var tag = (await Served.GetAsync("/page.js")).Headers.ETag!;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page.js");
        request.Headers.IfNoneMatch.Add(tag);

        var answer = await Served.SendAsync(request);

        Assert.Equal((304, ""), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/page.css")]
    [InlineData("/page.js")]
    public async Task Nothing_comes_from_elsewhere(string path)
    {
        var text = (await Served.GetAsync(path)).Text.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);

        Assert.DoesNotMatch(ExternalReference(), text);
    }

    [Fact]
    public async Task The_page_keeps_to_its_own_policy()
    {
        var page = (await Served.GetAsync("/")).Text;
        var script = (await Served.GetAsync("/page.js")).Text;

        Assert.DoesNotMatch(InlineCode(), page);
        Assert.DoesNotMatch(UnsafeCode(), script);
    }

    [Fact]
    public async Task The_page_can_be_read_aloud()
    {
        var page = (await Served.GetAsync("/")).Text;

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("role=\"status\"", page, StringComparison.Ordinal);
        Assert.Equal(TableStart().Count(page), Caption().Count(page));
        Assert.DoesNotMatch(HeaderWithoutScope(), page);
        Assert.Contains("prefers-color-scheme: dark", (await Served.GetAsync("/page.css")).Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("https?://|//[a-z]+\\.|@import|url\\(")]
    private static partial Regex ExternalReference();

    [GeneratedRegex("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*src=)")]
    private static partial Regex InlineCode();

    [GeneratedRegex("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function")]
    private static partial Regex UnsafeCode();

    [GeneratedRegex("<table")]
    private static partial Regex TableStart();

    [GeneratedRegex("<caption")]
    private static partial Regex Caption();

    [GeneratedRegex("<th(?!ead)(?![^>]*scope=)")]
    private static partial Regex HeaderWithoutScope();
}
