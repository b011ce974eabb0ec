using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CodeFarm.Sandbox.Workers;

/// <summary>One worker process. Disposing kills it with its children and waits until it is gone.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    // A killed process is gone in milliseconds; the bound only keeps a stuck kernel call from hanging the farm.
    private static readonly TimeSpan ExitWait = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private WorkerProcess(Process process)
    {
        _process = process;
        _errors = StandardErrorTail.ReadAsync(process.StandardError.BaseStream);
    }

    public int Id => _process.Id;

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <exception cref="SandboxUnavailableException">The process cannot be started.</exception>
    public static WorkerProcess Start(string dotnet, string worker, long memoryLimitBytes)
    {
        var start = new ProcessStartInfo(dotnet)
        {
            ArgumentList = { "exec", worker },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetDirectoryName(worker),
        };
        // Nothing of this process's environment is inherited: it may hold keys.
        start.Environment.Clear();
        foreach (var (name, value) in RuntimeSettings(memoryLimitBytes))
            start.Environment[name] = value;
        try
        {
            return new WorkerProcess(Process.Start(start)!);
        }
        catch (Win32Exception e)
        {
            throw new SandboxUnavailableException($"{dotnet} cannot be started: {e.Message}", e);
        }
    }

    /// <summary>Waits until the process has ended by itself.</summary>
    /// <returns>The exit code and the end of what it wrote to standard error.</returns>
    public async Task<(int Code, string Errors)> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        // A child that outlived the worker may hold the pipe open.
        var errors = await _errors.WaitAsync(cancellationToken);
        return (_process.ExitCode, errors);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself, or a child of it did while the tree was walked.
        }

        try
        {
            using var patience = new CancellationTokenSource(ExitWait);
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Reported by nobody else: the process was told to die and the kernel has not finished with it.
        }
        finally
        {
            _process.Dispose();
        }
    }

    private static IEnumerable<(string Name, string Value)> RuntimeSettings(long memoryLimitBytes)
    {
        yield return ("DOTNET_GCHeapHardLimit", memoryLimitBytes.ToString("x", CultureInfo.InvariantCulture));
        yield return ("DOTNET_gcServer", "0");
        yield return ("DOTNET_gcConcurrent", "0");
        yield return ("DOTNET_TieredPGO", "0");
        // No debugger, profiler or diagnostic port: nobody attaches to a worker, and it opens no socket.
        yield return ("DOTNET_EnableDiagnostics", "0");
        if (OperatingSystem.IsWindows() && Environment.GetEnvironmentVariable("SystemRoot") is { } root)
            yield return ("SystemRoot", root);
    }
}
