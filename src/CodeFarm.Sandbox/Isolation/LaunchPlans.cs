using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Isolation.ControlGroups;
using CodeFarm.Sandbox.Isolation.Seccomp;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>Every way to start workers that might work on this machine, the best first; the last is a plain process.</summary>
internal static class LaunchPlans
{
    // This process moves for it, which it does once.
    private static readonly Lazy<(ControlGroupTree? Tree, string Why)> Groups = new(static () => (ControlGroupTree.Find(out var why), why));

    public static IEnumerable<LaunchPlan> All(string dotnet, string worker, IsolationLayers allowed)
    {
        if (!OperatingSystem.IsLinux())
            allowed = IsolationLayers.None;
        var groups = allowed.HasFlag(IsolationLayers.ControlGroup) ? Groups.Value.Tree : null;
        return Layered(dotnet, worker, allowed).Select(plan => groups is null
            ? plan
            : plan with { Layers = plan.Layers | IsolationLayers.ControlGroup, Groups = groups });
    }

    /// <summary>Why workers have no control groups, a sentence; null where they may have them.</summary>
    public static string? WhyNoGroups => Groups.Value.Tree is null ? Groups.Value.Why : null;

    private static IEnumerable<LaunchPlan> Layered(string dotnet, string worker, IsolationLayers allowed)
    {
        var filter = SeccompFilter.Knows(RuntimeInformation.ProcessArchitecture) ? allowed & IsolationLayers.Seccomp : IsolationLayers.None;
        IsolationLayers[] users = Environment.IsPrivilegedProcess && UserIds.AreAvailable && allowed.HasFlag(IsolationLayers.OwnUser)
            ? [filter | IsolationLayers.OwnUser, filter]
            : [filter];
        if (allowed.HasFlag(IsolationLayers.Namespaces) && Bubblewrap.Find() is { } bubblewrap)
        {
            foreach (var layers in users)
                yield return new(dotnet, worker, layers | IsolationLayers.Namespaces, new Bubblewrap(bubblewrap, dotnet, worker, layers));
        }

        if (allowed.HasFlag(IsolationLayers.Landlock))
        {
            foreach (var layers in users)
                yield return new(dotnet, worker, layers | IsolationLayers.Landlock, null);
        }

        foreach (var layers in users.Append(IsolationLayers.None).Distinct())
            yield return new(dotnet, worker, layers, null);
    }
}
