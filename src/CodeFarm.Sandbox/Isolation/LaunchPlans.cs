using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Isolation.Seccomp;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>Every way to start workers that might work on this machine, the best first; the last is a plain process.</summary>
internal static class LaunchPlans
{
    public static IEnumerable<LaunchPlan> All(string dotnet, string worker, IsolationLayers allowed)
    {
        if (!OperatingSystem.IsLinux())
            allowed = IsolationLayers.None;
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
