using System.Globalization;

namespace CodeFarm.Sandbox.Tests;

/// <summary>
/// Up to the limits of sizes a call works, whatever its text is made of; beyond one it has the code of that limit. The heap is sixteen
/// times as large as a value may be, as it is by default.
/// </summary>
public sealed class SizeTests : IAsyncLifetime
{
    private const int Limit = 4 * 1024 * 1024;
    private const string Echo = "public static string Probe(string x) => x;";
    private const string Repeat = "public static string Probe(int x) => new string('\\n', x);";

    private readonly SandboxFixture _farm = SandboxFixture.Unisolated(new() { MaxInputBytes = Limit, MaxOutputBytes = Limit });

    /// <summary>What a text repeats, and what one of it takes as JSON, where characters beyond U+FFFF are two escapes.</summary>
    public static TheoryData<string, int> Pieces => new()
    {
        { "x", 1 }, { "\\n", 2 }, { "\\\"", 2 }, { "\\u0001", 6 }, { "é", 2 }, { "中", 3 }, { "\\uD83D\\uDC2E", 12 },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public async Task A_text_as_large_as_it_may_be_goes_in_and_comes_out(string piece, int bytes)
    {
        var text = $"\"{string.Concat(Enumerable.Repeat(piece, (Limit - 2) / bytes))}\"";

        var result = await SingleAsync("string Probe(string x)", Echo, text);

        Assert.True(result.Succeeded, result.Error);
        Assert.True(result.OutputJson == text, "It is another text.");
    }

    [Fact]
    public async Task One_letter_that_needs_an_escape_costs_a_large_text_nothing()
    {
        var text = $"\"\\n{new string('x', Limit - 4)}\"";

        Assert.True((await SingleAsync("string Probe(string x)", Echo, text)).OutputJson == text, "It is another text.");
    }

    [Theory]
    [InlineData(Limit / 2 - 1, null)]
    [InlineData(Limit / 2, SandboxCodes.OutputTooLarge)]
    [InlineData(Limit, SandboxCodes.OutputTooLarge)]
    [InlineData(3 * Limit, SandboxCodes.OutputTooLarge)]
    public async Task A_result_beyond_the_limit_has_its_code_and_costs_no_worker(int count, string? code)
    {
        var result = await SingleAsync("string Probe(int x)", Repeat, count.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(code, result.Code);
        Assert.Equal(code is null, result.Succeeded);
        Assert.True(code is null || result.Error!.Contains("sandbox.maxOutputBytes", StringComparison.Ordinal), result.Error);
        Assert.Empty(_farm.Sandbox.Statistics.Ended);
    }

    [Fact]
    public async Task A_result_without_end_ends_at_the_limit()
    {
        var result = await SingleAsync(
            "List<int> Probe(int x)",
            "public static IReadOnlyList<int> Probe(int x) => new Endless(); sealed class Endless : IReadOnlyList<int> { public int Count => int.MaxValue; "
            + "public int this[int i] => i; public IEnumerator<int> GetEnumerator() { while (true) yield return 1; } "
            + "System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }",
            "1");

        Assert.Equal(SandboxCodes.OutputTooLarge, result.Code);
    }

    [Fact]
    public async Task Many_small_items_work_or_have_the_code_of_the_arguments()
    {
        const string Members = "public static int Probe(IReadOnlyList<int> x) => x.Count;";
        var some = Items(Limit / 16);
        var all = Items((Limit - 2) / 2);

        Assert.Equal($"{Limit / 16}", (await SingleAsync("int Probe(List<int> x)", Members, some)).OutputJson);
        var dense = await SingleAsync("int Probe(List<int> x)", Members, all);

        Assert.True(dense.Succeeded || dense.Code == SandboxCodes.InputTooLarge, $"{dense.Code}: {dense.Error}");
        Assert.Equal($"{Limit / 16}", (await SingleAsync("int Probe(List<int> x)", Members, some)).OutputJson);
    }

    [Fact]
    public async Task Arguments_that_take_more_memory_to_read_than_a_worker_has_are_too_large()
    {
        const string Members = "public static int Probe(IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> x) => x.Count;";
        var lists = $"[{string.Join(',', Enumerable.Repeat("[[\"\"]]", Limit / 8))}]";

        var result = await SingleAsync("int Probe(List<List<List<string>>> x)", Members, lists);
        var next = await SingleAsync("int Probe(List<List<List<string>>> x)", Members, "[[[\"\"]],[]]");

        Assert.Equal(SandboxCodes.InputTooLarge, result.Code);
        Assert.Contains("sandbox.memoryLimitBytes", result.Error, StringComparison.Ordinal);
        Assert.Equal("2", next.OutputJson);
        Assert.DoesNotContain(_farm.Sandbox.Statistics.Ended.Keys, static reason => reason is "memory" or "crashed");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _farm.DisposeAsync();

    private static string Items(int count) => $"[{string.Join(',', Enumerable.Repeat('1', count))}]";

    private async Task<CaseResult> SingleAsync(string signature, string members, string input)
    {
        var report = await _farm.RunAsync(SandboxWay.Call, signature, members, input);
        Assert.Equal((SandboxOutcome.Completed, null), (report.Outcome, report.Detail));
        return Assert.Single(report.Results);
    }
}
