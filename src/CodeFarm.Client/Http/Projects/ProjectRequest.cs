using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CodeFarm.Client.Http;

/// <summary>Requirements that are grown together.</summary>
/// <param name="Name">Of the project.</param>
/// <param name="Requirements">Each in the schema of requirement files.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProjectRequest(string Name, ImmutableArray<RawJson> Requirements);
