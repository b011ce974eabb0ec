using System.Collections.Immutable;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Requirements;
using Orleans;

namespace CodeFarm.Contracts.Library;

/// <summary>A program that passed its tests and went live: what the farm learns from.</summary>
/// <param name="TaskId">The task that grew it.</param>
/// <param name="Function">The function's name.</param>
/// <param name="Description">In the user's words.</param>
/// <param name="Signature">As C# text.</param>
/// <param name="Examples">What it satisfies: the first ones, as far as <see cref="LongestExamples"/> goes.</param>
/// <param name="Program">In the synthesizer's own notation, without learned components.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.solved-program")]
public sealed record SolvedProgram(
    [property: Id(0)] string TaskId,
    [property: Id(1)] string Function,
    [property: Id(2)] string Description,
    [property: Id(3)] string Signature,
    [property: Id(4)] ImmutableArray<RequirementExample> Examples,
    [property: Id(5)] string Program)
{
    /// <summary>Characters of the examples that are kept of a program; more would make each write of many programs slow.</summary>
    public const int LongestExamples = 4_000;

    /// <summary>The program of a version that can be called.</summary>
    public static SolvedProgram Of(FunctionDeployed deployed)
    {
        ArgumentNullException.ThrowIfNull(deployed);
        var requirement = deployed.Requirement;
        var length = 0;
        return new(
            deployed.Header.Subject,
            requirement.Name,
            requirement.Description,
            requirement.Signature,
            [.. requirement.Examples.TakeWhile(example => (length += LengthOf(example)) <= LongestExamples)],
            deployed.Program);
    }

    private static int LengthOf(RequirementExample example) => example.InputsJson.Sum(static input => input.Length) + example.OutputJson.Length;
}
