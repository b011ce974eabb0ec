using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CodeFarm.Client.Http;

/// <summary>Grants these capabilities to a function, and no others.</summary>
/// <param name="Capabilities">Names such as clock; none takes all away.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GrantRequest(ImmutableArray<string> Capabilities);
