namespace CodeFarm.Sandbox.Isolation;

/// <summary>How far the workers of this machine are kept apart, as an attempt to break out has shown.</summary>
public enum IsolationTier
{
    /// <summary>Not enough for code that nobody has read.</summary>
    None = 0,

    /// <summary>
    /// Files, network, processes and signals are closed. Names of files and processes of the machine can still be seen.
    /// </summary>
    Landlock = 1,

    /// <summary>Closed, and nothing of the machine can be seen.</summary>
    Namespaces = 2,
}
