using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Contracts.Tasks;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Cli.Output;

/// <summary>Says how a task has ended.</summary>
internal static class TaskEnding
{
    /// <returns>The exit status.</returns>
    /// <exception cref="CommandException">The task did not bring a function; says why.</exception>
    public static async Task<int> WriteAsync(FarmAccess access, TaskStatus task, bool asJson, CancellationToken cancellationToken)
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
                WriteQuestions(task);
                throw new CommandException(
                    ExitCodes.Failed, "task.needs-input",
                    $"{task.FunctionName} needs {(task.Questions.Length == 1 ? "an answer: write it" : "answers: write them")} into a requirement file and build that.");
            case TaskState.Cancelled:
                throw new CommandException(ExitCodes.Failed, "task.cancelled", $"{task.FunctionName} was not grown: {task.Failure}");
            default:
                WriteNearMiss(task);
                throw new CommandException(ExitCodes.Failed, "task.failed", $"{task.FunctionName} was not grown. {task.Failure}");
        }
    }

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
        Console.Out.WriteLine($"Call it:  {Next.Call(task.FunctionName, example)}");
        if (Next.Curl(access.Session, task.FunctionName, example) is { } curl)
            Console.Out.WriteLine($"     or:  {curl}");
    }

    private static void WriteQuestions(TaskStatus task)
    {
        for (var i = 0; i < task.Questions.Length; i++)
            Console.Out.WriteLine($"{i + 1}. {task.Questions[i].Text}");
        Console.Out.WriteLine();
        Console.Out.WriteLine($"A file to begin with; correct it, and build it: {FarmHome.Command} build {task.FunctionName}.yaml");
        Console.Out.WriteLine();
        Console.Out.WriteLine(RequirementSkeleton.Write(task.FunctionName, task.Questions));
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
