using CodeFarm.Broth.Signatures;
using Domain = CodeFarm.Broth.Requirements;

namespace CodeFarm.Grains.Agents;

/// <summary>Requirements of the contracts as those of the domain.</summary>
internal static class RequirementMapping
{
    public static Domain.Requirement ToDomain(Contracts.Requirements.Requirement requirement) => new(
        requirement.Name,
        requirement.Description,
        requirement.Signature.Length == 0 ? null : FunctionSignature.Parse(requirement.Signature),
        [.. requirement.Examples.Select(ToDomain)])
    {
        IsSignatureInferred = requirement.IsSignatureInferred,
        Properties = requirement.Properties,
        Uses = requirement.Uses,
        Value = requirement.Value is { } value ? new(value.HoursSaved, value.HourlyRate) : null,
        Budget = requirement.Budget is { } budget ? new(budget.Seconds, (double?)budget.Money) : null,
    };

    public static Domain.RequirementExample ToDomain(Contracts.Requirements.RequirementExample example) =>
        new(example.InputsJson, example.OutputJson);
}
