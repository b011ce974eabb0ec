namespace CodeFarm.Sandbox;

/// <summary>The settings of <see cref="ProcessSandbox"/>. The defaults suit any machine.</summary>
public sealed record ProcessSandboxOptions
{
    /// <summary>The least that <see cref="MemoryLimitBytes"/> may be: below it the runtime itself does not start.</summary>
    public const long MinMemoryLimitBytes = 32L * 1024 * 1024;

    /// <summary>The managed heap of one worker. A function that needs more ends as MemoryExceeded.</summary>
    public long MemoryLimitBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>
    /// Private memory that a worker may have besides the heap: the runtime, its stacks, and what a function takes natively.
    /// </summary>
    public long NativeMemoryBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>The longest output of one case in bytes of UTF-8; a longer one is an error of that case.</summary>
    public int MaxOutputBytes { get; init; } = 1024 * 1024;

    /// <summary>How many workers run at a time. Further jobs wait; their deadline starts when they start.</summary>
    public int MaxConcurrentJobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The worker's assembly; null finds it in the folder <c>worker</c> of the application.</summary>
    public string? WorkerPath { get; init; }

    /// <summary>The dotnet executable; null takes the one that runs this process, else DOTNET_ROOT, else PATH.</summary>
    public string? DotnetPath { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">Names the setting and its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MemoryLimitBytes, MinMemoryLimitBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(NativeMemoryBytes, MinMemoryLimitBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxOutputBytes, 1);
        // Escaping can make a text six times as long in the frame.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxOutputBytes, Protocol.ProtocolLimits.MaxFrameBytes / 8);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConcurrentJobs, 1);
    }
}
