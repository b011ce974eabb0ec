using System.Diagnostics;
using CodeFarm.Broth.Signatures;
using CodeFarm.Validation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.Compilation.Tests;

/// <summary>A compiler in worker processes, as well isolated as the machine allows.</summary>
public sealed class CompilerFixture : IAsyncLifetime
{
    // Only what never ends meets it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static FunctionSignature Signature { get; } = FunctionSignature.Parse("string Probe(string s)");

    public ProcessCompiler Compiler { get; } = Create(new());

    /// <summary>One that works on any machine; the sources of the tests harm none.</summary>
    internal static ProcessCompiler Create(ProcessCompilerOptions options) =>
        new(options with { AllowUnisolated = true }, NullLogger<ProcessCompiler>.Instance);

    /// <param name="members">Of the class that holds the entry.</param>
    internal static string Class(string members) =>
        $"using System; using System.Collections.Generic; using System.Linq; using System.Text;\npublic static class ProbeFunction\n{{\n{members}\n}}\n";

    /// <summary>A source that compiles; each number gives another one.</summary>
    internal static string Good(int number = 0) => Class($"public static string Probe(string s) => s.Trim() + \"{number}\";");

    internal static async Task AssertCompilesAsync(ICandidateCompiler compiler, int number = 0)
    {
        var report = await compiler.CompileAsync(Good(number), Signature);

        Assert.True(report.Succeeded, string.Join("\n", report.Diagnostics));
    }

    /// <summary>Waits for something that happens in the background and tells nobody.</summary>
    internal static async Task UntilAsync(Func<bool> isTrue)
    {
        var started = Stopwatch.GetTimestamp();
        while (!isTrue())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, "It did not happen.");
            await Task.Delay(5);
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Compiler.DisposeAsync();
}
