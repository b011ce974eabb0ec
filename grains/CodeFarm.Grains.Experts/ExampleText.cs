using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Grains.Experts;

/// <summary>An example as a line for people.</summary>
internal static class ExampleText
{
    public static string Of(string function, RequirementExample example) =>
        $"{function}({string.Join(", ", example.InputsJson)}) should be {example.OutputJson}";
}
