using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;
using CodeFarm.Sandbox.Protocol;
using CodeFarm.Sandbox.Resources;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Tests;

/// <summary>Files and answers that a call asks its host for.</summary>
public sealed class ResourceTests(SandboxFixture farm) : IClassFixture<SandboxFixture>
{
    private const string Declared = " with files rates, http api.example.org";

    private static readonly GivenSource Given = new(new(
        new Dictionary<string, string> { ["rates/today.csv"] = "EUR;1.1\r\nGBP;1.3\n", ["rates/old/a.csv"] = "", ["rates/old/b.csv"] = "\u20ac" },
        new Dictionary<string, HttpReply> { ["https://api.example.org/rates"] = new(200, "1.1"), ["https://api.example.org/none"] = new(404, "") }));

    [Theory]
    [InlineData("Granted.Files.ReadText(\"rates/today.csv\")", "EUR;1.1\r\nGBP;1.3\n")]
    [InlineData("string.Join('|', Granted.Files.ReadLines(\"rates/today.csv\"))", "EUR;1.1|GBP;1.3")]
    [InlineData("Granted.Files.ReadText(\"rates/old/b.csv\") + Granted.Files.ReadText(\"rates/old/a.csv\")", "\u20ac")]
    [InlineData("string.Join('|', Granted.Files.List(\"rates\"))", "rates/old/|rates/today.csv")]
    [InlineData("string.Join('|', Granted.Files.List(\"rates/old/\"))", "rates/old/a.csv|rates/old/b.csv")]
    [InlineData("$\"{Granted.Files.Exists(\"rates/today.csv\")} {Granted.Files.Exists(\"rates/old\")} {Granted.Files.Exists(\"rates/none\")}\"", "True True False")]
    [InlineData("Granted.Http.Get(\"https://api.example.org/rates\").Text", "1.1")]
    [InlineData("Granted.Http.Get(\"https://API.example.org:443/rates#x\").Text", "1.1")]
    [InlineData("Granted.Http.Get(\"https://api.example.org/none\") is { Status: 404, IsSuccess: false, Text: \"\" } ? \"none\" : \"?\"", "none")]
    public async Task What_is_given_is_read(string expression, string expected)
    {
        var result = await RunAsync($"return {expression};", Declared);

        Assert.True(result.Succeeded, result.Error);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(expected), System.Text.Json.JsonSerializer.Serialize(
            System.Text.Json.JsonSerializer.Deserialize<string>(result.OutputJson!)));
    }

    [Theory]
    [InlineData("Granted.Files.ReadText(\"rates/none.csv\")", "System.IO.FileNotFoundException: There is no file rates/none.csv.")]
    [InlineData("string.Join('|', Granted.Files.List(\"rates/none\"))", "System.IO.DirectoryNotFoundException: There is no folder rates/none.")]
    [InlineData("Granted.Files.ReadText(\"secrets/key\")", "CodeFarm.Capabilities.CapabilityException: 'secrets/key' is in no folder")]
    [InlineData("Granted.Files.ReadText(\"/etc/passwd\")", "CodeFarm.Capabilities.CapabilityException")]
    [InlineData("Granted.Files.ReadText(\"rates/../../etc/passwd\")", "CodeFarm.Capabilities.CapabilityException")]
    [InlineData("Granted.Files.ReadText(new string('a', 5000))", "System.IO.IOException")]
    [InlineData("Granted.Http.Get(\"https://api.example.org/other\").Text", "System.IO.IOException: No answer of https://api.example.org/other is given")]
    [InlineData("Granted.Http.Get(\"https://other.org/\").Text", "CodeFarm.Capabilities.CapabilityException: 'https://other.org/' is at no host")]
    [InlineData("Granted.Http.Get(\"http://api.example.org/rates\").Text", "CodeFarm.Capabilities.CapabilityException")]
    [InlineData("Granted.Http.Get(\"file:///etc/passwd\").Text", "CodeFarm.Capabilities.CapabilityException")]
    public async Task What_is_not_there_is_an_exception_of_the_function(string expression, string error)
    {
        var result = await RunAsync($"return {expression};", Declared);

        Assert.StartsWith(error, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_may_go_on_after_what_is_not_there()
    {
        var result = await RunAsync(
            "try { return Granted.Files.ReadText(\"rates/none.csv\"); } catch (System.IO.FileNotFoundException) { return Granted.Files.ReadLines(\"rates/today.csv\")[0]; }",
            Declared);

        Assert.Equal("\"EUR;1.1\"", result.OutputJson);
    }

    [Fact]
    public async Task Calls_under_way_to_one_worker_do_not_mix_their_answers()
    {
        var assembly = Compile("return Granted.Files.ReadLines(\"rates/today.csv\")[x % 2] + x;");
        var job = Job(assembly, Declared);

        var reports = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => farm.Sandbox.CallAsync(job with { InputsJson = [[$"{i}"]] }, default)));

        Assert.Equal(
            Enumerable.Range(0, 60).Select(static i => $"\"{(i % 2 == 0 ? "EUR;1.1" : "GBP;1.3")}{i}\""),
            reports.Select(static report => Assert.Single(report.Results).OutputJson));
    }

    [Fact]
    public async Task A_call_may_ask_a_hundred_times_and_the_next_one_again()
    {
        var assembly = Compile("for (var i = 0; i < x; i++) Granted.Files.Exists(\"rates\"); return \"done\";");

        var report = await farm.Sandbox.RunAsync(Job(assembly, Declared) with { InputsJson = [["100"], ["101"], ["100"]] }, default);

        Assert.Equal([true, false, true], report.Results.Select(static result => result.Succeeded));
        Assert.Contains("may ask for 100", report.Results[1].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_never_answers_is_met_by_the_deadline_of_the_call()
    {
        var source = new StuckSource();
        var assembly = Compile("return Granted.Files.ReadText(\"rates/today.csv\");");
        var call = farm.Sandbox.CallAsync(Job(assembly, Declared) with { Resources = source, Deadline = TimeSpan.FromSeconds(2) }, default);

        var report = await call;

        Assert.Equal(SandboxOutcome.DeadlineExceeded, report.Outcome);
        await source.Cancelled;
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_the_search_too()
    {
        var source = new StuckSource();
        using var cancellation = new CancellationTokenSource();
        var assembly = Compile("return Granted.Http.Get(\"https://api.example.org/\").Text;");
        var call = farm.Sandbox.CallAsync(Job(assembly, Declared) with { Resources = source }, cancellation.Token);
        await source.Asked;

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await source.Cancelled;
    }

    [Theory]
    [InlineData(AskKind.ReadFile, 0, "with http api.example.org")]
    [InlineData(AskKind.Get, 0, "with files rates")]
    [InlineData(AskKind.Exists, 0, "")]
    [InlineData(AskKind.ReadFile, 1, "with files rates")]
    [InlineData(AskKind.ReadFile, -1, "with files rates")]
    internal void A_forged_question_is_believed_no_more_than_a_forged_reply(AskKind kind, int index, string declared)
    {
        var exchange = new Exchange(Job([1], " " + declared), TimeSpan.FromSeconds(1), new());

        Assert.Throws<InvalidDataException>(() => exchange.BeginAsk(new(exchange.Id, index, kind, "rates/today.csv")));
    }

    [Fact]
    public void Neither_a_second_question_nor_a_reply_comes_before_the_answer()
    {
        var exchange = new Exchange(Job([1], Declared), TimeSpan.FromSeconds(1), new());
        exchange.BeginAsk(new(exchange.Id, 0, AskKind.Exists, "rates"));

        Assert.Throws<InvalidDataException>(() => exchange.BeginAsk(new(exchange.Id, 0, AskKind.Exists, "rates")));
        Assert.Throws<InvalidDataException>(() => exchange.Accept(new ReplyMessage(exchange.Id, ReplyKind.Case, 0, "\"a\"")));
    }

    private static byte[] Compile(string body) => Hostile.CompileSource(
        $"public static class ProbeFunction {{ public static string Probe(int x) {{ {body} }} }}", "using CodeFarm.Capabilities; ");

    private async Task<CaseResult> RunAsync(string body, string declared) =>
        Assert.Single((await farm.Sandbox.CallAsync(Job(Compile(body), declared), default)).Results);

    private SandboxJob Job(byte[] assembly, string declared) =>
        farm.Job("string Probe(int x)", assembly, "1") with { Signature = FunctionSignature.Parse("string Probe(int x)" + declared.TrimEnd()), Resources = Given };

    private sealed class StuckSource : IResourceSource
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public Task Cancelled => _cancelled.Task;

        public async ValueTask<string?> ReadAsync(FilePath path, CancellationToken cancellationToken)
        {
            await StayAsync(cancellationToken);
            return null;
        }

        public ValueTask<bool> ExistsAsync(FilePath path, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<string>?> ListAsync(FilePath folder, CancellationToken cancellationToken) => throw new NotSupportedException();

        public async ValueTask<HttpReply> GetAsync(Uri url, Func<HttpEndpoint, bool> isDeclared, CancellationToken cancellationToken)
        {
            await StayAsync(cancellationToken);
            return new(200, "");
        }

        private async Task StayAsync(CancellationToken cancellationToken)
        {
            using var registration = cancellationToken.UnsafeRegister(static source => ((StuckSource)source!)._cancelled.TrySetResult(), this);
            _asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
