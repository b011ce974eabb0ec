using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeFarm.Broth;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using CodeFarm.Cli.Progress;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Cli.Commands;

/// <summary>farm feedback: a rating, a comment, an example; an example that fails grows the next version.</summary>
internal static class FeedbackCommand
{
    // Of a random id: unique among what one function is told, and short enough to be read.
    private const int IdLength = 12;

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The function." };
        var rating = new Option<int>("--rating") { Description = "From 1, useless, to 5, just right." };
        var example = new Option<string>("--example") { Description = "What it should have done: '{\"in\": [...], \"out\": ...}'. The next version must do it." };
        var comment = new Option<string>("--comment") { Description = "In your words." };
        var noWait = new Option<bool>("--no-wait") { Description = "Do not watch the next version grow." };
        var command = new Verb(
            "feedback", "Tell what you think of a function; an example that it fails grows its next version.",
            "initials --rating 5", "initials --rating 2 --example '{\"in\": [\"jean-luc picard\"], \"out\": \"J.L.P.\"}'")
        {
            name, rating, example, comment, noWait,
        };
        var json = command.AddJson("Print one JSON object; progress goes to standard error.");
        return command.Does((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(name),
            new FunctionFeedback(
                Guid.NewGuid().ToString("N")[..IdLength], parsed.GetValue(rating), parsed.GetValue(comment) ?? "", ReadExample(parsed.GetValue(example))),
            parsed.GetValue(noWait),
            parsed.GetValue(json),
            cancellationToken));
    }

    private static async Task<int> RunAsync(
        string name, FunctionFeedback feedback, bool noWait, bool asJson, CancellationToken cancellationToken)
    {
        var waits = feedback.Example is not null && !noWait;
        await using var access = await FarmAccess.OpenAsync(serves: waits, cancellationToken);
        var receipt = await access.CallAsync(
            farm => Functions.AskAsync(farm, name, () => farm.GiveFeedbackAsync(name, feedback, cancellationToken), cancellationToken),
            cancellationToken);
        if (!asJson)
            Console.Out.WriteLine($"{name}: {receipt.Text}");
        if (receipt.TaskId.Length == 0 || !waits)
        {
            if (asJson)
                JsonText.Write(ToJson(receipt));
            else if (receipt.TaskId.Length > 0)
                Console.Out.WriteLine($"Watch it: {Next.Watch(receipt.TaskId)}");
            return ExitCodes.Ok;
        }

        if (!asJson)
            Console.Out.WriteLine();
        var task = await TaskRun.FollowAsync(access, receipt.TaskId, name, asJson, cancellationToken);
        return await TaskEnding.WriteAsync(access, task, asJson, fromWords: false, cancellationToken);
    }

    private static JsonObject ToJson(FeedbackReceipt receipt) =>
        new() { ["version"] = receipt.Version, ["text"] = receipt.Text, ["taskId"] = receipt.TaskId };

    private static RequirementExample? ReadExample(string? text)
    {
        if (text is null)
            return null;
        if (!JsonProblem.TryParse(text, new JsonDocumentOptions { AllowDuplicateProperties = false }, out var document, out var problem))
            throw Wrong($" {problem}");
        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("in", out var inputs) && root.TryGetProperty("out", out var output)
                && inputs.ValueKind == JsonValueKind.Array && root.EnumerateObject().Count() == 2)
            {
                return new([.. inputs.EnumerateArray().Select(static input => input.GetRawText())], output.GetRawText());
            }

            throw Wrong($" It is {JsonWords.Of(root)}.");
        }
    }

    private static CommandException Wrong(string how) => new(
        ExitCodes.Usage, FarmErrors.FeedbackInvalid,
        $"--example must be a JSON object with a list of inputs and a result, such as '{{\"in\": [\"Ada\"], \"out\": \"A.\"}}'.{how}");
}
