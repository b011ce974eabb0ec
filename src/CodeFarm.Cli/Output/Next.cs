using System.Text.Json.Nodes;
using CodeFarm.Cli.Connections;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Cli.Output;

/// <summary>What the user may type next.</summary>
internal static class Next
{
    /// <summary>A command line that calls a function with the inputs of an example.</summary>
    public static string Call(string function, RequirementExample? example) =>
        $"{FarmHome.Command} call {function} {string.Join(' ', (example?.InputsJson ?? []).Select(Shell.Quote))}".TrimEnd();

    /// <summary>The same for curl; null where no farm serves.</summary>
    public static string? Curl(FarmSession session, string function, RequirementExample? example)
    {
        if (session.CurlTarget is not { } target)
            return null;
        var body = new JsonObject { ["in"] = JsonText.Array(example?.InputsJson ?? [], JsonText.Value) };
        var key = FarmHome.ApiKey is null ? "" : " -H \"Authorization: Bearer $FARM_API_KEY\"";
        return $"curl -s {target}/v1/functions/{function}/calls{key} --json {Shell.Quote(JsonText.ToText(body))}";
    }

    public static string Watch(string taskId) => $"{FarmHome.Command} watch {taskId}";
}
