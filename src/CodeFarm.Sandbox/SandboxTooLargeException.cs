using CodeFarm.Broth;

namespace CodeFarm.Sandbox;

/// <summary>The inputs of a job are larger than the sandbox takes; nothing of the job has run. The code is <see cref="SandboxCodes.InputTooLarge"/>.</summary>
public sealed class SandboxTooLargeException(string message, Exception? inner = null)
    : CodeFarmException(SandboxCodes.InputTooLarge, message, inner);
