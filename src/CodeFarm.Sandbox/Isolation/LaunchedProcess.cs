using System.Diagnostics;
using CodeFarm.Sandbox.Isolation.ControlGroups;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>A process that was started for a worker.</summary>
/// <param name="process">What was started: the worker, or what holds its namespaces.</param>
/// <param name="status">Where bubblewrap says how the worker ended; null without it.</param>
/// <param name="group">The control group of the worker; null without.</param>
internal sealed class LaunchedProcess(Process process, StatusPipe? status, ControlGroup? group = null) : IDisposable
{
    public Process Process => process;

    /// <summary>What the worker may have; null without a control group.</summary>
    public ControlGroup? Group => group;

    /// <summary>
    /// Whether what was started has ended without the worker: the terminal, the system or a person has ended it, and no candidate
    /// can. To be asked once, when it has exited.
    /// </summary>
    public bool WasEndedFromOutside() => status is not null && !status.Read().Contains("exit-code", StringComparison.Ordinal);

    public void Dispose()
    {
        process.Dispose();
        status?.Dispose();
        if (group is not null)
            _ = group.RemoveAsync();
    }
}
