using System.Diagnostics;
using CodeFarm.Runtime.TestHost;

namespace CodeFarm.Runtime.Tests.Local;

/// <summary>A process that runs a local cluster, for tests to kill.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    public static HostProcess Start(string directory, int grains)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WriterGrain).Assembly.Location, directory, $"{grains}"])
        {
            RedirectStandardOutput = true,
        };
        return new(Process.Start(start)!);
    }

    /// <summary>The next line; null when the process has ended and all was read.</summary>
    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync();

    /// <summary>Ends the process as kill -9 does; the lines that it had printed and nobody had read.</summary>
    public async Task<List<string>> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        var rest = await _process.StandardOutput.ReadToEndAsync();
        // The last line may be half a line.
        return [.. rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    public Task WaitForExitAsync() => _process.WaitForExitAsync();

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
