namespace CodeFarm.Compilation.Protocol;

/// <summary>The first byte of a frame from a worker.</summary>
internal enum CompilerReplyKind : byte
{
    /// <summary>The greeting was read and the compiler is warm.</summary>
    Ready = 1,

    /// <summary>The task was done; its result follows.</summary>
    Done = 2,

    /// <summary>The compiler failed on it; a code and a message follow. The worker ends here.</summary>
    Failed = 3,
}
