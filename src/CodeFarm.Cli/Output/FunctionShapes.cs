using System.Text.Json.Nodes;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Cli.Output;

/// <summary>Functions as JSON. The names of the fields are stable.</summary>
internal static class FunctionShapes
{
    public static JsonObject Summary(FunctionSummary function) => new()
    {
        ["name"] = function.Name,
        ["description"] = function.Description,
        ["signature"] = function.Signature,
        ["stable"] = function.Stable,
        ["versions"] = function.Versions,
        ["refused"] = function.Refused.Length == 0 ? null : function.Refused,
        ["statistics"] = Statistics(function.Statistics),
    };

    public static JsonObject Whole(FunctionInfo function, FeedbackSummary feedback) => new()
    {
        ["name"] = function.Name,
        ["description"] = function.Requirement.Description,
        ["stable"] = function.Stable,
        ["examples"] = JsonText.Array(function.Requirement.Examples, Example),
        ["properties"] = JsonText.Array(function.Requirement.Properties, static text => (JsonNode)text),
        ["uses"] = JsonText.Array(function.Requirement.Uses, static text => (JsonNode)text),
        ["granted"] = JsonText.Array(function.Granted, static text => (JsonNode)text),
        ["feedback"] = new JsonObject { ["ratings"] = feedback.Ratings, ["average"] = feedback.Average },
        ["versions"] = JsonText.Array(function.Versions, Version),
    };

    private static JsonObject Version(FunctionVersionInfo version) => new()
    {
        ["version"] = version.Number,
        ["taskId"] = version.TaskId,
        ["signature"] = version.Signature,
        ["origin"] = version.Origin,
        ["evidence"] = version.Evidence,
        ["created"] = version.Created.ToString("O"),
        ["code"] = version.Source,
        ["policy"] = version.Policy,
        ["refused"] = version.Refused.Length == 0 ? null : version.Refused,
        ["report"] = JsonText.Value(version.ReportJson),
        ["statistics"] = Statistics(version.Statistics),
    };

    private static JsonObject Example(RequirementExample example) => new()
    {
        ["in"] = JsonText.Array(example.InputsJson, JsonText.Value),
        ["out"] = JsonText.Value(example.OutputJson),
    };

    private static JsonObject Statistics(FunctionStatistics statistics) => new()
    {
        ["calls"] = statistics.Calls,
        ["errors"] = statistics.Errors,
        ["medianMicros"] = statistics.MedianMicros,
        ["p95Micros"] = statistics.P95Micros,
        ["p99Micros"] = statistics.P99Micros,
    };
}
