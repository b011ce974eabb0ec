using System.Collections.Immutable;

namespace CodeFarm.Client.Http;

/// <summary>A program that does not satisfy every example, and came nearest to it.</summary>
/// <param name="Code">C# source.</param>
/// <param name="Broken">What it breaks, a line an example.</param>
public sealed record NearMissResource(string Code, ImmutableArray<string> Broken);
