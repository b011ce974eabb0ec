using CodeFarm.Broth;

namespace CodeFarm.Sandbox;

/// <summary>The sandbox cannot run anything here. The code is <c>sandbox.unavailable</c>; the message says what to repair.</summary>
public sealed class SandboxUnavailableException(string message, Exception? inner = null)
    : CodeFarmException(SandboxCodes.Unavailable, message, inner);
