using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Contracts.Tasks;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Cli.Output;

/// <summary>Says how a task has ended.</summary>
internal static class TaskEnding
{
    /// <param name="access">The farm.</param>
    /// <param name="task">The task as it has ended.</param>
    /// <param name="asJson">Whether to write one JSON object.</param>
    /// <param name="fromWords">Whether the user has no requirement file yet.</param>
    /// <param name="cancellationToken">Stops asking for more.</param>
    /// <returns>The exit status.</returns>
    /// <exception cref="CommandException">The task did not bring a function; says why.</exception>
    public static async Task<int> WriteAsync(
        FarmAccess access, TaskStatus task, bool asJson, bool fromWords, CancellationToken cancellationToken)
    {
        if (asJson)
        {
            JsonText.Write(TaskShapes.Result(task));
            return task.State == TaskState.Live ? ExitCodes.Ok : ExitCodes.Failed;
        }

        Console.Out.WriteLine();
        switch (task.State)
        {
            case TaskState.Live:
                await WriteFunctionAsync(access, task, cancellationToken);
                return ExitCodes.Ok;
            case TaskState.NeedsInput:
                WriteQuestions(task, fromWords);
                throw new CommandException(
                    ExitCodes.Failed, "task.needs-input",
                    $"{task.FunctionName} needs {(task.Questions.Length == 1 ? "an answer: write it" : "answers: write them")} into {(fromWords ? "a" : "the")} requirement file, and build that.");
            case TaskState.Cancelled:
                throw new CommandException(ExitCodes.Failed, "task.cancelled", $"{task.FunctionName} was not grown: {task.Failure}");
            default:
                WriteNearMiss(task);
                throw new CommandException(ExitCodes.Failed, "task.failed", IsOfFeedback(task)
                    ? $"No version of {task.FunctionName} does this yet; the stable one stays. {task.Failure}"
                    : $"{task.FunctionName} was not grown. {task.Failure}");
        }
    }

    private static bool IsOfFeedback(TaskStatus task) =>
        task.TaskId.StartsWith($"{task.FunctionName}-feedback-", StringComparison.Ordinal);

    private static async Task WriteFunctionAsync(FarmAccess access, TaskStatus task, CancellationToken cancellationToken)
    {
        CodeText.Write(task.Source);
        var evidence = EvidenceText.Of(task.ReportJson);
        if (evidence.Any(static line => line.Value.Length > 0))
        {
            Console.Out.WriteLine();
            Fields.Write([.. evidence]);
        }

        var function = await access.CallAsync(farm => farm.GetFunctionAsync(task.FunctionName, cancellationToken), cancellationToken);
        var example = function.Requirement.Examples.FirstOrDefault();
        Console.Out.WriteLine();
        Console.Out.WriteLine($"Call it:     {Next.Call(task.FunctionName, example)}");
        if (Next.Curl(access.Session, task.FunctionName, example) is { } curl)
            Console.Out.WriteLine($"             {curl}");
        Console.Out.WriteLine($"Correct it:  {FarmHome.Command} feedback {task.FunctionName} --example '{{\"in\": [...], \"out\": ...}}'");
        if (task.Questions.IsEmpty)
            return;
        Console.Out.WriteLine();
        foreach (var question in task.Questions)
            Console.Out.WriteLine(question.Text);
        Console.Out.WriteLine("An answer is a further example in the requirement file, or feedback as above.");
    }

    private static void WriteQuestions(TaskStatus task, bool fromWords)
    {
        for (var i = 0; i < task.Questions.Length; i++)
            Console.Out.WriteLine($"{i + 1}. {task.Questions[i].Text}");
        Console.Out.WriteLine();
        Console.Out.WriteLine(fromWords
            ? $"A file to begin with: correct it, and build it with {FarmHome.Command} build {task.FunctionName}.yaml"
            : "For the requirement file; correct it:");
        Console.Out.WriteLine();
        Console.Out.WriteLine(fromWords
            ? RequirementSkeleton.Write(task.FunctionName, task.Questions)
            : RequirementSkeleton.WriteAnswers(task.Questions));
    }

    private static void WriteNearMiss(TaskStatus task)
    {
        if (task.NearMisses.IsEmpty)
            return;
        var nearest = task.NearMisses[0];
        Console.Out.WriteLine("What came nearest:");
        Console.Out.WriteLine();
        CodeText.Write(nearest.Source);
        Console.Out.WriteLine();
        foreach (var line in nearest.Broken)
            Console.Out.WriteLine($"  {line}");
        Console.Out.WriteLine();
    }
}
