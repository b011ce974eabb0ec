namespace CodeFarm.Sandbox.Protocol;

internal enum ReplyKind
{
    /// <summary>The job was read; from here on the candidate is to blame for what happens.</summary>
    Accepted,

    /// <summary>One case ended, with a value or an error.</summary>
    Case,

    /// <summary>Memory ran out in a case; the worker ends here.</summary>
    OutOfMemory,

    /// <summary>The assembly cannot be used: no such entry, or it does not load.</summary>
    Failed,

    /// <summary>Every case was answered.</summary>
    Done,
}

/// <summary>One frame from the worker. Cases are answered in order, so an index guards against loss only.</summary>
internal sealed record ReplyMessage(
    string Id, ReplyKind Kind, int Index = 0, string? Output = null, string? Error = null, long Micros = 0);
