namespace CodeFarm.Sandbox.Protocol;

/// <summary>Bounds that both sides know before they have talked.</summary>
internal static class ProtocolLimits
{
    /// <summary>The largest frame in either direction, in bytes: the assembly and all inputs, or one output.</summary>
    public const int MaxFrameBytes = 32 * 1024 * 1024;
}
