using System.Diagnostics;
using CodeFarm.Cli.Output;
using CodeFarm.Hosting;

namespace CodeFarm.Cli.Connections;

/// <summary>Finds the user's farm: one that runs, and otherwise one in this process.</summary>
internal static class FarmDoor
{
    // A command that has the data directory and serves nobody is soon done; one that serves is attached to.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <param name="serves">Whether a farm in this process lets other commands in.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="FarmUnavailableException">It cannot be opened, or its owner keeps it.</exception>
    public static async Task<FarmSession> OpenAsync(bool serves, CancellationToken cancellationToken)
    {
        if (AttachedFarm.Find() is { } running)
            return running;
        var started = Stopwatch.GetTimestamp();
        for (var told = false; ; )
        {
            try
            {
                return await EmbeddedFarm.OpenAsync(serves, cancellationToken);
            }
            catch (FarmUnavailableException inUse) when (
                inUse.Code == FarmUnavailableException.InUse && Stopwatch.GetElapsedTime(started) < Patience)
            {
                if (!told && Stopwatch.GetElapsedTime(started) > Silence)
                {
                    told = true;
                    Terminal.Note($"waiting for {FarmHome.DataDirectory}, which another command has");
                }

                await Task.Delay(Pause, cancellationToken);
            }

            if (AttachedFarm.Find() is { } served)
                return served;
        }
    }
}
