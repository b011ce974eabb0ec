using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Isolation.Seccomp;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>Says of every layer what it gives, and of those that workers do not have why.</summary>
internal static class LayerWords
{
    /// <param name="active">What workers have.</param>
    /// <param name="allowed">What the settings let them have.</param>
    /// <param name="failures">Why a plan with these layers was given up.</param>
    public static ImmutableArray<IsolationLayerStatus> Describe(
        IsolationLayers active, IsolationLayers allowed, IReadOnlyDictionary<IsolationLayers, string> failures)
    {
        var hasNamespaces = active.HasFlag(IsolationLayers.Namespaces);
        return
        [
            Status(IsolationLayers.Namespaces, "no network, no other process, only the runtime's files", Namespaces),
            Status(IsolationLayers.Landlock, "only the runtime's files can be opened, and no port", () => hasNamespaces ? null : Landlock()),
            Status(IsolationLayers.Seccomp, "no sockets, programs, signals to others or writing, and no unusual calls into the kernel", Filter),
            Status(IsolationLayers.OwnUser, "shares no user id with any process, and its threads are bounded", OwnUser),
            Status(IsolationLayers.ControlGroup, "memory, processes and processors bounded and counted by the kernel for all of it", () => LaunchPlans.WhyNoGroups),
        ];

        IsolationLayerStatus Status(IsolationLayers layer, string gives, Func<string?> missing)
        {
            var isActive = active.HasFlag(layer);
            return new(layer, isActive, gives, isActive ? null : allowed.HasFlag(layer) ? missing() : "Switched off by the settings.");
        }

        string Namespaces() =>
            !OperatingSystem.IsLinux() ? "Namespaces are part of Linux: run the farm there, for instance in WSL or a virtual machine."
            : Bubblewrap.Find() is null ? "bubblewrap is not installed: apt-get install bubblewrap, or your distribution's package of that name."
            : $"bubblewrap cannot make namespaces here: {Failure(IsolationLayers.Namespaces)} Where AppArmor forbids it, load its profile for bwrap.";

        string Landlock() => OperatingSystem.IsLinux()
            ? $"The kernel has no Landlock (5.13 or later, with landlock among its security modules): {Failure(IsolationLayers.Landlock)}"
            : "Landlock is part of Linux.";

        string Filter() => OperatingSystem.IsLinux() && SeccompFilter.Knows(RuntimeInformation.ProcessArchitecture)
            ? $"The kernel takes no filter: {Failure(IsolationLayers.Seccomp)}"
            : "There is a filter for Linux on x86-64 and arm64 only.";

        string? OwnUser() => !Environment.IsPrivilegedProcess
            ? null
            : $"Workers run as root: {Failure(IsolationLayers.OwnUser)} Start the farm as a plain user.";

        string Failure(IsolationLayers layer) =>
            failures.FirstOrDefault(failure => failure.Key.HasFlag(layer)).Value ?? "it was not tried.";
    }
}
