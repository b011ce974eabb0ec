using CodeFarm.Gateway.Tests.Serving;

namespace CodeFarm.Gateway.Tests.Requests;

/// <summary>Every error is a problem with a status, a code, and a way out.</summary>
public sealed class ProblemTests(ServedScriptFixture fixture) : IClassFixture<ServedScriptFixture>
{
    private ServedScript Served => fixture.Served;

    [Theory]
    [InlineData("/v1/nothing", 404, "route.not-found")]
    [InlineData("/v1", 404, "route.not-found")]
    [InlineData("/v1/tasks/unknown", 404, "task.not-found")]
    [InlineData("/v1/tasks/unknown/events", 404, "task.not-found")]
    [InlineData("/v1/tasks/unknown/account", 404, "task.not-found")]
    [InlineData("/v1/functions/unknown", 404, "function.not-found")]
    [InlineData("/v1/functions/unknown/feedback", 404, "function.not-found")]
    [InlineData("/v1/projects/unknown", 404, "project.not-found")]
    [InlineData("/v1/functions/echo/calls", 405, "route.method")]
    [InlineData("/v1/dead-letters/replay", 405, "route.method")]
    public async Task What_cannot_be_read_is_a_problem(string path, int status, string code) =>
        (await Served.GetAsync(path)).AssertProblem(status, code);

    [Theory]
    [InlineData("/v1/functions/unknown/calls", """{ "in": [] }""", 404, "function.not-found")]
    [InlineData("/v1/functions/unknown/calls", """{ "text": 1 }""", 404, "function.not-found")]
    [InlineData("/v1/functions/echo/calls?version=9", """{ "in": ["a", 1] }""", 404, "function.version-not-found")]
    [InlineData("/v1/functions/echo/calls?version=9", """{ "text": "a", "times": 1 }""", 404, "function.version-not-found")]
    [InlineData("/v1/functions/echo/calls?version=latest", """{ "in": ["a", 1] }""", 400, "request.parameter")]
    [InlineData("/v1/functions/echo/calls", """{ "in": ["a"] }""", 422, "function.argument")]
    [InlineData("/v1/functions/echo/calls", """{ "text": "a" }""", 422, "function.argument")]
    [InlineData("/v1/functions/echo/calls", """{ "text": "a", "time": 1 }""", 422, "function.argument")]
    [InlineData("/v1/functions/breaks/calls", """{ "in": ["a", 1] }""", 422, "function.failed")]
    [InlineData("/v1/functions/faulty/calls", """{ "in": ["a", 1] }""", 500, "farm.internal")]
    [InlineData("/v1/functions/gone/calls", """{ "in": ["a", 1] }""", 503, "farm.unreachable")]
    [InlineData("/v1/functions/echo/calls", """{ "in": "a" }""", 400, "request.malformed")]
    [InlineData("/v1/functions/echo/calls", """{ "in": [], "more": 1 }""", 400, "request.malformed")]
    [InlineData("/v1/functions/echo/calls", """{ "text": 1, "text": 2 }""", 400, "request.malformed")]
    [InlineData("/v1/functions/echo/calls", "[1, 2]", 400, "request.malformed")]
    [InlineData("/v1/functions/echo/calls", "", 400, "request.malformed")]
    [InlineData("/v1/functions/echo/feedback", """{ "rating": 9 }""", 422, "feedback.invalid")]
    [InlineData("/v1/functions/echo/feedback", "{}", 422, "feedback.invalid")]
    [InlineData("/v1/functions/echo/feedback", """{ "rating": 1, "comment": "conflict" }""", 409, "feedback.conflict")]
    [InlineData("/v1/functions/echo/feedback", """{ "ratting": 5 }""", 400, "request.malformed")]
    [InlineData("/v1/functions/echo/feedback", """{ "rating": "five" }""", 400, "request.malformed")]
    [InlineData("/v1/functions/echo/feedback", """{ "rating": 5, "example": { "in": null, "out": 1 } }""", 400, "request.malformed")]
    [InlineData("/v1/functions/echo/feedback", """{ "rating": 5, "example": { "in": [1] } }""", 400, "request.malformed")]
    [InlineData("/v1/functions/unknown/feedback", """{ "rating": 5 }""", 404, "function.not-found")]
    [InlineData("/v1/functions/quarantined/calls", """{ "in": ["a", 1] }""", 503, "function.quarantined")]
    [InlineData("/v1/functions/busy/calls", """{ "in": ["a", 1] }""", 503, "function.busy")]
    [InlineData("/v1/functions/unknown/quarantine/lift", """{ "version": 0 }""", 404, "function.not-found")]
    [InlineData("/v1/functions/echo/quarantine/lift", """{ "version": 9 }""", 404, "function.version-not-found")]
    [InlineData("/v1/functions/echo/quarantine/lift", "{}", 400, "request.malformed")]
    [InlineData("/v1/dead-letters/replay", """{ "id": "unknown" }""", 404, "dead-letter.not-found")]
    [InlineData("/v1/dead-letters/replay", """{ "id": null }""", 400, "request.malformed")]
    [InlineData("/v1/dead-letters/replay", "null", 400, "request.malformed")]
    [InlineData("/v1/tasks/unknown/cancel", "{}", 404, "task.not-found")]
    [InlineData("/v1/projects", """{ "name": "circle", "requirements": [] }""", 422, "project.invalid")]
    [InlineData("/v1/projects", """{ "name": "plan", "requirements": [{ "name": "a" }] }""", 422, "requirement.missing-field")]
    [InlineData("/v1/projects", """{ "name": "plan", "requirements": [7] }""", 422, "requirement.field-type")]
    [InlineData("/v1/tasks", "{ \"name\": ", 400, "requirement.syntax")]
    [InlineData("/v1/tasks", """{ "name": "a", "description": "b", "exmples": [] }""", 422, "requirement.unknown-field")]
    [InlineData("/v1/tasks", """{ "description": "b" }""", 422, "requirement.missing-field")]
    public async Task What_cannot_be_done_is_a_problem(string path, string body, int status, string code) =>
        (await Served.PostAsync(path, body)).AssertProblem(status, code);

    [Theory]
    [InlineData("{\n  \"rating\": 5,\n  \"comment\": 7\n}", "line 3, column ")]
    [InlineData("{\n  \"rating\": }", "line 2, column ")]
    [InlineData("{\n  \"ratting\": 5 }", "ratting")]
    public async Task A_malformed_body_is_shown_its_place(string body, string place)
    {
        var answer = (await Served.PostAsync("/v1/functions/echo/feedback", body)).AssertProblem(400, "request.malformed");

        Assert.Contains(place, answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feedback", "{ \"rating\": \"five\" }", "line 1, column 13 (at rating): a whole number from -2147483648 to 2147483647 is expected, and the text \"five\" is there.")]
    [InlineData("feedback", "{ \"rating\": 99999999999 }", "and the number 99999999999 is there.")]
    [InlineData("feedback", "{ \"rating\": 1.5 }", "and the number 1.5 is there.")]
    [InlineData("feedback", "{ \"ratting\": 5 }", "(at ratting): there is no field 'ratting' here. Did you mean 'rating'?")]
    [InlineData("feedback", "{ \"rating\": 5, \"rating\": 4 }", "line 1, column 16: the field \"rating\" occurs twice in one object.")]
    [InlineData("feedback", "{ \"example\": { \"in\": [1] } }", "(at example): the field 'out' is missing.")]
    [InlineData("feedback", "{ \"example\": { \"in\": null, \"out\": 1 } }", "(at example.in): null stands where a value is needed.")]
    [InlineData("feedback", "{ \"example\": { \"in\": 1, \"out\": 1 } }", "(at example.in): a list is expected, and the number 1 is there.")]
    [InlineData("feedback", "[5]", "an object is expected, and the list [5] is there.")]
    [InlineData("feedback", "{ \"rating\": 5 ", "the text ends within the object that begins at line 1, column 1.")]
    [InlineData("calls", "{ \"in\": [1, 2] } more", "line 1, column 18: after the end of the value follows more.")]
    [InlineData("calls", "{ \"in\": [1, 2", "the text ends within the list that begins at line 1, column 9.")]
    [InlineData("calls", "{ \"text\": 1,\n \"text\": 2 }", "line 2, column 2: the field \"text\" occurs twice in one object.")]
    [InlineData("calls", "{ \"in\": [{ \"a\": 1, \"a\": 2 }] }", "(at in[0]): the field \"a\" occurs twice in one object.")]
    [InlineData("calls", "", "there is nothing.")]
    [InlineData("grants", "{ \"capabilities\": [\"clock\", 7] }", "line 1, column 29 (at capabilities[1]): a text is expected, and the number 7 is there.")]
    [InlineData("stable", "{ \"version\": null }", "(at version): null stands where a value is needed.")]
    public async Task What_is_wrong_with_a_body_is_said_in_plain_words(string route, string body, string words)
    {
        using var request = new HttpRequestMessage(route is "grants" or "stable" ? HttpMethod.Put : HttpMethod.Post, $"/v1/functions/echo/{route}")
        {
            Content = new StringContent(body, null, "application/json"),
        };

        var answer = (await Served.SendAsync(request)).AssertProblem(400, "request.malformed");

        Assert.Contains(words, answer.Detail, StringComparison.Ordinal);
        Assert.DoesNotMatch("LineNumber|BytePosition|System\\.|CodeFarm|\\.NET|could not be", answer.Detail);
    }

    [Fact]
    public async Task A_malformed_requirement_is_shown_its_place()
    {
        var json = (await Served.PostAsync("/v1/tasks", "{\n  \"name\": }")).AssertProblem(400, "requirement.syntax");
        var yaml = (await Served.PostAsync("/v1/tasks", "name: a\nname: [\n", "application/yaml")).AssertProblem(400, "requirement.syntax");
        var field = (await Served.PostAsync("/v1/tasks", "name: a\ndescription: b\nexmples: []\n", "application/yaml")).AssertProblem(422, "requirement.unknown-field");

        Assert.StartsWith("body.json:2:", json.Detail, StringComparison.Ordinal);
        Assert.StartsWith("body.yaml:", yaml.Detail, StringComparison.Ordinal);
        Assert.StartsWith("body.yaml:3:1:", field.Detail, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'examples'?", field.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/yaml")]
    public async Task A_post_needs_its_content_type(string? contentType) =>
        (await Served.PostAsync("/v1/functions/echo/calls", """{ "in": ["a", 1] }""", contentType)).AssertProblem(415, "request.media-type");

    [Fact]
    public async Task A_huge_body_is_refused_with_and_without_its_length()
    {
        var body = new string(' ', 1024 * 1024 + 1);
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/v1/tasks") { Content = new StringContent(body, null, "application/json") };
        chunked.Headers.TransferEncodingChunked = true;

        (await Served.PostAsync("/v1/functions/echo/feedback", body)).AssertProblem(413, "request.too-large");
        (await Served.PostAsync("/v1/functions/echo/calls", new string(' ', 18 * 1024 * 1024))).AssertProblem(413, "request.too-large");
        (await Served.SendAsync(chunked)).AssertProblem(413, "request.too-large");
    }

    [Fact]
    public async Task A_deep_body_is_refused()
    {
        var deep = new string('[', 500) + new string(']', 500);

        (await Served.PostAsync("/v1/functions/echo/calls", $$"""{ "in": [{{deep}}, 1] }""")).AssertProblem(400, "request.malformed");
        (await Served.PostAsync("/v1/functions/echo/feedback", $$"""{ "example": { "in": [{{deep}}], "out": 1 } }""")).AssertProblem(400, "request.malformed");
        (await Served.PostAsync("/v1/tasks", deep)).AssertProblem();
    }

    [Theory]
    [InlineData("DELETE", "/v1/tasks", "GET")]
    [InlineData("PUT", "/v1/functions/echo/calls", "POST")]
    [InlineData("POST", "/", "GET")]
    public async Task A_wrong_method_is_told_the_right_ones(string method, string path, string allowed)
    {
        var answer = await Served.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        answer.AssertProblem(405, "route.method");
        Assert.Contains(allowed, answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_farm_tells_nothing_of_its_inside()
    {
        var answer = await Served.PostAsync("/v1/functions/faulty/calls", """{ "in": ["a", 1] }""");

        answer.AssertProblem(500, "farm.internal");
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_nearly_right_is_recognised()
    {
        var answer = await Served.PostAsync("/v1/functions/echo/calls", """{ "text": "a", "time": 1 }""");

        Assert.Contains("Did you mean 'times'?", answer.Detail, StringComparison.Ordinal);
    }
}
