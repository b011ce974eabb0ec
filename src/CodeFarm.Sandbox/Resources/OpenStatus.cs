namespace CodeFarm.Sandbox.Resources;

/// <summary>Whether something below a granted folder was opened.</summary>
internal enum OpenStatus
{
    Opened,

    /// <summary>There is nothing of that name.</summary>
    Missing,

    /// <summary>The granted folder itself is not there.</summary>
    NoRoot,

    /// <summary>It is neither a file nor a folder, or the one where the other is wanted.</summary>
    OtherKind,

    /// <summary>It may not be read, or a link or another file system is in the way.</summary>
    Refused,
}
