namespace CodeFarm.Sandbox.Protocol;

/// <summary>What a case asks its host for.</summary>
internal enum AskKind : byte
{
    /// <summary>The text of a file.</summary>
    ReadFile = 1,

    /// <summary>Whether there is such a file or folder.</summary>
    Exists = 2,

    /// <summary>The paths of what is in a folder, one below the other.</summary>
    List = 3,

    /// <summary>What a host answers to a request by GET.</summary>
    Get = 4,
}
