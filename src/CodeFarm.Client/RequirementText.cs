using CodeFarm.Broth;
using CodeFarm.Broth.Requirements;
using CodeFarm.Contracts;
using ContractExample = CodeFarm.Contracts.Requirements.RequirementExample;
using ContractRequirement = CodeFarm.Contracts.Requirements.Requirement;
using GivenResource = CodeFarm.Contracts.Requirements.GivenResource;

namespace CodeFarm.Client;

/// <summary>Requirements as people write them, in YAML or JSON, turned into what a farm accepts.</summary>
public static class RequirementText
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="RequirementException">Says what is wrong where, and how to fix it.</exception>
    public static async Task<ContractRequirement> ReadFileAsync(string path, CancellationToken cancellationToken = default) =>
        ToContract(await RequirementFile.ReadAsync(path, cancellationToken));

    /// <summary>Reads a text.</summary>
    /// <param name="text">The requirement.</param>
    /// <param name="name">What errors call it; YAML unless it ends with <c>.json</c>.</param>
    /// <exception cref="RequirementException">Says what is wrong where, and how to fix it.</exception>
    public static ContractRequirement Read(string text, string name) => ToContract(RequirementFile.Parse(text, name));

    /// <summary>Reads a text that came over a wire.</summary>
    /// <param name="text">The requirement.</param>
    /// <param name="name">What errors call it; YAML unless it ends with <c>.json</c>.</param>
    /// <exception cref="FarmException">As <see cref="Read"/>, with the same code and message.</exception>
    public static ContractRequirement ReadMessage(string text, string name)
    {
        try
        {
            return Read(text, name);
        }
        catch (CodeFarmException wrong)
        {
            throw new FarmException(wrong.Code, wrong.Message);
        }
    }

    private static ContractRequirement ToContract(Requirement requirement) => new(
        requirement.Name,
        requirement.Description,
        requirement.Signature?.ToString() ?? "",
        [.. requirement.Examples.Select(static e => new ContractExample([.. e.InputsJson], e.OutputJson))])
    {
        IsSignatureInferred = requirement.IsSignatureInferred,
        Properties = [.. requirement.Properties],
        Uses = [.. requirement.Uses],
        Given =
        [
            .. requirement.Given.Files.Select(static file => new GivenResource("files", file.Key, file.Value, 0)),
            .. requirement.Given.Http.Select(static reply => new GivenResource("http", reply.Key, reply.Value.Text, reply.Value.Status)),
        ],
        Value = requirement.Value is { } value ? new(value.HoursSaved, value.HourlyRate) : null,
        Budget = requirement.Budget is { } budget ? new(budget.Seconds, (decimal?)budget.Money) : null,
    };
}
