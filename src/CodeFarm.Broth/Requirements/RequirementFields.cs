namespace CodeFarm.Broth.Requirements;

/// <summary>The names of all fields that a requirement file may have; <c>config/requirement.schema.json</c> describes the same.</summary>
public static class RequirementFields
{
    public static IReadOnlyList<string> Requirement { get; } =
    [
        "name", "description", "records", "signature", "params", "returns", "examples", "properties", "uses", "capabilities", "given", "value", "budget",
    ];

    public static IReadOnlyList<string> Example { get; } = ["in", "out"];

    public static IReadOnlyList<string> Given { get; } = ["files", "http"];

    public static IReadOnlyList<string> HttpReply { get; } = ["status", "text"];

    public static IReadOnlyList<string> Value { get; } = ["hoursSaved", "hourlyRate"];

    public static IReadOnlyList<string> Budget { get; } = ["seconds", "money"];
}
