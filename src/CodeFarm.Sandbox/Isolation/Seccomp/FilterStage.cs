namespace CodeFarm.Sandbox.Isolation.Seccomp;

/// <summary>When a filter is laid upon a process. A later one can only take away.</summary>
internal enum FilterStage
{
    /// <summary>Before the runtime is started: it may still replace the program and give up rights.</summary>
    Launch,

    /// <summary>When the worker is about to load a candidate.</summary>
    Work,
}
