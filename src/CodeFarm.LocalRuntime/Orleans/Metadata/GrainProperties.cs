using System.Collections.Immutable;

namespace Orleans.Metadata;

/// <summary>What is known of a grain type, as strings, as it would travel between silos.</summary>
public sealed class GrainProperties
{
    public GrainProperties(ImmutableDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Properties = values.WithComparers(StringComparer.Ordinal, StringComparer.Ordinal);
    }

    /// <summary>The properties; keys are compared ordinally.</summary>
    public ImmutableDictionary<string, string> Properties { get; }
}
