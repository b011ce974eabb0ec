using System.Collections.Immutable;
using System.Diagnostics;
using CodeFarm.Broth.Signatures;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.Sandbox.Tests;

public sealed class SandboxFixture : IDisposable
{
    // Generous: only a job that never ends meets it, and those state a shorter one.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(40);

    public ProcessSandbox Sandbox { get; } = new(
        new ProcessSandboxOptions { MemoryLimitBytes = 64L * 1024 * 1024, NativeMemoryBytes = 192L * 1024 * 1024 },
        NullLogger<ProcessSandbox>.Instance);

    public Task<SandboxReport> RunAsync(string signature, string members, params string[] inputs) =>
        RunAsync(signature, members, Deadline, default, inputs);

    public Task<SandboxReport> RunAsync(
        string signature, string members, TimeSpan deadline, CancellationToken cancellationToken, params string[] inputs) =>
        Sandbox.RunAsync(
            new SandboxJob(
                Hostile.Compile(members),
                FunctionSignature.Parse(signature),
                [.. inputs.Select(input => ImmutableArray.Create(input))],
                deadline),
            cancellationToken);

    /// <summary>A signal is delivered when the kernel comes to it: the wait ends with the process, not with a time.</summary>
    public static async Task AssertGoneAsync(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            using var patience = new CancellationTokenSource(Deadline);
            await process.WaitForExitAsync(patience.Token);
        }
        catch (ArgumentException)
        {
            // There is no such process any more.
        }
    }

    public void Dispose() => Sandbox.Dispose();
}
