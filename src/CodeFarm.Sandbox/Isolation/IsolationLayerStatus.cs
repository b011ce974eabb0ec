namespace CodeFarm.Sandbox.Isolation;

/// <summary>One layer on this machine.</summary>
/// <param name="Layer">A single layer.</param>
/// <param name="IsActive">Whether workers have it.</param>
/// <param name="Gives">What it keeps a worker from.</param>
/// <param name="Missing">Why workers do not have it and what would help; null when they have it or another one replaces it.</param>
public sealed record IsolationLayerStatus(IsolationLayers Layer, bool IsActive, string Gives, string? Missing);
