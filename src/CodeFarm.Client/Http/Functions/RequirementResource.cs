using System.Collections.Immutable;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Client.Http;

/// <summary>A requirement, in the schema of requirement files.</summary>
/// <param name="Name">Names the function.</param>
/// <param name="Description">What it should do.</param>
public sealed record RequirementResource(string Name, string Description)
{
    /// <summary>As C# text; null where it is not known yet.</summary>
    public string? Signature { get; init; }

    /// <summary>What the function must do; null for none.</summary>
    public ImmutableArray<ExampleResource>? Examples { get; init; }

    /// <summary>C# conditions that must hold for every call; null for none.</summary>
    public ImmutableArray<string>? Properties { get; init; }

    /// <summary>Names of deployed functions that this one may call; null for none.</summary>
    public ImmutableArray<string>? Uses { get; init; }

    /// <summary>What the function reads under test; null for nothing.</summary>
    public GivenResourcesResource? Given { get; init; }

    /// <summary>What the function is worth.</summary>
    public RequirementValueResource? Value { get; init; }

    /// <summary>What growing it may cost.</summary>
    public RequirementBudgetResource? Budget { get; init; }

    /// <summary>The requirement as it goes over the wire; what it does not say is left out, as in a file.</summary>
    public static RequirementResource From(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return new(requirement.Name, requirement.Description)
        {
            Signature = requirement.Signature.Length == 0 ? null : requirement.Signature,
            Examples = requirement.Examples.IsDefaultOrEmpty ? null : [.. requirement.Examples.Select(ExampleResource.From)],
            Properties = requirement.Properties.IsDefaultOrEmpty ? null : requirement.Properties,
            Uses = requirement.Uses.IsDefaultOrEmpty ? null : requirement.Uses,
            Given = GivenResourcesResource.From(requirement.Given),
            Value = requirement.Value is { } value ? new(value.HoursSaved, value.HourlyRate) : null,
            Budget = requirement.Budget is { } budget ? new() { Seconds = budget.Seconds, Money = budget.Money } : null,
        };
    }

    /// <summary>The requirement as clients see it.</summary>
    public Requirement ToRequirement() => new(
        Name, Description, Signature ?? "", [.. (Examples ?? []).Select(static example => example.ToExample())])
    {
        Properties = Properties ?? [],
        Uses = Uses ?? [],
        Given = Given?.ToGiven() ?? [],
        Value = Value is null ? null : new(Value.HoursSaved, Value.HourlyRate),
        Budget = Budget is null ? null : new(Budget.Seconds, Budget.Money),
    };
}
