using CodeFarm.Gateway.Tests.Serving;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Gateway.Tests.Requests;

/// <summary>Whatever is sent, the answer is a result or a problem, and never a fault.</summary>
public sealed class FuzzTests(ServedScriptFixture fixture) : IClassFixture<ServedScriptFixture>
{
    private static readonly string[] Paths =
    [
        "/v1/tasks", "/v1/tasks/x/cancel", "/v1/functions/echo/calls", "/v1/functions/echo/feedback", "/v1/functions/echo/stable", "/v1/functions/echo/grants",
        "/v1/projects", "/v1/dead-letters/replay", "/v1/functions/%01/calls", "/v1/functions/%e2%28/calls", "/%2e%2e/v1", "/v1/tasks/%ff",
    ];

    private static readonly string[] ContentTypes =
        ["application/json", "application/yaml", "application/json; charset=utf-16", "APPLICATION/JSON", "text/plain", ";", "a/b/c"];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-", "1e999", "\"in\":", "\"example\":", "\"rating\":", "\"name\":", "\"requirements\":",
        "\"description\":", "\"examples\":", "\"\\ud800\"", "\\", "\u0000", "\ufeff", "\n", "- ", ": ", "&a ", "*a", "!!x", "'", "{\"in\":[", "]}", "\"a\"", "7",
    ];

    [Fact]
    public void No_body_makes_a_fault()
    {
        var bodies = Gen.OneOf(
            Gen.Elements(Pieces).ListOf().Select(static pieces => string.Concat(pieces)),
            ArbMap.Default.GeneratorFor<string>().Select(static text => text ?? ""));
        var requests =
            from path in Gen.Elements(Paths)
            from contentType in Gen.Elements(ContentTypes)
            from isPut in ArbMap.Default.GeneratorFor<bool>()
            from body in bodies
            select (path, contentType, isPut, body);

        Prop.ForAll(requests.ToArbitrary(), request => AnswersAsync(request).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    private async Task<bool> AnswersAsync((string Path, string ContentType, bool IsPut, string Body) request)
    {
        using var message = new HttpRequestMessage(request.IsPut ? HttpMethod.Put : HttpMethod.Post, request.Path);
        message.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(request.Body));
        message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        var answer = await fixture.Served.SendAsync(message);
        if (answer.Status is >= 200 and < 300)
            return true;
        answer.AssertProblem();
        return answer.Status < 500;
    }
}
