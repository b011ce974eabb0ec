using CodeFarm.Sandbox.Isolation;

namespace CodeFarm.Sandbox;

/// <summary>The settings of <see cref="ProcessSandbox"/>. The defaults suit any machine.</summary>
public sealed record ProcessSandboxOptions
{
    /// <summary>The least that <see cref="MemoryLimitBytes"/> may be: below it the runtime itself does not start.</summary>
    public const long MinMemoryLimitBytes = 32L * 1024 * 1024;

    /// <summary>The most that <see cref="MaxInputBytes"/> and <see cref="MaxOutputBytes"/> may be.</summary>
    public const int MaxValueBytes = 256 * 1024 * 1024;

    /// <summary>The most that <see cref="DeadlineStretch"/> may be.</summary>
    public const int MaxDeadlineStretch = 1000;

    /// <summary>The managed heap of one worker. A function that needs more ends as MemoryExceeded.</summary>
    public long MemoryLimitBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>
    /// Private memory that a worker may have besides the heap: the runtime, its stacks, and what a function takes natively.
    /// </summary>
    public long NativeMemoryBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>
    /// The largest arguments of one case in bytes of UTF-8; larger ones are refused with <see cref="SandboxTooLargeException"/>. They
    /// travel in frames, and a worker needs about ten times as much of its memory to read them.
    /// </summary>
    public int MaxInputBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// The longest output of one case, and the outputs of all cases of a job together, in bytes of UTF-8; a case beyond it has
    /// <see cref="SandboxCodes.OutputTooLarge"/> instead of a result.
    /// </summary>
    public int MaxOutputBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// How many jobs of <see cref="ISandbox.RunAsync"/> and of sessions run at a time. Further jobs wait; their deadline starts
    /// when they start. Calls of warm functions do not count.
    /// </summary>
    public int MaxConcurrentJobs { get; init; } = Environment.ProcessorCount;

    /// <summary>How many sessions are open at a time, each with a process. Whoever opens another waits until one is disposed of.</summary>
    public int MaxSessions { get; init; } = 16;

    /// <summary>
    /// How many workers wait for their first job, about 5 MB each. The first is started after the first job of the sandbox; with
    /// 0 every job pays for the start of a process.
    /// </summary>
    public int Spares { get; init; } = 1;

    /// <summary>For how many functions workers are kept. A call of another one lets the least recently used function cool.</summary>
    public int MaxWarmFunctions { get; init; } = 8;

    /// <summary>
    /// How many workers one function may have; the second is started when the first is not enough. At most this many calls of a
    /// slow function run at a time; further ones wait, and their deadline starts when they start.
    /// </summary>
    public int MaxWorkersPerFunction { get; init; } = 2;

    /// <summary>
    /// How many calls of a function that takes less than a millisecond may be under way to one worker. More let a worker run
    /// without pauses; all of them are run again when one kills it.
    /// </summary>
    public int PipelineDepth { get; init; } = 16;

    /// <summary>
    /// How many calls of one function may wait for its workers. Further ones are refused at once, so that those who call in vain
    /// do not take memory from the others.
    /// </summary>
    public int MaxWaitingPerFunction { get; init; } = 1024;

    /// <summary>When a function is refused because its calls kill their workers.</summary>
    public QuarantineRule Quarantine { get; init; } = new();

    /// <summary>How long a function keeps its workers without a call. It may be up to twice as long.</summary>
    public TimeSpan WarmIdleTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a process may take until it is a worker that can run a job, some 0.1 s of processor time. One that takes longer is killed,
    /// and whoever waits for it is told that the sandbox is unavailable: it is no fault of a function.
    /// </summary>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How many times its deadline a job may last by the clock. What its worker waits for a processor, with less than a twentieth of one, does
    /// not count towards the deadline, so that no function fails because the machine is busy; this bounds that wait. With 1 only the clock
    /// counts.
    /// </summary>
    public int DeadlineStretch { get; init; } = 4;

    /// <summary>
    /// Which layers may be used to keep workers apart from the machine. Workers get the best combination of them that works here;
    /// to leave some out is for tests and measurements.
    /// </summary>
    public IsolationLayers Layers { get; init; } = IsolationLayers.All;

    /// <summary>
    /// Whether code may run where nothing holds it: it then has this user's rights to files and network. For development only;
    /// otherwise such a machine runs no generated code. The environment variable FARM_ALLOW_UNISOLATED=1 sets it.
    /// </summary>
    public bool AllowUnisolated { get; init; } = Environment.GetEnvironmentVariable("FARM_ALLOW_UNISOLATED") is "1" or "true";

    /// <summary>The worker's assembly; null finds it in the folder <c>worker</c> of the application.</summary>
    public string? WorkerPath { get; init; }

    /// <summary>The dotnet executable; null takes the one that runs this process, else DOTNET_ROOT, else PATH.</summary>
    public string? DotnetPath { get; init; }

    /// <summary>Checks the settings.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Names the setting and its range.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MemoryLimitBytes, MinMemoryLimitBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(NativeMemoryBytes, MinMemoryLimitBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxOutputBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxOutputBytes, MaxValueBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxInputBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxInputBytes, MaxValueBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConcurrentJobs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxSessions, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Spares);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxWarmFunctions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxWorkersPerFunction, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(PipelineDepth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxWaitingPerFunction, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(DeadlineStretch, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(DeadlineStretch, MaxDeadlineStretch);
        Quarantine.Check();
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(WarmIdleTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(WarmIdleTimeout, TimeSpan.FromDays(1));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StartDeadline, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(StartDeadline, TimeSpan.FromDays(1));
    }
}
