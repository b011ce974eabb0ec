using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;

namespace CodeFarm.Sandbox.Tests;

/// <summary>What holds for a job however it is run.</summary>
public abstract class OrdinaryJobTests(SandboxFixture farm, SandboxWay way)
{
    public sealed class ByRun(SandboxFixture farm) : OrdinaryJobTests(farm, SandboxWay.Run), IClassFixture<SandboxFixture>;

    public sealed class ByCall(SandboxFixture farm) : OrdinaryJobTests(farm, SandboxWay.Call), IClassFixture<SandboxFixture>;

    public sealed class InSession(SandboxFixture farm) : OrdinaryJobTests(farm, SandboxWay.Session), IClassFixture<SandboxFixture>;

    [Fact]
    public async Task Every_case_has_its_result_in_order()
    {
        var report = await farm.RunAsync(
            way, "string Probe(string s)", "public static string Probe(string s) => s.ToUpperInvariant();",
            "\"ada\"", "\"\"", "\"zoë 🐮\"");

        Assert.Equal(SandboxOutcome.Completed, report.Outcome);
        Assert.Equal(["\"ADA\"", "\"\"", "\"ZOË 🐮\""], report.Results.Select(result => Unescape(result.OutputJson!)));
        Assert.All(report.Results, result => Assert.True(result.Succeeded && result.Error is null && result.Micros >= 0));
        Assert.Null(report.Detail);
    }

    [Theory]
    [InlineData("int Probe(int x)", "public static int Probe(int x) => x + 1;", "41", "42")]
    [InlineData("long Probe(long x)", "public static long Probe(long x) => x;", "9223372036854775807", "9223372036854775807")]
    [InlineData("double Probe(double x)", "public static double Probe(double x) => 0 / x;", "0", "\"NaN\"")]
    [InlineData("bool Probe(bool x)", "public static bool Probe(bool x) => !x;", "true", "false")]
    [InlineData(
        "List<int> Probe(List<int> x)",
        "public static IReadOnlyList<int> Probe(IReadOnlyList<int> x) => x.Reverse().ToList();", "[1,2,3]", "[3,2,1]")]
    [InlineData(
        "List<List<string>> Probe(string x)",
        "public static IReadOnlyList<IReadOnlyList<string>> Probe(string x) => new[] { x.Split(' '), new string[0] };",
        "\"a b\"", "[[\"a\",\"b\"],[]]")]
    public async Task Values_of_every_type_go_in_and_come_out(string signature, string members, string input, string output)
    {
        var report = await farm.RunAsync(way, signature, members, input);

        Assert.Equal((SandboxOutcome.Completed, null), (report.Outcome, report.Detail));
        Assert.Equal(output, Assert.Single(report.Results).OutputJson);
    }

    [Fact]
    public async Task An_exception_is_an_error_of_its_case_only()
    {
        var report = await farm.RunAsync(way, "int Probe(int x)", "public static int Probe(int x) => 12 / x;", "3", "0", "4");

        Assert.Equal(SandboxOutcome.Completed, report.Outcome);
        Assert.Equal(["4", null, "3"], report.Results.Select(result => result.OutputJson));
        Assert.StartsWith("System.DivideByZeroException", report.Results[1].Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static string Probe(int x) => null;", "found null")]
    [InlineData("public static string Probe(int x) => \"\\ud83d\";", "unpaired surrogate")]
    [InlineData("public static string Probe(int x) => new string('x', 2_000_000);", "larger than")]
    [InlineData("public static string Probe(int x) => throw new Odd(); class Odd : Exception { public override string Message => throw this; }", "whose message threw")]
    public async Task A_result_that_is_no_value_is_an_error_of_its_case(string members, string error)
    {
        var report = await farm.RunAsync(way, "string Probe(int x)", members, "1");

        Assert.Equal(SandboxOutcome.Completed, report.Outcome);
        Assert.Contains(error, Assert.Single(report.Results).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_without_cases_completes()
    {
        var report = await farm.RunAsync(way, "int Probe(int x)", "public static int Probe(int x) => x;");

        Assert.Equal(SandboxOutcome.Completed, report.Outcome);
        Assert.Empty(report.Results);
    }

    [Fact]
    public async Task An_assembly_without_the_entry_is_explained()
    {
        var report = await farm.RunAsync(way, "int Probe(int x)", "public static long Probe(int x) => x;", "1");

        Assert.Equal(SandboxOutcome.Crashed, report.Outcome);
        Assert.Contains("int Probe(int x)", report.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One", "1")]
    [InlineData("Two.Deep", "2")]
    [InlineData("", "3")]
    public async Task The_namespace_chooses_among_classes_of_one_name(string space, string output)
    {
        var assembly = Hostile.CompileSource(
            """
            public static class ProbeFunction { public static int Probe(int x) => 3; }
            namespace One { public static class ProbeFunction { public static int Probe(int x) => 1; } }
            namespace Two.Deep { public static class ProbeFunction { public static int Probe(int x) => 2; } }
            """);
        var job = farm.Job("int Probe(int x)", assembly, "0") with { Namespace = space };

        var report = await farm.RunAsync(way, job, default);

        Assert.Equal((SandboxOutcome.Completed, null), (report.Outcome, report.Code));
        Assert.Equal(output, Assert.Single(report.Results).OutputJson);
    }

    [Fact]
    public async Task A_namespace_that_is_not_there_is_explained()
    {
        var job = farm.Job("int Probe(int x)", Hostile.Compile("public static int Probe(int x) => x;"), "0") with { Namespace = "None" };

        var report = await farm.RunAsync(way, job, default);

        Assert.Equal(SandboxOutcome.Crashed, report.Outcome);
        Assert.Contains("in the namespace None", report.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_input_and_a_large_output_arrive()
    {
        var text = $"\"{new string('z', 500_000)}\"";

        var report = await farm.RunAsync(way, "string Probe(string s)", "public static string Probe(string s) => s;", text);

        Assert.Equal(text, Assert.Single(report.Results).OutputJson);
    }

    [Fact]
    public async Task A_case_with_the_wrong_number_of_inputs_is_refused_before_anything_starts()
    {
        var job = new SandboxJob(
            new byte[] { 1 }, FunctionSignature.Parse("int Probe(int x)"), [ImmutableArray<string>.Empty], TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<ArgumentException>(() => farm.RunAsync(way, job, default));

        Assert.Contains("0 inputs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_jobs_run_at_the_same_time()
    {
        var reports = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => farm.RunAsync(
            way, "int Probe(int x)", "public static int Probe(int x) => x * x;", $"{i}")));

        Assert.Equal(
            Enumerable.Range(0, 8).Select(i => $"{i * i}"), reports.Select(report => Assert.Single(report.Results).OutputJson));
    }

    private static string Unescape(string json) => $"\"{System.Text.Json.JsonDocument.Parse(json).RootElement.GetString()}\"";
}
