using System.Text.Json.Serialization;

namespace CodeFarm.Client.Http;

/// <summary>Makes the components of an earlier version of the learned library the current ones.</summary>
/// <param name="Version">The number of the version; 0 for no components.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LibraryVersionRequest(int Version);
