using System.Collections.Immutable;
using System.Diagnostics;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.Sandbox.Pools;
using CodeFarm.Sandbox.Processors;
using CodeFarm.Sandbox.Supervision;
using CodeFarm.Sandbox.Workers;
using Microsoft.Extensions.Logging;

namespace CodeFarm.Sandbox;

/// <summary>
/// Runs functions in worker processes: empty environment, bounded heap and private memory, no files written, killed with their
/// children at the deadline, and gone when this process is. They are kept apart from the machine as well as it allows, which is
/// tried at first use (<see cref="TestIsolationAsync"/>); where nothing holds them, no code runs. No worker ever serves two
/// owners: a single job has one for itself, a session has one, a deployed function has its own.
/// </summary>
public sealed partial class ProcessSandbox : ISandbox, IDisposable, IAsyncDisposable
{
    private readonly ILogger<ProcessSandbox> _logger;
    private readonly SandboxMeter _meter = new();
    private readonly WorkerStarter _starter;
    private readonly SparePool _spares;
    private readonly JobSlots _slots;
    private readonly SemaphoreSlim _sessions;
    private readonly int _maxSessions;
    private readonly FreshRuns _runs;
    private readonly WarmPool _warm;
    private readonly FunctionRecords _records;
    private readonly WarmCalls _calls;
    private volatile bool _isDisposed;

    /// <exception cref="SandboxUnavailableException">The worker or the .NET runtime is not there.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public ProcessSandbox(ProcessSandboxOptions options, ILogger<ProcessSandbox> logger, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _logger = logger;
        _maxSessions = options.MaxSessions;
        // Every call passes through threads of this process, before and after the worker.
        SchedulingSlice.SetOfThisProcess(SchedulingSlice.Short);
        var probe = new IsolationProbe(
            WorkerFiles.FindDotnet(options.DotnetPath), WorkerFiles.FindWorker(options.WorkerPath), options, _meter, logger);
        _starter = new WorkerStarter(probe, options, _meter);
        _spares = new SparePool(_starter, options.Spares);
        _slots = new JobSlots(options.MaxConcurrentJobs, _meter);
        _sessions = new SemaphoreSlim(options.MaxSessions);
        _runs = new FreshRuns(_spares, _slots, areSuspect: false);
        _warm = new WarmPool(_spares, options, _meter, clock ?? TimeProvider.System);
        _records = new FunctionRecords(options.Quarantine, clock ?? TimeProvider.System);
        // Second chances have slots of their own: a function that needs many of them holds up no candidate.
        _calls = new WarmCalls(_warm, new FreshRuns(_spares, new JobSlots(options.MaxConcurrentJobs, _meter), areSuspect: true), _records, _meter);
        _meter.Watch(() => _spares.Idle, () => _warm.Statistics().Sum(static function => function.ProcessIds.Length), () => _records.Quarantined);
    }

    public SandboxStatistics Statistics => new(
        _spares.Idle, _slots.Busy, (int)_meter.Waiting, _maxSessions - _sessions.CurrentCount, _warm.Statistics(),
        _meter.StartedCount, _meter.Endings, _meter.WarmHits, _meter.WarmMisses)
    {
        Isolation = _meter.Isolation,
    };

    public ImmutableArray<FunctionActivity> Functions => FunctionActivities.Of(_records.All, _warm.Statistics());

    internal IReadOnlyList<int> SpareProcessIds => _spares.ProcessIds;

    public async Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        job.Check();
        var started = Stopwatch.GetTimestamp();
        var report = await _runs.RunAsync(job, AssemblyKey.Of(job.Assembly.Span), job.Deadline, cancellationToken);
        // What the end of the sandbox did to a job is no outcome of the job.
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var elapsed = Stopwatch.GetElapsedTime(started);
        LogEnded("Ran", job.Signature.Name, job.InputsJson.Length, report.Outcome, elapsed, report.Detail);
        return report;
    }

    public async Task<SandboxReport> CallAsync(SandboxJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        job.Check();
        var started = Stopwatch.GetTimestamp();
        var report = await _calls.CallAsync(job, cancellationToken);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var elapsed = Stopwatch.GetElapsedTime(started);
        LogEnded("Called", job.Signature.Name, job.InputsJson.Length, report.Outcome, elapsed, report.Detail);
        return report;
    }

    public bool LiftQuarantine(ReadOnlyMemory<byte> assembly) => _calls.LiftQuarantine(assembly);

    public async Task<ISandboxSession> OpenSessionAsync(CancellationToken cancellationToken)
    {
        await _sessions.WaitAsync(cancellationToken);
        return new WorkerSession(_spares, _slots, () => _sessions.Release());
    }

    /// <summary>What keeps workers apart from this machine, and how their attempts to break out ended. Tried once in a process.</summary>
    /// <exception cref="SandboxUnavailableException">No worker starts at all.</exception>
    public Task<IsolationReport> TestIsolationAsync(CancellationToken cancellationToken) =>
        _starter.TestIsolationAsync().WaitAsync(cancellationToken);

    /// <summary>Kills every worker without waiting for the last moment of each.</summary>
    public void Dispose() => _ = DisposeAsync().AsTask();

    /// <summary>Kills every worker; none is left when this returns.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        _spares.Close();
        _warm.Close();
        await _starter.DisposeAsync();
        _meter.Dispose();
    }

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "{How} {Function} on {Cases} cases: {Outcome} after {Elapsed}. {Detail}")]
    private partial void LogEnded(
        string how, string function, int cases, SandboxOutcome outcome, TimeSpan elapsed, string? detail);
}
