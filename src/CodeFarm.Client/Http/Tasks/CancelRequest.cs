using System.Text.Json.Serialization;

namespace CodeFarm.Client.Http;

/// <summary>Stops a task.</summary>
/// <param name="Reason">Who wants it and why; may be left out.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CancelRequest(string? Reason = null);
