namespace CodeFarm.Client.Http;

/// <summary>What serves.</summary>
/// <param name="Runtime">The runtime, in words for users.</param>
/// <param name="Version">The farm's version.</param>
/// <param name="Since">Since when it serves.</param>
public sealed record FarmResource(string Runtime, string Version, DateTimeOffset Since);
