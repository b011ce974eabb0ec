using System.Collections.Immutable;

namespace CodeFarm.Client.Http;

/// <summary>The arguments of a call by position. Over the wire they may have the names of the parameters instead.</summary>
/// <param name="In">A value for each parameter.</param>
public sealed record CallRequest(ImmutableArray<RawJson> In);
