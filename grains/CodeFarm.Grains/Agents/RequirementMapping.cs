using System.Collections.Immutable;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;
using Domain = CodeFarm.Broth.Requirements;

namespace CodeFarm.Grains.Agents;

/// <summary>Requirements of the contracts as those of the domain.</summary>
public static class RequirementMapping
{
    /// <summary>What the domain calls a requirement.</summary>
    public static Domain.Requirement ToDomain(Contracts.Requirements.Requirement requirement) => new(
        requirement.Name,
        requirement.Description,
        requirement.Signature.Length == 0 ? null : FunctionSignature.Parse(requirement.Signature),
        [.. requirement.Examples.Select(ToDomain)])
    {
        IsSignatureInferred = requirement.IsSignatureInferred,
        Properties = requirement.Properties,
        Uses = requirement.Uses,
        Given = GivenOf(requirement.Given),
        Value = requirement.Value is { } value ? new(value.HoursSaved, value.HourlyRate) : null,
        Budget = requirement.Budget is { } budget ? new(budget.Seconds, (double?)budget.Money) : null,
    };

    /// <summary>What a function reads under test.</summary>
    public static GivenResources GivenOf(ImmutableArray<Contracts.Requirements.GivenResource> given) => given.IsDefaultOrEmpty
        ? GivenResources.None
        : new(
            given.Where(static each => each.Status == 0).ToDictionary(static file => file.Name, static file => file.Text, StringComparer.Ordinal),
            given.Where(static each => each.Status != 0)
                .ToDictionary(static reply => reply.Name, static reply => new HttpReply(reply.Status, reply.Text), StringComparer.Ordinal));

    /// <summary>What the domain calls an example.</summary>
    public static Domain.RequirementExample ToDomain(Contracts.Requirements.RequirementExample example) =>
        new(example.InputsJson, example.OutputJson);
}
