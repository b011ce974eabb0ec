using System.Collections.Immutable;

namespace CodeFarm.Client.Http;

/// <summary>A list; an object, so that it can say more one day.</summary>
/// <param name="Items">In the order that the farm gives.</param>
public sealed record ItemsResource<T>(ImmutableArray<T> Items);
