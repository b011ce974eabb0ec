namespace CodeFarm.Sandbox.Pools;

/// <summary>
/// A job that ended badly in a worker which had run others is tried once in a new one: a thread or an exhausted heap that an
/// earlier job has left may have been the cause.
/// </summary>
internal static class SecondChance
{
    /// <param name="first">What the used worker gave.</param>
    /// <param name="remaining">What is left of the deadline.</param>
    /// <param name="run">Runs the job in a new worker.</param>
    public static async Task<SandboxReport> TakeAsync(
        SandboxReport first, TimeSpan remaining, Func<TimeSpan, Task<SandboxReport>> run)
    {
        if (remaining <= TimeSpan.Zero)
            return first;
        var second = await run(remaining);
        // The first end says more than that the rest of the time was too short for a second.
        return second.Outcome == SandboxOutcome.DeadlineExceeded ? first : second;
    }
}
