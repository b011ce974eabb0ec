using System.Diagnostics;
using CodeFarm.Validation;

namespace CodeFarm.Compilation.Tests;

public sealed class HostileSourceTests(HostileSourceTests.Farm farm) : IClassFixture<HostileSourceTests.Farm>
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(8);

    private readonly ProcessCompiler _compiler = farm.Compiler;

    public static TheoryData<string> Passing => [.. HostileSources.PassingNames];

    public static TheoryData<string> Limited => [.. HostileSources.LimitedNames];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_hostile_source_is_refused_or_compiled_and_the_next_one_finds_a_worker(string name)
    {
        await _compiler.WarmUpAsync();
        var started = Stopwatch.GetTimestamp();

        var report = await _compiler.CompileAsync(HostileSources.PassingSource(name), CompilerFixture.Signature);

        // What ends in a used worker has a second chance in another, which has to start.
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, 2 * Deadline + new ProcessCompilerOptions().StartDeadline);
        Assert.True(report.Succeeded || report.Diagnostics.Any(diagnostic => diagnostic.Severity == CandidateSeverity.Error));
        await CompilerFixture.UntilAsync(() => _compiler.Statistics is { Idle: 1, Busy: 0, Starting: 0 });
        await CompilerFixture.AssertCompilesAsync(_compiler);
    }

    [Theory]
    [MemberData(nameof(Limited))]
    public async Task What_tokens_tell_is_refused_before_any_worker_sees_it(string name)
    {
        await using var untouched = CompilerFixture.Create(new());
        var (code, source) = HostileSources.LimitedSource(name);

        var report = await untouched.CompileAsync(source, CompilerFixture.Signature);

        var refusal = Assert.Single(report.Diagnostics);
        Assert.Equal((false, code), (report.Succeeded, refusal.Code));
        Assert.Equal((0, 0), (untouched.Statistics.Starting, (int)untouched.Statistics.Started));
    }

    [Fact]
    public async Task A_table_of_constants_that_doubles_is_read_to_its_end()
    {
        var source = HostileSources.PassingSource("a constant that doubles");

        var constants = await _compiler.ReadConstantsAsync(source);

        Assert.Contains("01234567890123456789", constants.Texts);
    }

    public sealed class Farm : IAsyncLifetime
    {
        // Small, so that what fills it fills it soon; sources share it as those of a farm do.
        public ProcessCompiler Compiler { get; } = CompilerFixture.Create(new()
        {
            MaxWorkers = 1, Deadline = Deadline, MemoryLimitBytes = 192L << 20, NativeMemoryBytes = 256L << 20,
        });

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync() => await Compiler.DisposeAsync();
    }
}
