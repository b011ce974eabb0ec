using System.Diagnostics;
using CodeFarm.Sandbox.Workers;
using Microsoft.Extensions.Logging;

namespace CodeFarm.Sandbox;

/// <summary>
/// Runs each job in a process of its own: empty environment, bounded heap and private memory, no files written, killed with
/// its children at the deadline. The process still has this user's rights to read files and to use the network.
/// </summary>
public sealed partial class ProcessSandbox : ISandbox, IDisposable
{
    private readonly ProcessSandboxOptions _options;
    private readonly ILogger<ProcessSandbox> _logger;
    private readonly SemaphoreSlim _slots;
    private readonly string _worker;
    private readonly string _dotnet;

    /// <exception cref="SandboxUnavailableException">The worker or the .NET runtime is not there.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public ProcessSandbox(ProcessSandboxOptions options, ILogger<ProcessSandbox> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        _options = options;
        _logger = logger;
        _worker = WorkerFiles.FindWorker(options.WorkerPath);
        _dotnet = WorkerFiles.FindDotnet(options.DotnetPath);
        _slots = new SemaphoreSlim(options.MaxConcurrentJobs);
    }

    public async Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        job.Check();
        await _slots.WaitAsync(cancellationToken);
        try
        {
            var started = Stopwatch.GetTimestamp();
            await using var worker = WorkerProcess.Start(_dotnet, _worker, _options.MemoryLimitBytes);
            LogStarted(worker.Id, job.Signature.Name, job.InputsJson.Length);
            var report = await new Conversation(worker, job, _options).RunAsync(cancellationToken);
            var elapsed = Stopwatch.GetElapsedTime(started);
            LogEnded(worker.Id, job.Signature.Name, report.Outcome, elapsed, report.Detail);
            return report;
        }
        finally
        {
            _slots.Release();
        }
    }

    public Task<SandboxReport> CallAsync(SandboxJob job, CancellationToken cancellationToken) => RunAsync(job, cancellationToken);

    public Task<ISandboxSession> OpenSessionAsync(CancellationToken cancellationToken) =>
        Task.FromResult<ISandboxSession>(new FreshProcessSession(this));

    public void Dispose() => _slots.Dispose();

    [LoggerMessage(Level = LogLevel.Debug, Message = "Worker {ProcessId} runs {Function} on {Cases} cases")]
    private partial void LogStarted(int processId, string function, int cases);

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "Worker {ProcessId} ended {Function} as {Outcome} after {Elapsed}. {Detail}")]
    private partial void LogEnded(int processId, string function, SandboxOutcome outcome, TimeSpan elapsed, string? detail);
}
