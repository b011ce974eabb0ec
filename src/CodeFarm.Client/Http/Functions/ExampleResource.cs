using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Client.Http;

/// <summary>One thing that a function must do.</summary>
/// <param name="In">A value for each parameter.</param>
/// <param name="Out">The value that it must return for them.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ExampleResource(ImmutableArray<RawJson> In, RawJson Out)
{
    /// <summary>The example as it goes over the wire.</summary>
    public static ExampleResource From(RequirementExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        return new([.. example.InputsJson.Select(static input => new RawJson(input))], new(example.OutputJson));
    }

    /// <summary>The example as clients see it.</summary>
    public RequirementExample ToExample() => new([.. In.Select(static input => input.Text)], Out.Text);
}
