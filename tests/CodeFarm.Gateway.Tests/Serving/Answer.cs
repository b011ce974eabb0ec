using System.Net.Http.Headers;
using System.Text.Json;

namespace CodeFarm.Gateway.Tests.Serving;

/// <summary>What a server answered.</summary>
internal sealed record Answer(int Status, string? ContentType, string Text, HttpResponseHeaders Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(), response.Headers);

    public Answer AssertJson(int status)
    {
        Assert.True(status == Status, $"{Status} {Text}");
        Assert.Equal("application/json", ContentType);
        return this;
    }

    /// <summary>Asserts that it is a problem as all of them are.</summary>
    public Answer AssertProblem(int status, string code)
    {
        Assert.True(status == Status, $"{Status} {Text}");
        AssertProblem();
        Assert.Equal(code, Json.GetProperty("code").GetString());
        return this;
    }

    public Answer AssertProblem()
    {
        Assert.Equal("application/problem+json", ContentType);
        var problem = Json;
        var code = problem.GetProperty("code").GetString()!;
        Assert.Matches("^[a-z-]+\\.[a-z-]+$", code);
        Assert.Equal($"urn:codefarm:problem:{code}", problem.GetProperty("type").GetString());
        Assert.Equal(Status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        Assert.DoesNotContain("   at ", Text, StringComparison.Ordinal);
        return this;
    }

    public string Detail => Json.GetProperty("detail").GetString()!;
}
