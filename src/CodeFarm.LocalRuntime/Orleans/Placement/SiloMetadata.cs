using System.Collections.Immutable;

namespace Orleans.Runtime.MembershipService.SiloMetadata;

/// <summary>What a silo says of itself; fixed while it runs.</summary>
public record SiloMetadata
{
    /// <summary>A silo that says nothing.</summary>
    public static SiloMetadata Empty { get; } = new();

    /// <summary>Names and values.</summary>
    public ImmutableDictionary<string, string> Metadata { get; private init; } = ImmutableDictionary<string, string>.Empty;

    internal static SiloMetadata From(IEnumerable<KeyValuePair<string, string>> values) =>
        new() { Metadata = ImmutableDictionary.CreateRange(StringComparer.Ordinal, values) };
}
