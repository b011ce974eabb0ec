namespace CodeFarm.Broth.Capabilities;

/// <summary>What a function may be granted beyond computing on its inputs.</summary>
[Flags]
public enum Capability
{
    None = 0,

    /// <summary>The time of the call.</summary>
    Clock = 1,

    /// <summary>Random numbers.</summary>
    Random = 2,

    /// <summary>Lines that come back with the result.</summary>
    Log = 4,

    /// <summary>Reading files of named folders.</summary>
    Files = 8,

    /// <summary>Reading what named hosts answer.</summary>
    Http = 16,
}
