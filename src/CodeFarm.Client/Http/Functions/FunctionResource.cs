using System.Collections.Immutable;
using CodeFarm.Contracts.Functions;

namespace CodeFarm.Client.Http;

/// <summary>A function with its versions.</summary>
/// <param name="Name">Its name in the registry.</param>
/// <param name="Stable">The number of the stable version.</param>
/// <param name="Requirement">What the stable version satisfies.</param>
/// <param name="Versions">Oldest first.</param>
public sealed record FunctionResource(
    string Name, int Stable, RequirementResource Requirement, ImmutableArray<VersionResource> Versions)
{
    /// <summary>The capabilities that an operator has granted.</summary>
    public ImmutableArray<string>? Granted { get; init; }

    /// <summary>The function as it goes over the wire.</summary>
    public static FunctionResource From(FunctionInfo function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new(
            function.Name, function.Stable, RequirementResource.From(function.Requirement),
            [.. function.Versions.Select(VersionResource.From)])
        {
            Granted = function.Granted.IsDefaultOrEmpty ? null : function.Granted,
        };
    }

    /// <summary>The function as clients see it.</summary>
    public FunctionInfo ToInfo() =>
        new(Name, Stable, Requirement.ToRequirement(), [.. Versions.Select(static version => version.ToVersion())])
        {
            Granted = Granted ?? [],
        };
}
