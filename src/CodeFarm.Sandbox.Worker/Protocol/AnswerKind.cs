namespace CodeFarm.Sandbox.Protocol;

/// <summary>What became of what a case has asked for.</summary>
internal enum AnswerKind : byte
{
    /// <summary>Here it is.</summary>
    Found = 1,

    /// <summary>There is no such thing.</summary>
    Missing = 2,

    /// <summary>The function may not have it.</summary>
    NotGranted = 3,

    /// <summary>It is there and cannot be had.</summary>
    Failed = 4,
}
