using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;

namespace CodeFarm.Sandbox.Tests;

/// <summary>What a call is granted, and what becomes of it.</summary>
public sealed class CapabilityTests(SandboxFixture farm) : IClassFixture<SandboxFixture>
{
    private static readonly Circumstances Leap = new(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero), 7);

    [Fact]
    public async Task The_clock_shows_the_circumstances_of_the_call()
    {
        var assembly = Compile("return Granted.Clock.Now.ToString(\"yyyy-MM-dd'T'HH:mm\");");

        var result = await RunAsync(assembly, "string Probe(int x) with clock", Leap);

        Assert.Equal("\"2024-02-29T12:00\"", result.OutputJson);
    }

    [Fact]
    public async Task Without_circumstances_the_signature_fixes_the_clock()
    {
        var assembly = Compile("return Granted.Clock.Now.ToString(\"yyyy-MM-dd\");");

        var (usual, stated) = (
            await RunAsync(assembly, "string Probe(int x) with clock", null),
            await RunAsync(assembly, "string Probe(int x) with clock 1999-12-31T23:00:00Z", null));

        Assert.Equal(("\"2000-01-01\"", "\"1999-12-31\""), (usual.OutputJson, stated.OutputJson));
    }

    [Fact]
    public async Task Random_numbers_are_the_same_for_the_same_seed_in_every_call()
    {
        var assembly = Compile("return string.Join(',', Enumerable.Range(0, 9).Select(_ => Granted.Random.Next(1000))) + Granted.Random.NewGuid();");
        var job = Job(assembly, "string Probe(int x) with random", Leap) with { InputsJson = [["1"], ["2"]] };

        var first = await farm.Sandbox.CallAsync(job, default);
        var second = await farm.Sandbox.CallAsync(job with { Circumstances = Leap with { Seed = 8 } }, default);

        Assert.Equal(first.Results[0].OutputJson, first.Results[1].OutputJson);
        Assert.NotEqual(first.Results[0].OutputJson, second.Results[0].OutputJson);
    }

    [Fact]
    public async Task Random_numbers_stay_in_their_range_and_fill_it()
    {
        var assembly = Compile(
            "var all = Enumerable.Range(0, 2000).Select(_ => Granted.Random.Next(-3, 4)).ToArray(); var parts = Enumerable.Range(0, 2000).Select(_ => Granted.Random.NextDouble()).ToArray(); "
            + "return $\"{all.Min()} {all.Max()} {all.Distinct().Count()} {parts.All(p => p is >= 0 and < 1)} {Math.Abs(parts.Average() - 0.5) < 0.05} {Granted.Random.Next(0)}\";");

        var result = await RunAsync(assembly, "string Probe(int x) with random", Leap);

        Assert.Equal("\"-3 3 7 True True 0\"", result.OutputJson);
    }

    [Fact]
    public async Task Lines_of_the_log_come_back_with_their_call_and_only_theirs()
    {
        var assembly = Compile("if (x > 0) Granted.Log.Write($\"x is {x}\\nand\\u001b[2J\"); return \"done\";");
        var job = Job(assembly, "string Probe(int x) with log", null) with { InputsJson = [["1"], ["0"], ["2"]] };

        var report = await farm.Sandbox.RunAsync(job, default);

        Assert.Equal(["x is 1 and\\u001b[2J", "", "x is 2 and\\u001b[2J"], report.Results.Select(static result => string.Join('|', result.Log)));
    }

    [Fact]
    public async Task A_log_is_bounded()
    {
        var assembly = Compile("for (var i = 0; i < 1000; i++) Granted.Log.Write(new string('a', 10_000)); return \"done\";");

        var result = await RunAsync(assembly, "string Probe(int x) with log", null);

        Assert.True(result.Succeeded, result.Error);
        Assert.Equal((100, 300, "and 901 more lines"), (result.Log.Length, result.Log[0].Length, result.Log[^1]));
    }

    [Fact]
    public async Task What_was_logged_before_an_exception_comes_back()
    {
        var assembly = Compile("Granted.Log.Write(\"before\"); throw new InvalidOperationException(\"now\");");

        var result = await RunAsync(assembly, "string Probe(int x) with log", null);

        Assert.False(result.Succeeded);
        Assert.Equal("before", Assert.Single(result.Log));
    }

    [Theory]
    [InlineData("Granted.Clock.Now.ToString()", "log, random")]
    [InlineData("Granted.Random.Next(2).ToString()", "clock, log")]
    [InlineData("Granted.Log.ToString()", "clock, random")]
    [InlineData("Granted.Log.ToString()", "")]
    public async Task A_worker_gives_nothing_that_is_not_declared(string expression, string declared)
    {
        var assembly = Compile($"return {expression};");

        var result = await RunAsync(assembly, "string Probe(int x)" + (declared.Length == 0 ? "" : $" with {declared}"), Leap);

        Assert.StartsWith("CodeFarm.Capabilities.CapabilityException", result.Error, StringComparison.Ordinal);
    }

    private static byte[] Compile(string body) => Hostile.CompileSource(
        $"public static class ProbeFunction {{ public static string Probe(int x) {{ {body} }} }}", "using CodeFarm.Capabilities; ");

    private async Task<CaseResult> RunAsync(byte[] assembly, string signature, Circumstances? circumstances) =>
        Assert.Single((await farm.Sandbox.CallAsync(Job(assembly, signature, circumstances), default)).Results);

    private SandboxJob Job(byte[] assembly, string signature, Circumstances? circumstances) =>
        farm.Job("string Probe(int x)", assembly, "1") with { Signature = FunctionSignature.Parse(signature), Circumstances = circumstances };
}
