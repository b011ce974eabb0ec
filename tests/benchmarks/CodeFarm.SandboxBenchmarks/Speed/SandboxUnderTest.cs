using System.Diagnostics;
using System.Globalization;
using CodeFarm.Broth.Signatures;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.Validation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.SandboxBenchmarks.Speed;

/// <summary>A sandbox with or without isolation, and functions to run in it.</summary>
internal sealed class SandboxUnderTest(bool isIsolated, ProcessSandboxOptions options) : IAsyncDisposable
{
    private static readonly FunctionSignature Signature = FunctionSignature.Parse("int Add(int a, int b)");

    private readonly ProcessSandbox _sandbox = new(
        isIsolated ? options : options with { Layers = IsolationLayers.None, AllowUnisolated = true }, NullLogger<ProcessSandbox>.Instance);

    public ProcessSandbox Sandbox => _sandbox;

    public int WarmProcess => _sandbox.Statistics.WarmFunctions[0].ProcessIds[0];

    /// <param name="body">An expression, or statements in braces.</param>
    /// <param name="deadline">Of the job.</param>
    public static SandboxJob Job(string body, TimeSpan deadline)
    {
        var compiled = CandidateCompiler.Compile(
            $"public static class {Signature.TypeName} {{ public static int {Signature.MethodName}(int a, int b) {body} }}", Signature);
        return compiled.Succeeded
            ? new SandboxJob(compiled.Assembly, Signature, [["1", "2"]], deadline)
            : throw new InvalidOperationException(compiled.Diagnostics[0].Message);
    }

    public static SandboxJob Adds(int number = 0) =>
        Job(string.Create(CultureInfo.InvariantCulture, $"=> a + b + {number};"), TimeSpan.FromSeconds(30));

    public async Task<double> CallMillisAsync(SandboxJob job)
    {
        var started = Stopwatch.GetTimestamp();
        Check(await _sandbox.CallAsync(job, CancellationToken.None));
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    public async Task<double> RunMillisAsync(SandboxJob job)
    {
        var started = Stopwatch.GetTimestamp();
        Check(await _sandbox.RunAsync(job, CancellationToken.None));
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    public async Task UntilSparesAsync(int count)
    {
        while (_sandbox.Statistics is not { Busy: 0 } now || now.IdleSpares < count)
            await Task.Delay(1);
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();

    private static void Check(SandboxReport report)
    {
        if (report.Outcome != SandboxOutcome.Completed)
            throw new InvalidOperationException($"{report.Outcome}: {report.Detail}");
    }
}
