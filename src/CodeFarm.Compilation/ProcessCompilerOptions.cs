using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Isolation;

namespace CodeFarm.Compilation;

/// <summary>The settings of <see cref="ProcessCompiler"/>. The defaults suit any machine.</summary>
public sealed record ProcessCompilerOptions
{
    /// <summary>How many workers compile at a time, 100 to 200 MB each. Further sources wait; their deadline starts when they start.</summary>
    public int MaxWorkers { get; init; } = Environment.ProcessorCount >= 4 ? 2 : 1;

    /// <summary>
    /// How many requests a worker serves before another one takes its place: what a source may have left in it goes with it. The
    /// runtime makes the compiler's own code faster for the first thousand.
    /// </summary>
    public int RequestsPerWorker { get; init; } = 4096;

    /// <summary>For one request. It is wall-clock time, so it leaves much to a busy machine: most take some 10 ms.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>From the start of a process until its compiler is warm.</summary>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The managed heap of one worker. A source that needs more is refused as <c>compiler.memory</c>.</summary>
    public long MemoryLimitBytes { get; init; } = 384L * 1024 * 1024;

    /// <summary>Private memory that a worker may have besides the heap.</summary>
    public long NativeMemoryBytes { get; init; } = 384L * 1024 * 1024;

    /// <summary>A worker whose heap holds more than this after a request is replaced.</summary>
    public long MaxIdleHeapBytes { get; init; } = 160L * 1024 * 1024;

    /// <summary>How long workers are kept without a request. It may be up to twice as long.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <inheritdoc cref="ProcessSandboxOptions.Layers"/>
    public IsolationLayers Layers { get; init; } = IsolationLayers.All;

    /// <inheritdoc cref="ProcessSandboxOptions.AllowUnisolated"/>
    public bool AllowUnisolated { get; init; } = new ProcessSandboxOptions().AllowUnisolated;

    /// <summary>The worker's assembly; null finds it in the folder <c>compiler</c> of the application.</summary>
    public string? WorkerPath { get; init; }

    /// <inheritdoc cref="ProcessSandboxOptions.DotnetPath"/>
    public string? DotnetPath { get; init; }

    /// <summary>Checks the settings.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Names the setting and its range.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxWorkers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(RequestsPerWorker, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Deadline, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Deadline, TimeSpan.FromDays(1));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StartDeadline, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(StartDeadline, TimeSpan.FromDays(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(MemoryLimitBytes, ProcessSandboxOptions.MinMemoryLimitBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(NativeMemoryBytes, ProcessSandboxOptions.MinMemoryLimitBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxIdleHeapBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(IdleTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(IdleTimeout, TimeSpan.FromDays(1));
    }
}
