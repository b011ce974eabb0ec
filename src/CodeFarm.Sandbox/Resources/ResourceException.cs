namespace CodeFarm.Sandbox.Resources;

/// <summary>What a call asked for cannot be had; the function sees the message.</summary>
/// <param name="message">For the author of the function: nothing of the machine is in it.</param>
/// <param name="isRefused">Whether the function may not have it.</param>
public sealed class ResourceException(string message, bool isRefused = false) : Exception(message)
{
    /// <summary>Whether the function may not have it; otherwise it may be there another time.</summary>
    public bool IsRefused => isRefused;
}
