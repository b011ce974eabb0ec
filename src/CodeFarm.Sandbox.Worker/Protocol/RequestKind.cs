namespace CodeFarm.Sandbox.Protocol;

/// <summary>The first byte of a frame to the worker.</summary>
internal enum RequestKind : byte
{
    /// <summary>The first frame: limits, and whether to warm up.</summary>
    Hello = 1,

    /// <summary>A job; jobs are run one after another.</summary>
    Job = 2,

    /// <summary>What the running case has asked for.</summary>
    Answer = 3,
}
