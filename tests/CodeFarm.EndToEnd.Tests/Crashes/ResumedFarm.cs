using CodeFarm.Client;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Tasks;
using CodeFarm.EndToEnd.Tests.Commands;
using CodeFarm.Hosting;

namespace CodeFarm.EndToEnd.Tests.Crashes;

/// <summary>The farm that comes after one that was killed, on the same data.</summary>
internal static class ResumedFarm
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Opens the farm, lets it finish the task, and checks that it was done once.</summary>
    /// <param name="user">Whose farm it is.</param>
    /// <param name="file">What was asked for.</param>
    /// <param name="wasAccepted">Whether the task must be known; otherwise it is submitted again, as a user would.</param>
    public static async Task FinishesOnceAsync(UserHome user, string file, bool wasAccepted)
    {
        await using var farm = await FarmConnection.OpenAsync(new() { DataDirectory = user.FarmHome }, CancellationToken.None);
        await FinishesOnceAsync(farm, file, wasAccepted);
    }

    /// <inheritdoc cref="FinishesOnceAsync(UserHome, string, bool)"/>
    public static async Task FinishesOnceAsync(FarmConnection farm, string file, bool wasAccepted)
    {
        var requirement = await RequirementText.ReadFileAsync(file);
        var taskId = TaskIds.Of(requirement);
        var task = farm.Client.GetGrain<ITaskGrain>(taskId);
        if (wasAccepted)
            Assert.NotEqual(TaskState.Unknown, (await task.GetStatusAsync()).State);
        else
            await task.SubmitAsync(requirement);

        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            await foreach (var _ in task.WatchAsync(deadline.Token))
            {
            }
        }
        catch (OperationCanceledException)
        {
            var stuck = await task.GetStatusAsync();
            Assert.Fail($"Waited {Patience} for the end of {taskId}:\n{string.Join('\n', stuck.History)}");
        }

        var status = await task.GetStatusAsync();
        Assert.Equal(
            [TaskState.Queued, TaskState.Interpreting, TaskState.Generating, TaskState.Validating, TaskState.Testing, TaskState.Deploying, TaskState.Live],
            status.History.Select(static step => step.State));
        Assert.Equal((TaskState.Live, 1), (status.State, status.Version));
        var result = await farm.Client.GetGrain<IFunctionGrain>(requirement.Name).InvokeAsync(["21"]);
        Assert.Equal(("42", 1), (result.OutputJson, result.Version));
    }
}
