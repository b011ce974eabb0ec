using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CodeFarm.Broth.Requirements;
using ContractExample = CodeFarm.Contracts.Requirements.RequirementExample;
using ContractRequirement = CodeFarm.Contracts.Requirements.Requirement;

namespace CodeFarm.Cli;

/// <summary>
/// A requirement as it is submitted. The task's id comes from its content, so that submitting the same again, after a crash
/// say, leads to the same task.
/// </summary>
internal sealed record Submission(string TaskId, ContractRequirement Requirement)
{
    private const int HashLength = 10;

    /// <exception cref="RequirementException">The requirement has no examples.</exception>
    public static Submission Of(Requirement requirement)
    {
        if (requirement.Signature is null || requirement.Examples.Count == 0)
            throw new RequirementException(
                RequirementErrors.MissingField, requirement.Name, 0, 0,
                "There are no examples. Give at least one; three or more work much better.");
        var contract = new ContractRequirement(
            requirement.Name,
            requirement.Description,
            requirement.Signature.ToString(),
            [.. requirement.Examples.Select(static e => new ContractExample([.. e.InputsJson], e.OutputJson))]);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(contract)));
        return new($"{requirement.Name}-{Convert.ToHexStringLower(hash)[..HashLength]}", contract);
    }
}
