using System.Diagnostics;
using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Isolation.ControlGroups;
using CodeFarm.Sandbox.Isolation.Seccomp;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>How workers are started, once it is known what the machine allows.</summary>
/// <param name="Dotnet">The executable of the runtime.</param>
/// <param name="Worker">The worker's assembly.</param>
/// <param name="Layers">The layers that every worker gets.</param>
/// <param name="Bubblewrap">Null without namespaces.</param>
internal sealed record LaunchPlan(string Dotnet, string Worker, IsolationLayers Layers, Bubblewrap? Bubblewrap)
{
    // The runtime has some ten, its thread pool a few, and a candidate that needs more than the rest is no function.
    private const int MaxThreads = 96;

    /// <summary>Where each worker gets a group of its own; null without.</summary>
    public ControlGroupTree? Groups { get; init; }

    private readonly byte[] _filter = Layers.HasFlag(IsolationLayers.Seccomp)
        ? SeccompFilter.Build(RuntimeInformation.ProcessArchitecture, FilterStage.Work).ToBytes()
        : [];

    private readonly string[] _readable = Layers.HasFlag(IsolationLayers.Landlock)
        ? [.. RuntimeFiles.OfRuntime(Dotnet), .. RuntimeFiles.Libraries(), RuntimeFiles.LoaderCache]
        : [];

    public IsolationTier Tier =>
        !Layers.HasFlag(IsolationLayers.Seccomp) ? IsolationTier.None
        : Layers.HasFlag(IsolationLayers.Namespaces) ? IsolationTier.Namespaces
        : Layers.HasFlag(IsolationLayers.Landlock) ? IsolationTier.Landlock
        : IsolationTier.None;

    /// <summary>
    /// Whether what is started has no children. Bubblewrap has one, which waits for it for ever when it is killed too early.
    /// </summary>
    public bool HasNoChildren => Layers.HasFlag(IsolationLayers.Seccomp) && !Layers.HasFlag(IsolationLayers.Namespaces);

    /// <summary>The same way for another program.</summary>
    /// <param name="worker">Its assembly; the folder of it becomes readable.</param>
    public LaunchPlan For(string worker) => this with
    {
        Worker = worker, Bubblewrap = Bubblewrap is null ? null : new Bubblewrap(Bubblewrap.Path, Dotnet, worker, Layers),
    };

    /// <summary>Starts a worker.</summary>
    /// <param name="start">Without program and arguments.</param>
    public LaunchedProcess Start(ProcessStartInfo start)
    {
        var group = Groups?.Create();
        try
        {
            return Start(start, group);
        }
        catch when (group is not null)
        {
            _ = group.RemoveAsync();
            throw;
        }
    }

    private LaunchedProcess Start(ProcessStartInfo start, ControlGroup? group)
    {
        if (Bubblewrap is not null)
            return Bubblewrap.Start(start, group);
        start.FileName = Dotnet;
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Worker);
        if (Layers.HasFlag(IsolationLayers.Landlock))
        {
            foreach (var word in new[] { "--confine-files", Dotnet, Worker }.Concat(_readable))
                start.ArgumentList.Add(word);
        }

        group?.Enter(start);
        return new LaunchedProcess(Process.Start(start)!, null, group);
    }

    /// <summary>What the worker has to take from itself.</summary>
    /// <param name="processId">Of the process that was started for it.</param>
    public Confinement Confine(int processId)
    {
        if (Layers == IsolationLayers.None)
            return Confinement.None;
        var user = Layers.HasFlag(IsolationLayers.OwnUser) ? UserIds.Of(processId) : 0;
        // The kernel counts the threads of a user: a bound makes sense for a user of this worker only. A namespace has its own count.
        var isCountedAlone = user > 0 || (Layers.HasFlag(IsolationLayers.Namespaces) && !Environment.IsPrivilegedProcess);
        return new Confinement(user, isCountedAlone ? MaxThreads : 0, _filter);
    }
}
