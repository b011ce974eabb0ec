namespace CodeFarm.Sandbox.Protocol;

/// <summary>Bounds that both sides know before they have talked.</summary>
internal static class ProtocolLimits
{
    /// <summary>The largest frame in either direction, in bytes; a longer message travels in several.</summary>
    public const int MaxFrameBytes = 256 * 1024;

    /// <summary>What a job may have beside the inputs of its largest case, in bytes: the assembly, and the other cases.</summary>
    public const int JobRoomBytes = 16 * 1024 * 1024;

    /// <summary>The longest error that a reply carries, in characters.</summary>
    public const int MaxErrorLength = 1000;

    /// <summary>The most lines that a call may log, and the longest of them in characters.</summary>
    public const int MaxLogLines = 100;

    /// <inheritdoc cref="MaxLogLines"/>
    public const int MaxLogLineLength = 300;

    /// <summary>How often one case may ask its host for a file or an answer.</summary>
    public const int MaxAsks = 100;

    /// <summary>The longest path or address that a case may ask for, in characters.</summary>
    public const int MaxAskLength = 2000;

    /// <summary>The largest file or answer that a case gets, in bytes.</summary>
    public const int MaxResourceBytes = 4 * 1024 * 1024;

    /// <summary>How many assemblies a worker keeps loaded; the host says which one makes room.</summary>
    public const int AssemblySlots = 32;

    /// <summary>The largest message to a worker: one job.</summary>
    public static int MaxJobBytes(int maxInputBytes) => maxInputBytes + JobRoomBytes;

    /// <summary>The largest message from a worker: one output or one error, and what goes with it.</summary>
    public static int MaxReplyBytes(int maxOutputBytes) => maxOutputBytes + (8 * MaxErrorLength) + (MaxLogLines * 3 * (MaxLogLineLength + 1));
}
