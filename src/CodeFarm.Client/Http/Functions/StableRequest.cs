using System.Text.Json.Serialization;

namespace CodeFarm.Client.Http;

/// <summary>Points <c>stable</c> to a version.</summary>
/// <param name="Version">The number of the version.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record StableRequest(int Version);
