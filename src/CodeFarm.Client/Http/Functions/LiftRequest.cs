using System.Text.Json.Serialization;

namespace CodeFarm.Client.Http;

/// <summary>Lets calls of a function through again.</summary>
/// <param name="Version">The number of a version; 0 for all.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LiftRequest(int Version);
