using System.CommandLine;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using CodeFarm.Cli.Top;
using CodeFarm.Client;
using CodeFarm.Contracts;

namespace CodeFarm.Cli.Commands;

/// <summary>farm top: what functions do now, as top(1) shows processes.</summary>
internal static class TopCommand
{
    // Silos tell of themselves once a second.
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan KeyPeriod = TimeSpan.FromMilliseconds(100);

    public static Command Create()
    {
        var once = new Option<bool>("--once") { Description = "Print one snapshot; so it is where output is no terminal." };
        var command = new Verb("top", "Watch the functions of a running farm: calls, latency, kills, workers, queues.", "", "--once") { once };
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) => parsed.GetValue(json) ? PrintAsync(asJson: true, cancellationToken)
            : parsed.GetValue(once) || !Terminal.IsInteractive ? PrintAsync(asJson: false, cancellationToken)
            : WatchAsync(cancellationToken));
    }

    private static async Task<int> PrintAsync(bool asJson, CancellationToken cancellationToken)
    {
        await using var session = await RunningFarm.OpenAsync(cancellationToken);
        var snapshot = await TopSnapshot.TakeAsync(session.Farm, cancellationToken);
        if (asJson)
        {
            JsonText.Write(TopShapes.Whole(snapshot));
            return ExitCodes.Ok;
        }

        foreach (var line in TopText.Lines(snapshot))
            Console.Out.WriteLine(line);
        return ExitCodes.Ok;
    }

    private static async Task<int> WatchAsync(CancellationToken cancellationToken)
    {
        var session = await RunningFarm.OpenAsync(cancellationToken);
        try
        {
            var snapshot = await TopSnapshot.TakeAsync(session.Farm, cancellationToken);
            using var screen = new TopScreen(Terminal.HasColours);
            screen.Draw(TopText.Lines(snapshot));
            while (await WaitAsync(cancellationToken))
            {
                try
                {
                    snapshot = await TopSnapshot.TakeAsync(session.Farm, cancellationToken);
                    screen.Draw(TopText.Lines(snapshot));
                }
                catch (Exception lost) when (lost is FarmUnreachableException or FarmException or CommandException)
                {
                    screen.Draw(TopText.Lines(snapshot).Prepend($"The farm does not answer; this is old. {lost.Message.ReplaceLineEndings(" ")}"));
                    // It may be served by another process now.
                    if (AttachedFarm.Find() is { } other)
                    {
                        await session.DisposeAsync();
                        session = other;
                    }
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl-C is how it ends.
        }
        finally
        {
            await session.DisposeAsync();
        }

        return ExitCodes.Ok;
    }

    /// <returns>Whether the user wants to see more.</returns>
    private static async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited < Period; waited += KeyPeriod)
        {
            if (TopScreen.IsQuitTyped())
                return false;
            await Task.Delay(KeyPeriod, cancellationToken);
        }

        return true;
    }
}
