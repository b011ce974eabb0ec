namespace CodeFarm.Sandbox.Isolation;

/// <summary>
/// What keeps a worker apart from the rest of the machine, besides its deadline, its bounded memory and its empty environment,
/// which it always has.
/// </summary>
[Flags]
public enum IsolationLayers
{
    /// <summary>A plain process with this user's rights.</summary>
    None = 0,

    /// <summary>A world of its own through bubblewrap: no network, no other process, and only the files of the runtime, read-only.</summary>
    Namespaces = 1,

    /// <summary>The kernel lets it open only the files of the runtime, read-only. Where <see cref="Namespaces"/> are refused.</summary>
    Landlock = 2,

    /// <summary>A filter on the calls into the kernel: no sockets, no programs, no signals to others, no writing.</summary>
    Seccomp = 4,

    /// <summary>A user id that no other process has. Only where this process is root.</summary>
    OwnUser = 8,

    /// <summary>A control group of its own: memory, processes and its share of the processors, counted by the kernel for all of it.</summary>
    ControlGroup = 16,

    /// <summary>Everything that the machine allows.</summary>
    All = Namespaces | Landlock | Seccomp | OwnUser | ControlGroup,
}
