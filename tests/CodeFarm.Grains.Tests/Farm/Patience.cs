namespace CodeFarm.Grains.Tests.Farm;

/// <summary>Waits for what must come, and says what did not.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public static async Task<T> OrGiveUp<T>(this Task<T> task, string awaited)
    {
        await OrGiveUp((Task)task, awaited);
        return await task;
    }

    public static async Task OrGiveUp(this Task task, string awaited)
    {
        try
        {
            await task.WaitAsync(Limit);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            Assert.Fail($"Waited {Limit} in vain: {awaited}");
        }
    }

    /// <summary>Asks again until the answer is yes.</summary>
    public static async Task Until(Func<Task<bool>> question, string awaited)
    {
        using var deadline = new CancellationTokenSource(Limit);
        using var timer = new PeriodicTimer(Interval);
        while (!await question())
        {
            Assert.False(deadline.IsCancellationRequested, $"Waited {Limit} in vain: {awaited}");
            await timer.WaitForNextTickAsync();
        }
    }
}
