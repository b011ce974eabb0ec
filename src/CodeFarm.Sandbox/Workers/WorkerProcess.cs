using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.Sandbox.Processors;

namespace CodeFarm.Sandbox.Workers;

/// <summary>One worker process. Disposing kills it with its children and waits until it is gone.</summary>
internal sealed partial class WorkerProcess : IAsyncDisposable
{
    private const int KillSignal = 9;
    private const int StopSignal = 19;

    // A killed process is gone in milliseconds; the bound only keeps a stuck kernel call from hanging the farm.
    private static readonly TimeSpan ExitWait = TimeSpan.FromSeconds(10);

    private readonly LaunchedProcess _launched;
    private readonly Process _process;
    private readonly LaunchPlan _plan;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _draining;

    private WorkerProcess(LaunchedProcess launched, LaunchPlan plan)
    {
        (_launched, _process, _plan) = (launched, launched.Process, plan);
        Id = _process.Id;
        Priority = new WorkerPriority(Id, launched.Group);
        _draining = Errors.DrainAsync(_process.StandardError.BaseStream, _stop.Token);
    }

    public int Id { get; }

    /// <summary>What it gets of the processors.</summary>
    public WorkerPriority Priority { get; }

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>What the process has written to standard error.</summary>
    public StandardErrorTail Errors { get; } = new();

    /// <remarks>The process dies with the thread that calls this.</remarks>
    /// <param name="plan">How it is started.</param>
    /// <param name="memoryLimitBytes">Of its managed heap.</param>
    /// <param name="processors">Where it begins.</param>
    /// <exception cref="SandboxUnavailableException">The process cannot be started.</exception>
    public static WorkerProcess Start(LaunchPlan plan, long memoryLimitBytes, ProcessorSet processors)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetDirectoryName(plan.Worker),
        };
        // Nothing of this process's environment is inherited: it may hold keys.
        start.Environment.Clear();
        foreach (var (name, value) in RuntimeSettings(memoryLimitBytes))
            start.Environment[name] = value;
        try
        {
            return new WorkerProcess(processors.Begin(() => plan.Start(start)), plan);
        }
        catch (Win32Exception e)
        {
            throw new SandboxUnavailableException($"{start.FileName} cannot be started: {e.Message}", e);
        }
    }

    /// <summary>Whether it is gone.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Whether the kernel has ended it because its control group had no memory left.</summary>
    public bool RanOutOfMemory => _launched.Group is { RanOutOfMemory: true };

    /// <summary>Sets what it and its children may have together, where the kernel counts that.</summary>
    public void Limit(long memoryBytes)
    {
        try
        {
            _launched.Group?.Limit(memoryBytes);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // It bounds itself too; that the group can be bounded was tried when it was chosen.
        }
    }

    /// <inheritdoc cref="LaunchedProcess.WasEndedFromOutside"/>
    public bool WasEndedFromOutside() => _launched.WasEndedFromOutside();

    /// <summary>Waits until the process has ended by itself.</summary>
    /// <returns>The exit code and the beginning and end of what it wrote to standard error.</returns>
    public async Task<(int Code, string Errors)> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        // A child that outlived the worker may hold the pipe open.
        await _draining.WaitAsync(cancellationToken);
        return (_process.ExitCode, Errors.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        try
        {
            using var patience = new CancellationTokenSource(ExitWait);
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Reported by nobody else: the process was told to die and the kernel has not finished with it.
        }

        await WaitForNamespaceAsync();

        await _stop.CancelAsync();
        _launched.Dispose();
    }

    // What was started dies first, and everything in its namespaces with it, a moment later: then nobody holds the pipe any more.
    private async Task WaitForNamespaceAsync()
    {
        if (!_plan.Layers.HasFlag(IsolationLayers.Namespaces))
            return;
        try
        {
            await _draining.WaitAsync(ExitWait);
        }
        catch (TimeoutException)
        {
            // As above.
        }
    }

    private void Kill()
    {
        _launched.Group?.Kill();
        try
        {
            if (_plan.HasNoChildren)
            {
                _process.Kill();
                return;
            }

            if (_plan.Layers.HasFlag(IsolationLayers.Namespaces) && ProcessFamily.IsTold)
            {
                KillFamily();
                return;
            }

            // First those that have left the worker's group; they are found by walking all processes.
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself, or a child of it did while the tree was walked.
        }

        // The children of a process that has ended by itself have another parent now, but the group still.
        if (OperatingSystem.IsLinux())
            _ = Signal(-Id, KillSignal);
    }

    // Whatever is inside dies with the first process of its namespace. To walk all processes of the machine instead would hold a
    // thread for milliseconds that other calls need.
    private void KillFamily()
    {
        if (_process.HasExited)
            return;
        // So that no child is born after they were counted.
        _ = Signal(Id, StopSignal);
        foreach (var process in ProcessFamily.Of(Id))
            _ = Signal(process, KillSignal);
    }

    private static IEnumerable<(string Name, string Value)> RuntimeSettings(long memoryLimitBytes)
    {
        yield return ("DOTNET_GCHeapHardLimit", memoryLimitBytes.ToString("x", CultureInfo.InvariantCulture));
        yield return ("DOTNET_gcServer", "0");
        yield return ("DOTNET_gcConcurrent", "0");
        yield return ("DOTNET_TieredPGO", "0");
        // Whatever the processors on which it starts. Decimal, unlike the others.
        yield return ("DOTNET_PROCESSOR_COUNT", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture));
        // No debugger, profiler or diagnostic port: nobody attaches to a worker, and it opens no socket.
        yield return ("DOTNET_EnableDiagnostics", "0");
        if (OperatingSystem.IsWindows() && Environment.GetEnvironmentVariable("SystemRoot") is { } root)
            yield return ("SystemRoot", root);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
