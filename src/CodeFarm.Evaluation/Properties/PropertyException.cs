using System.Collections.Immutable;
using CodeFarm.Broth;

namespace CodeFarm.Evaluation.Properties;

/// <summary>The properties of a request do not compile. They are checked when a requirement is accepted, so this is late.</summary>
public sealed class PropertyException(ImmutableArray<PropertyDiagnostic> diagnostics)
    : CodeFarmException("property.invalid", diagnostics[0].Message)
{
    public ImmutableArray<PropertyDiagnostic> Diagnostics { get; } = diagnostics;
}
