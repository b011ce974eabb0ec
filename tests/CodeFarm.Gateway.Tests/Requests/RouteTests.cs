using CodeFarm.Gateway.Tests.Serving;

namespace CodeFarm.Gateway.Tests.Requests;

/// <summary>Each route, asked as its documentation says.</summary>
public sealed class RouteTests(ServedScriptFixture fixture) : IClassFixture<ServedScriptFixture>
{
    private const string Requirement =
        """{ "name": "initials", "description": "Initials.", "examples": [{ "in": ["Ada Lovelace"], "out": "A.L." }] }""";

    private ServedScript Served => fixture.Served;

    [Fact]
    public async Task A_submission_is_accepted_with_the_place_of_its_task()
    {
        var answer = (await Served.PostAsync("/v1/tasks", Requirement)).AssertJson(202);

        var id = answer.Json.GetProperty("id").GetString();
        Assert.Equal($"/v1/tasks/{id}", answer.Headers.Location!.OriginalString);
        Assert.Equal("queued", answer.Json.GetProperty("state").GetString());
        (await Served.GetAsync(answer.Headers.Location.OriginalString)).AssertJson(200);
    }

    [Fact]
    public async Task Yaml_and_json_are_the_same_requirement()
    {
        const string yaml = "name: initials\ndescription: Initials.\nexamples:\n  - in: [Ada Lovelace]\n    out: A.L.\n";

        var one = await Served.PostAsync("/v1/tasks", Requirement, "application/json; charset=utf-8");
        var other = await Served.PostAsync("/v1/tasks", yaml, "application/yaml");

        Assert.Equal(one.AssertJson(202).Json.GetProperty("id").GetString(), other.AssertJson(202).Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_task_has_its_questions_its_report_and_its_near_misses_as_json()
    {
        Served.Farm.Add("task-with-everything");

        var task = (await Served.GetAsync("/v1/tasks/task-with-everything")).AssertJson(200).Json;

        Assert.Equal("How many?", task.GetProperty("questions")[0].GetProperty("text").GetString());
        Assert.Equal(2, task.GetProperty("report").GetProperty("held").GetInt32());
        Assert.Equal("example 1", task.GetProperty("nearMisses")[0].GetProperty("broken")[0].GetString());
        Assert.Equal("accepted", task.GetProperty("history")[0].GetProperty("text").GetString());
        Assert.Equal("", task.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_task_is_cancelled_with_a_reason_or_without()
    {
        Served.Farm.Add("cancel-with-reason");
        Served.Farm.Add("cancel-without");

        var one = await Served.PostAsync("/v1/tasks/cancel-with-reason/cancel", """{ "reason": "no longer needed" }""");
        var other = await Served.PostAsync("/v1/tasks/cancel-without/cancel", null);

        Assert.Equal("no longer needed", one.AssertJson(200).Json.GetProperty("history")[1].GetProperty("text").GetString());
        Assert.Equal("cancelled", other.AssertJson(200).Json.GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("/v1/tasks", "items")]
    [InlineData("/v1/functions", "items")]
    [InlineData("/v1/functions/echo", "versions")]
    [InlineData("/v1/functions/echo/feedback", "examples")]
    [InlineData("/v1/projects/known", "items")]
    [InlineData("/v1/library", "components")]
    [InlineData("/v1/silos", "items")]
    [InlineData("/v1/dead-letters", "items")]
    [InlineData("/v1/overview", "silos")]
    [InlineData("/v1/farm", "runtime")]
    public async Task What_is_read_is_json(string path, string field)
    {
        var answer = (await Served.GetAsync(path)).AssertJson(200);

        Assert.True(answer.Json.TryGetProperty(field, out _), answer.Text);
    }

    [Fact]
    public async Task A_silo_tells_its_accelerators_its_load_and_its_work()
    {
        var silo = (await Served.GetAsync("/v1/silos")).AssertJson(200).Json.GetProperty("items")[0];

        Assert.Equal("cuda", silo.GetProperty("accelerators")[0].GetProperty("kind").GetString());
        Assert.Equal(8, silo.GetProperty("accelerators")[0].GetProperty("freeMemoryGb").GetDouble());
        Assert.Equal("the only silo", silo.GetProperty("work")[0].GetProperty("why").GetString());
        Assert.Equal(16, silo.GetProperty("machine").GetProperty("cores").GetInt32());
    }

    [Fact]
    public async Task A_silo_tells_what_its_sandbox_holds_and_what_its_functions_did()
    {
        var sandbox = (await Served.GetAsync("/v1/silos")).AssertJson(200).Json.GetProperty("items")[0].GetProperty("sandbox");

        var function = sandbox.GetProperty("functions")[0];
        Assert.Equal("namespaces", sandbox.GetProperty("isolation").GetString());
        Assert.Equal(5, sandbox.GetProperty("ended").GetProperty("deadline").GetInt64());
        Assert.Equal(("echo", 12.5), (function.GetProperty("name").GetString(), function.GetProperty("callsPerSecond").GetDouble()));
        Assert.Equal(7.5, function.GetProperty("quarantine").GetProperty("remainingSeconds").GetDouble());
    }

    [Fact]
    public async Task A_quarantine_is_lifted()
    {
        var answer = (await Served.PostAsync("/v1/functions/echo/quarantine/lift", """{ "version": 0 }""")).AssertJson(200);

        Assert.Equal("""{"versions":[1]}""", answer.Text);
    }

    [Fact]
    public async Task An_account_has_its_entries_and_its_return()
    {
        Served.Farm.Add("accounted");

        var account = (await Served.GetAsync("/v1/tasks/accounted/account")).AssertJson(200).Json;

        Assert.Equal(0.01m, account.GetProperty("entries")[0].GetProperty("money").GetDecimal());
        Assert.Equal(4999, account.GetProperty("returnOnInvestment").GetDouble());
    }

    [Fact]
    public async Task A_function_is_called_by_position_or_by_name()
    {
        var byPosition = await Served.PostAsync("/v1/functions/echo/calls", """{ "in": ["a", 2] }""");
        var byName = await Served.PostAsync("/v1/functions/echo/calls?version=1", """{ "times": 2, "text": "a" }""");

        Assert.Equal("""{"result":["a",2],"version":1,"micros":12}""", byPosition.AssertJson(200).Text);
        Assert.Equal(byPosition.Text, byName.AssertJson(200).Text);
    }

    [Fact]
    public async Task Feedback_is_taken_with_an_id_or_without()
    {
        var given = await Served.PostAsync(
            "/v1/functions/echo/feedback", """{ "rating": 4, "id": "mine", "comment": "good", "example": { "in": ["a", 1], "out": "a" } }""");
        var anonymous = await Served.PostAsync("/v1/functions/echo/feedback", """{ "rating": 4 }""");

        Assert.Equal("mine: \"a\"", given.AssertJson(200).Json.GetProperty("text").GetString());
        Assert.Matches("^[0-9a-f]{32}: $", anonymous.AssertJson(200).Json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Capabilities_are_granted_by_name()
    {
        var granted = (await Served.PutAsync("/v1/functions/echo/grants", """{ "capabilities": ["clock", "log"] }""")).AssertJson(200);
        (await Served.PutAsync("/v1/functions/echo/grants", """{ "capabilities": ["network"] }""")).AssertProblem(422, "function.capability-unknown");

        Assert.Equal("clock", granted.Json.GetProperty("granted")[0].GetString());
    }

    [Fact]
    public async Task Stable_is_pointed_to_a_version()
    {
        var answer = (await Served.PutAsync("/v1/functions/echo/stable", """{ "version": 1 }""")).AssertJson(200);

        Assert.Equal(1, answer.Json.GetProperty("stable").GetInt32());
    }

    [Fact]
    public async Task The_library_tells_its_components_and_where_they_come_from()
    {
        var library = (await Served.GetAsync("/v1/library")).AssertJson(200).Json;

        var component = library.GetProperty("components")[0];
        Assert.Equal("string Surname(string text)", component.GetProperty("signature").GetString());
        Assert.Equal("badge", component.GetProperty("functions")[1].GetString());
        Assert.Equal(104, library.GetProperty("history")[0].GetProperty("nodesAfter").GetInt32());
        Assert.Equal(50, library.GetProperty("attempts")[0].GetProperty("programs").GetInt32());
    }

    [Fact]
    public async Task The_library_is_rolled_back_to_a_version_that_there_is()
    {
        var back = await Served.PutAsync("/v1/library/version", """{ "version": 0 }""");
        var missing = await Served.PutAsync("/v1/library/version", """{ "version": 9 }""");
        var malformed = await Served.PutAsync("/v1/library/version", """{ "number": 0 }""");

        Assert.Equal(1, back.AssertJson(200).Json.GetProperty("version").GetInt32());
        missing.AssertProblem(404, "library.version-not-found");
        malformed.AssertProblem(400, "request.malformed");
    }

    [Fact]
    public async Task A_project_is_accepted_with_its_place()
    {
        var answer = (await Served.PostAsync("/v1/projects", $$"""{ "name": "plan", "requirements": [{{Requirement}}] }""")).AssertJson(202);

        Assert.Equal("/v1/projects/plan", answer.Headers.Location!.OriginalString);
        Assert.Equal("initials", answer.Json.GetProperty("items")[0].GetProperty("function").GetString());
    }

    [Fact]
    public async Task A_dead_letter_is_replayed()
    {
        var answer = (await Served.PostAsync("/v1/dead-letters/replay", """{ "id": "task/generate/1.1" }""")).AssertJson(200);

        Assert.Equal("code-generator", answer.Json.GetProperty("agent").GetString());
    }

    [Fact]
    public async Task The_server_says_that_it_is_well()
    {
        var answer = await Served.GetAsync("/healthz");

        Assert.Equal((200, "ok\n"), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task Submissions_with_one_key_are_one_task_and_another_requirement_is_a_conflict()
    {
        const string other = """{ "name": "other", "description": "Other.", "examples": [{ "in": ["a"], "out": "b" }] }""";
        var header = ("Idempotency-Key", "a key of its own");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Served.PostAsync("/v1/tasks", Requirement, headers: header)));
        var conflict = await Served.PostAsync("/v1/tasks", other, headers: header);

        Assert.Single(answers.Select(static answer => answer.AssertJson(202).Json.GetProperty("id").GetString()).Distinct());
        conflict.AssertProblem(409, "task.idempotency-conflict");
    }
}
