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
    [InlineData("DateOnly Probe(DateOnly x)", "public static DateOnly Probe(DateOnly x) => x.AddDays(1);", "\"2024-02-28\"", "\"2024-02-29\"")]
    [InlineData("TimeOnly Probe(TimeOnly x)", "public static TimeOnly Probe(TimeOnly x) => x.AddHours(1);", "\"23:30:00\"", "\"00:30:00\"")]
    [InlineData("DateTime Probe(DateTime x)", "public static DateTime Probe(DateTime x) => x.Date;", "\"2024-02-28T10:00:00.5Z\"", "\"2024-02-28T00:00:00Z\"")]
    [InlineData("TimeSpan Probe(TimeSpan x)", "public static TimeSpan Probe(TimeSpan x) => -x;", "\"1.00:00:01\"", "\"-1.00:00:01\"")]
    [InlineData("decimal Probe(decimal x)", "public static decimal Probe(decimal x) => x * 3;", "0.10", "0.30")]
    [InlineData("char? Probe(string x)", "public static char? Probe(string x) => x.Length == 0 ? null : x[0];", "\"\"", "null")]
    [InlineData("string? Probe(char? x)", "public static string Probe(char? x) => x?.ToString();", "\"é\"", "\"é\"")]
    [InlineData(
        "(int Count, double?) Probe((string, bool) x)",
        "public static (int Count, double?) Probe((string, bool) x) => (x.Item1.Length, x.Item2 ? 0.5 : null);", "[\"ab\",false]", "[2,null]")]
    [InlineData(
        "Dictionary<int, DateOnly?> Probe(Dictionary<DateOnly, int> x)",
        "public static IReadOnlyDictionary<int, DateOnly?> Probe(IReadOnlyDictionary<DateOnly, int> x) => x.ToDictionary(e => e.Value, e => (DateOnly?)e.Key);",
        "{\"2024-02-29\":10,\"2023-01-01\":9}", "{\"9\":\"2023-01-01\",\"10\":\"2024-02-29\"}")]
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
    public async Task Records_go_in_and_come_out()
    {
        var assembly = Hostile.CompileSource(
            """
            public static class ProbeFunction
            {
                public static IReadOnlyList<Line> Probe(Line x) => new[] { x, new Line(x.To, x.From, null) };
            }

            public sealed record Line(Point From, Point To, string Label);

            public sealed record Point(int X, int Y);
            """);
        var job = farm.Job(
            "record Point(int X, int Y); record Line(Point From, Point To, string? Label); List<Line> Probe(Line x)", assembly,
            """{"Label":"a","To":{"Y":4,"X":3},"From":{"X":1,"Y":2}}""");

        var report = await farm.RunAsync(way, job, default);

        Assert.Equal((SandboxOutcome.Completed, null), (report.Outcome, report.Detail));
        Assert.Equal(
            """[{"From":{"X":1,"Y":2},"To":{"X":3,"Y":4},"Label":"a"},{"From":{"X":3,"Y":4},"To":{"X":1,"Y":2},"Label":null}]""",
            Assert.Single(report.Results).OutputJson);
    }

    [Fact]
    public async Task An_assembly_without_the_record_cannot_be_used()
    {
        var assembly = Hostile.CompileSource(
            "public static class ProbeFunction { public static int Probe(Point x) => x.Y; } public sealed record Point(long X, int Y);");

        var report = await farm.RunAsync(way, farm.Job("record Point(int X, int Y); int Probe(Point x)", assembly, """{"X":1,"Y":2}"""), default);

        Assert.Equal(SandboxOutcome.Crashed, report.Outcome);
        Assert.Contains("record Point(int X, int Y)", report.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_larger_than_a_frame_goes_in_and_comes_out()
    {
        var text = new string('x', 900_000);

        var report = await farm.RunAsync(
            way, "string Probe(string s)", "public static string Probe(string s) => s.Replace('x', 'y');", $"\"{text}\"");

        Assert.Equal((SandboxOutcome.Completed, null), (report.Outcome, report.Detail));
        Assert.Equal($"\"{text.Replace('x', 'y')}\"", Assert.Single(report.Results).OutputJson);
    }

    [Fact]
    public async Task Arguments_beyond_the_bound_are_refused_and_the_next_job_runs()
    {
        var members = "public static int Probe(string s) => s.Length;";

        var refusal = await Assert.ThrowsAsync<SandboxTooLargeException>(
            () => farm.RunAsync(way, "int Probe(string s)", members, $"\"{new string('x', 3_000_000)}\""));
        var next = await farm.RunAsync(way, "int Probe(string s)", members, "\"abc\"");

        Assert.Equal(SandboxCodes.InputTooLarge, refusal.Code);
        Assert.Contains("may take 2097152", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("3", Assert.Single(next.Results).OutputJson);
    }

    [Fact]
    public async Task Results_beyond_the_bound_are_errors_of_their_cases_alone_or_together()
    {
        var report = await farm.RunAsync(
            way, "string Probe(int n)", "public static string Probe(int n) => new string('x', n);", "2000000", "3", "700000", "700000");

        Assert.Equal(SandboxOutcome.Completed, report.Outcome);
        Assert.Equal(
            [SandboxCodes.OutputTooLarge, null, null, SandboxCodes.OutputTooLarge], report.Results.Select(result => result.Code));
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
