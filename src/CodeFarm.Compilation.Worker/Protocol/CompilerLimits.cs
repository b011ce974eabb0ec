namespace CodeFarm.Compilation.Protocol;

/// <summary>Bounds that both sides know before they have talked.</summary>
internal static class CompilerLimits
{
    /// <summary>The largest frame to a worker, in bytes: the texts of one request.</summary>
    public const int MaxRequestBytes = 4 * 1024 * 1024;

    /// <summary>The largest frame from a worker, in bytes: an assembly, and what is said of it.</summary>
    public const int MaxReplyBytes = 8 * 1024 * 1024;

    /// <summary>Texts of one request.</summary>
    public const int MaxTexts = 256;

    /// <summary>Items of one list of a reply.</summary>
    public const int MaxItems = 64 * 1024;

    /// <summary>Characters of a code.</summary>
    public const int MaxCodeLength = 64;

    /// <summary>Characters of a message or of a line of source: what the compiler cuts them to, and an escape at the end.</summary>
    public const int MaxMessageLength = 640;
}
