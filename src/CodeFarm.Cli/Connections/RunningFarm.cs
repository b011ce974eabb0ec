using CodeFarm.Cli.Errors;
using CodeFarm.Hosting;

namespace CodeFarm.Cli.Connections;

/// <summary>A farm that runs already: one that this command would have to start has nothing to show.</summary>
internal static class RunningFarm
{
    public const string NotRunning = "farm.not-running";

    /// <exception cref="CommandException">None runs.</exception>
    public static async Task<FarmSession> OpenAsync(CancellationToken cancellationToken)
    {
        if (AttachedFarm.Find() is { } running)
            return running;
        if (FarmRuntime.IsInProcess)
        {
            throw new CommandException(
                ExitCodes.Unavailable, NotRunning,
                $"No farm runs for {FarmHome.DataDirectory}. Start one: {FarmHome.Command} up. One on another machine: FARM_URL=http://host:5080.");
        }

        return await EmbeddedFarm.OpenAsync(serves: false, cancellationToken);
    }
}
