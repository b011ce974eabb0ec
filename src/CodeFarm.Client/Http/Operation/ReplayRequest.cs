using System.Text.Json.Serialization;

namespace CodeFarm.Client.Http;

/// <summary>Has a dead letter handled once more.</summary>
/// <param name="Id">The dead letter's.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReplayRequest(string Id);
