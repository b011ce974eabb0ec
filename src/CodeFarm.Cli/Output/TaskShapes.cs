using System.Text.Json.Nodes;
using CodeFarm.Contracts.Experts;
using CodeFarm.Contracts.Tasks;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Cli.Output;

/// <summary>Tasks as JSON. The names of the fields are stable.</summary>
internal static class TaskShapes
{
    public static JsonObject Summary(TaskSummary task) => new()
    {
        ["taskId"] = task.TaskId,
        ["function"] = task.FunctionName,
        ["state"] = task.State.ToName(),
        ["version"] = task.Version,
        ["submitted"] = task.Submitted.ToString("O"),
        ["changed"] = task.Changed.ToString("O"),
        ["waitsFor"] = task.WaitsFor,
    };

    /// <summary>What a build brought; fields that say nothing are left out.</summary>
    public static JsonObject Result(TaskStatus task)
    {
        var result = new JsonObject
        {
            ["taskId"] = task.TaskId,
            ["state"] = task.State.ToName(),
            ["function"] = task.FunctionName,
            ["version"] = task.Version,
            ["seconds"] = Math.Round(Math.Max(0, (task.Changed - task.Submitted).TotalSeconds), 3),
            ["code"] = task.Source,
            ["report"] = JsonText.Value(task.ReportJson),
        };
        if (task.Failure.Length > 0)
            result["failure"] = task.Failure;
        if (!task.Questions.IsEmpty)
            result["questions"] = JsonText.Array(task.Questions, Question);
        if (!task.NearMisses.IsEmpty)
            result["nearMisses"] = JsonText.Array(task.NearMisses, NearMiss);
        return result;
    }

    private static JsonObject Question(TaskQuestion question) => new() { ["text"] = question.Text, ["example"] = question.Example };

    private static JsonObject NearMiss(NearMiss miss) => new()
    {
        ["code"] = miss.Source,
        ["broken"] = JsonText.Array(miss.Broken, static line => (JsonNode)line),
    };
}
