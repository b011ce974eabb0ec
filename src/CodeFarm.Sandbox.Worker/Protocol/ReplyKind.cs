namespace CodeFarm.Sandbox.Protocol;

/// <summary>The first byte of a frame from the worker.</summary>
internal enum ReplyKind : byte
{
    /// <summary>The greeting was read; from here on the candidate is to blame for what happens.</summary>
    Ready = 1,

    /// <summary>One case ended, with a value or an error.</summary>
    Case = 2,

    /// <summary>Memory ran out in a case; the worker ends here.</summary>
    OutOfMemory = 3,

    /// <summary>The assembly cannot be used: no such entry, or it does not load.</summary>
    Failed = 4,

    /// <summary>Every case was answered.</summary>
    Done = 5,

    /// <summary>One case ended with a value that is larger than the greeting allows.</summary>
    TooLarge = 6,

    /// <summary>The running case asks its host for a file or an answer, and waits; see <see cref="AskMessage"/>.</summary>
    Ask = 7,

    /// <summary>One case did not begin: to read its arguments takes more memory than there is.</summary>
    InputTooLarge = 8,
}
